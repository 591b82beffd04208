'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { deploymentOf } from '@/lib/chain/rpc/deployments';
import type { AccountOrders } from '@/lib/domain/orders/open-order';
import { useAccount } from '@/lib/hooks/use-account';
import { useFlow } from '@/lib/hooks/use-flow';
import { useTreasury } from '@/lib/hooks/use-treasury';

/** Seconds after which orders are read again that may have been made in another browser. */
const AGAIN_AFTER = 300n;

/**
 * The open orders of the snapshot's account. Read at the block of the figures on the screen: with every block while any are
 * open or a transaction is shown, otherwise now and then.
 * @returns undefined while they are loading, or without an account
 */
export function useOrders(): AccountOrders | undefined {
  const { appChain } = useAccount();
  const { flow } = useFlow();
  const { snapshot } = useTreasury();
  const { account, chainId = 0, blockNumber: head = 0n, timestamp: now = 0n } = snapshot ?? {};
  const wanted = `${chainId} ${account}`;
  const [asked, setAsked] = useState({ wanted, block: head, time: now });
  const deployment = deploymentOf(chainId);
  const { data, isFetching } = useQuery({
    queryKey: ['orders', wanted, asked.block.toString()],
    enabled: account !== undefined && deployment !== undefined && asked.wanted === wanted,
    queryFn: async (): Promise<AccountOrders> => {
      if (!account || !deployment || !snapshot) throw new Error('Nothing to read');
      const [{ readOrders }, { clientOf }] = await Promise.all([
        import('@/lib/chain/orders/read-orders'),
        import('@/lib/chain/rpc/client'),
      ]);
      const tokens = [snapshot.usdm, ...snapshot.assets.map(({ token }) => token)];
      const question = { account, tokens, block: asked.block, coin: appChain.symbol };
      return readOrders(clientOf(chainId), deployment, question);
    },
    placeholderData: (before, query) => (query?.queryKey[1] === wanted ? before : undefined),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    networkMode: 'always',
  });
  const isMoving = flow !== undefined || !data || data.orders.length > 0 || data.kept.length > 0;
  // A slow node is not asked again before it has responded.
  const isDue = !isFetching && asked.block !== head && (isMoving || now > asked.time + AGAIN_AFTER);
  if (asked.wanted !== wanted || isDue) setAsked({ wanted, block: head, time: now });
  return account === undefined ? undefined : data;
}
