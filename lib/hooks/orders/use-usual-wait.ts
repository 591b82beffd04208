'use client';

import { useQuery } from '@tanstack/react-query';
import type { Asset } from '@/lib/domain/model/types';
import { usualWait } from '@/lib/domain/orders/usual-wait';
import { useAccount } from '@/lib/hooks/use-account';

/** How long a reading of a feed's last reports is used, in milliseconds. */
const FRESH_MS = 300_000;

/** Seconds within which an order with this asset usually gets its price; undefined while unknown. */
export function useUsualWait(asset: Pick<Asset, 'source' | 'heartbeat'> | undefined): bigint | undefined {
  const chainId = useAccount().appChain.id;
  const { source } = asset ?? {};
  const { data } = useQuery({
    queryKey: ['reports', chainId, source],
    enabled: source !== undefined,
    queryFn: async () => {
      if (!source) throw new Error('No feed');
      const [{ readReports }, { clientOf }] = await Promise.all([
        import('@/lib/chain/orders/read-orders'),
        import('@/lib/chain/rpc/client'),
      ]);
      return readReports(clientOf(chainId), source);
    },
    staleTime: FRESH_MS,
    retry: false,
    networkMode: 'always',
  });
  return asset && data && usualWait(data, asset.heartbeat);
}
