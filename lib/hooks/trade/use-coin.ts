'use client';

import { useMemo } from 'react';
import type { Coin } from '@/lib/domain/trade/coin-choice';
import { useAccount, useDeployment } from '@/lib/hooks/use-account';

/** The chain's own coin and the gateway that takes and pays it; undefined where there is none. */
export function useCoin(): Coin | undefined {
  const deployment = useDeployment();
  const { symbol } = useAccount().appChain;
  return useMemo(() => {
    const { nativeGateway: gateway, wrapped } = deployment ?? {};
    return gateway && wrapped && { gateway, wrapped, symbol };
  }, [deployment, symbol]);
}
