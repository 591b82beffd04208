'use client';

import { useMemo } from 'react';
import type { Coin } from '@/lib/domain/trade/coin-choice';
import { useAccount, useDeployment } from '@/lib/hooks/use-account';

/** The native coin and its gateway; undefined where the gateway is not deployed. */
export function useCoin(): Coin | undefined {
  const deployment = useDeployment();
  const { symbol } = useAccount().appChain;
  return useMemo(() => {
    const { nativeGateway: gateway, wrapped } = deployment ?? {};
    return gateway && wrapped && { gateway, wrapped, symbol };
  }, [deployment, symbol]);
}
