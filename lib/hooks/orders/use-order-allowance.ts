'use client';

import { useQuery } from '@tanstack/react-query';
import { deploymentOf } from '@/lib/chain/rpc/deployments';
import type { Activity } from '@/lib/domain/history/activity';
import type { Address } from '@/lib/domain/model/types';
import { useTreasury } from '@/lib/hooks/use-treasury';

/**
 * What the contract for orders may spend of a token of the snapshot's account, in token units; undefined while unknown. Read
 * for all tokens together, and again with new activity, since nothing else changes an allowance.
 * @param token undefined if nothing is to be read
 * @param known the loaded activity, newest first
 */
export function useOrderAllowance(
  token: Address | undefined,
  known: readonly Activity[],
): bigint | undefined {
  const { snapshot } = useTreasury();
  const { account, chainId = 0 } = snapshot ?? {};
  const deployment = deploymentOf(chainId);
  const { block = 0n, logIndex = 0 } = known[0]?.at ?? {};
  const { data } = useQuery({
    queryKey: ['order allowances', chainId, account, `${block} ${logIndex}`],
    enabled: token !== undefined && account !== undefined && deployment !== undefined,
    queryFn: async () => {
      if (!account || !deployment || !snapshot) throw new Error('Nothing to read');
      const [{ readAllowances }, { clientOf }] = await Promise.all([
        import('@/lib/chain/orders/read-allowances'),
        import('@/lib/chain/rpc/client'),
      ]);
      const tokens = [snapshot.usdm, ...snapshot.assets.map((asset) => asset.token)];
      const question = { owner: account, tokens, block: snapshot.blockNumber };
      const found = await readAllowances(clientOf(chainId), deployment.orders, question);
      return new Map(tokens.map((each, index) => [each, found[index]]));
    },
    staleTime: Number.POSITIVE_INFINITY,
    // Nothing else would ask again until there is new activity.
    retry: 3,
    networkMode: 'always',
  });
  return token && data?.get(token);
}
