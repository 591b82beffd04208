'use client';

import { useQuery } from '@tanstack/react-query';
import { pollSeconds } from '@/lib/chain/rpc/chains';
import { nodeUrls } from '@/lib/chain/rpc/own-nodes';
import { type Comparison, nextToCompare, pauseAfter, seen } from '@/lib/domain/figures/node-comparison';
import { useAccount } from './use-account';
import { useSnapshotResult } from './use-treasury';

/** Two RPC nodes, by their URLs, of which the first returned what is shown, and the other something else. */
export type Disagreement = { used: string; other: string };

/**
 * Compares the figures on the screen with those of another RPC node at the same block, of one node at a time and not often.
 * Two in a row have to be different: the newest block may still be replaced.
 */
export function useDisagreement(): Disagreement | undefined {
  const { appChain } = useAccount();
  const { data: shown } = useSnapshotResult();
  const { snapshot, evidence } = shown ?? {};
  const used = evidence?.node;
  const others = nodeUrls(appChain.id).filter((url) => url !== used);
  const pause = ({ state }: { state: { data: Comparison | undefined } }) =>
    pauseAfter(state.data, pollSeconds(appChain.id) * 1000);
  const { data } = useQuery({
    // Not by node: the one in use may change more often than this is to be compared.
    queryKey: ['disagreement', appChain.id],
    enabled: used !== undefined && snapshot?.chainId === appChain.id && others.length > 0,
    queryFn: async ({ client, queryKey }): Promise<Comparison> => {
      const before = client.getQueryData<Comparison>(queryKey);
      const url = nextToCompare(others, before);
      if (!snapshot || !evidence || url === undefined) throw new Error('Nothing to compare');
      const { checkNode } = await import('@/lib/chain/snapshot/check-node');
      const check = await checkNode(url, { snapshot, evidence });
      return seen(before, evidence.node, url, check.kind === 'compared' && check.differences.length > 0);
    },
    refetchInterval: pause,
    // Another screen is no reason to compare again.
    staleTime: pause,
    retry: false,
    networkMode: 'always',
  });
  return data && data.times > 1 && data.used === used ? { used, other: data.url } : undefined;
}
