'use client';

import { useQuery } from '@tanstack/react-query';
import { deploymentOf } from '@/lib/chain/rpc/deployments';
import { pools } from '@/lib/chain/rpc/own-nodes';
import { readPrices } from '@/lib/chain/snapshot/prices';
import { MOST_POINTS, type RangeName, startOf } from '@/lib/domain/history/history-range';
import type { PricePoints } from '@/lib/domain/history/prices';
import type { Asset, Snapshot } from '@/lib/domain/model/types';

/** How often what a feed has reported is read again, in seconds. The price since then comes with the snapshot. */
const INTERVAL = 3600n;

export type PricesView = {
  /** Of the chosen range, or of the one chosen before while it is loading; undefined while there are none. */
  points: PricePoints | undefined;
  loading: boolean;
  failed: boolean;
  /** Reads them again. */
  again: () => void;
};

/**
 * What the feed of an asset has reported in a range, in one call at the block of the snapshot. Imports the decoder, so use
 * it only in lazily loaded parts.
 */
export function usePrices(snapshot: Snapshot, { token }: Asset, name: RangeName): PricesView {
  const { chainId, timestamp: to, blockNumber: block } = snapshot;
  const [lens, pool] = [deploymentOf(chainId)?.lens, pools.get(chainId)];
  const { data, isError, isFetching, refetch } = useQuery({
    queryKey: ['prices', chainId, token, name, (to / INTERVAL).toString()],
    enabled: lens !== undefined && pool !== undefined,
    queryFn: async () => {
      if (!lens || !pool) throw new Error('Nothing is deployed');
      const question = { tokens: [token], from: startOf(name, to), to, points: MOST_POINTS, block };
      const [points = []] = await readPrices(pool, lens, question);
      return { chainId, token, points };
    },
    placeholderData: (before) => (before?.chainId === chainId && before.token === token ? before : undefined),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    networkMode: 'always',
  });
  return {
    points: data?.points,
    loading: isFetching,
    failed: isError && !isFetching,
    again: () => void refetch(),
  };
}
