'use client';

import { useQuery } from '@tanstack/react-query';
import { deploymentOf } from '@/lib/chain/rpc/deployments';
import { pools } from '@/lib/chain/rpc/own-nodes';
import type { PricePoints } from '@/lib/domain/history/prices';
import type { Address, Snapshot } from '@/lib/domain/model/types';

const DAY = 86_400n;

/** How long a reading is used, in seconds. */
const FRESH = 900n;

/** The most points of each price: all that a small line can show, and for all assets little enough gas for one call. */
const POINTS = 24;

/**
 * What the feeds of the listed assets reported in the last 24 hours, by token, in one call. Read when first wanted, and
 * again every quarter of an hour while it is.
 * @returns undefined while unknown
 */
export function useDayPrices(
  snapshot: Snapshot | undefined,
  isWanted: boolean,
): ReadonlyMap<Address, PricePoints> | undefined {
  const { chainId = 0, timestamp: to = 0n, blockNumber: block = 0n, assets = [] } = snapshot ?? {};
  const [lens, pool] = [deploymentOf(chainId)?.lens, pools.get(chainId)];
  const tokens = assets.filter(({ kind }) => kind !== 'pair').map(({ token }) => token);
  const { data } = useQuery({
    queryKey: ['day-prices', chainId, tokens.join(), (to / FRESH).toString()],
    enabled: isWanted && tokens.length > 0 && lens !== undefined && pool !== undefined,
    queryFn: async () => {
      if (!lens || !pool) throw new Error('Nothing is deployed');
      const { readPrices } = await import('@/lib/chain/snapshot/prices');
      const found = await readPrices(pool, lens, { tokens, from: to - DAY, to, points: POINTS, block });
      // A report of nothing is no price.
      const valid = found.map((points) => points.filter(({ price }) => price > 0n));
      return new Map(tokens.map((token, index) => [token, valid[index] ?? []]));
    },
    placeholderData: (before, query) => (query?.queryKey[1] === chainId ? before : undefined),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    networkMode: 'always',
  });
  return data;
}
