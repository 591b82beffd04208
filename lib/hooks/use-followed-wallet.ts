'use client';

import { useEffect, useRef } from 'react';
import { deploymentOf } from '@/lib/chain/rpc/deployments';
import { chooseChain } from './choose-chain';
import { useConnection } from './use-account';

/** Use once: a wallet that moves to another chain of the app takes the app along, whatever was chosen before. */
export function useFollowedWallet(): void {
  const { chainId, status } = useConnection();
  const before = useRef<number>(undefined);
  useEffect(() => {
    const now = status === 'connected' ? chainId : undefined;
    const hasMoved = before.current !== undefined && now !== undefined && now !== before.current;
    if (hasMoved && deploymentOf(now)) chooseChain(undefined);
    before.current = now;
  }, [chainId, status]);
}
