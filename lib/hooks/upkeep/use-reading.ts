'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Client } from 'viem';
import { type Deployment, deploymentOf } from '@/lib/chain/rpc/deployments';
import type { Snapshot } from '@/lib/domain/model/types';
import { useFlow } from '@/lib/hooks/use-flow';
import { useTreasury } from '@/lib/hooks/use-treasury';
import type { FlowScreen } from '@/lib/tx/kinds/kind';

/** Seconds after which it is read again, without a transaction on its screen. */
const AGAIN_AFTER = 90n;

export type Reading<Data> = {
  /** Undefined while it is loading. */
  data: Data | undefined;
  /** It could not be read. */
  failed: boolean;
  retry: () => void;
};

/**
 * Something about the chain that only one screen shows, read at the block of a snapshot: now and then, and with every block
 * while a transaction of that screen is shown.
 * @param screen also the name of what is read
 * @param read must import what it needs
 */
export function useReading<Data>(
  screen: FlowScreen,
  read: (client: Client, deployment: Deployment, snapshot: Snapshot) => Promise<Data>,
): Reading<Data> {
  const { flow } = useFlow();
  const { snapshot } = useTreasury();
  const { account, chainId = 0 } = snapshot ?? {};
  const wanted = `${chainId} ${account}`;
  const [asked, setAsked] = useState({ wanted, snapshot });
  const deployment = deploymentOf(chainId);
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['reading', screen, wanted, asked.snapshot?.blockNumber.toString()],
    enabled: deployment !== undefined && asked.snapshot !== undefined && asked.wanted === wanted,
    queryFn: async () => {
      if (!deployment || !asked.snapshot) throw new Error('Nothing to read');
      const { clientOf } = await import('@/lib/chain/rpc/client');
      return read(clientOf(chainId), deployment, asked.snapshot);
    },
    placeholderData: (before, query) => (query?.queryKey[2] === wanted ? before : undefined),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    networkMode: 'always',
  });
  const isNew = snapshot !== undefined && snapshot.blockNumber !== asked.snapshot?.blockNumber;
  const isLate = (snapshot?.timestamp ?? 0n) > (asked.snapshot?.timestamp ?? 0n) + AGAIN_AFTER;
  // A slow node is not asked again before it has responded.
  const isDue = isNew && !isFetching && (flow?.screen === screen || isLate);
  if (asked.wanted !== wanted || isDue) setAsked({ wanted, snapshot });
  return { data, failed: error !== null && data === undefined, retry: () => void refetch() };
}
