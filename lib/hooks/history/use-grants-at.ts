'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { deploymentOf } from '@/lib/chain/rpc/deployments';
import type { Snapshot } from '@/lib/domain/model/types';
import type { Grant } from '@/lib/domain/uses/uses';
import { useFlow } from '@/lib/hooks/use-flow';

export type GrantsAt = {
  /** Newest first; undefined while loading or on failure. */
  grants: readonly Grant[] | undefined;
  /** The block at which they were read. */
  block: bigint;
  failed: boolean;
  /** Reads them again. */
  again: () => void;
};

/**
 * Grants that are not in the snapshot. Read once, at the block of the figures on the screen, and again while a claim is
 * shown, as it changes one of them.
 * @param from id of the first grant
 * @param size number of grants from there; nothing is read for 0
 */
export function useGrantsAt(snapshot: Snapshot | undefined, from: bigint, size: bigint): GrantsAt {
  const { flow } = useFlow();
  const head = snapshot?.blockNumber ?? 0n;
  const { chainId } = snapshot ?? {};
  const wanted = `${chainId} ${from} ${size}`;
  const [asked, setAsked] = useState({ wanted, block: head });
  const isClaiming = flow !== undefined && flow.screen === 'uses';
  if (asked.wanted !== wanted || (isClaiming && asked.block !== head)) setAsked({ wanted, block: head });
  const contract = chainId && deploymentOf(chainId)?.grants;
  const { data, isError, isFetching, refetch } = useQuery({
    queryKey: ['grants', wanted, asked.block.toString()],
    enabled: size > 0n && contract !== undefined,
    queryFn: async () => {
      if (!contract) throw new Error('Nothing is deployed');
      const { readGrants } = await import('@/lib/chain/snapshot/venue-page');
      const { block } = asked;
      return { block, grants: await readGrants({ chainId, contract, from, size, block }) };
    },
    placeholderData: (before, query) => (query?.queryKey[1] === wanted ? before : undefined),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    networkMode: 'always',
  });
  return {
    grants: data?.grants,
    block: data?.block ?? asked.block,
    failed: isError && !isFetching,
    // A node may have pruned the block that was read before.
    again: () => (asked.block === head ? void refetch() : setAsked({ wanted, block: head })),
  };
}
