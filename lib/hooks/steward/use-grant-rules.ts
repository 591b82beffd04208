'use client';

import { useQuery } from '@tanstack/react-query';
import type { GrantRules } from '@/lib/domain/steward/grant-rules';
import { useDeployment } from '@/lib/hooks/use-account';

/** Milliseconds for which the rules are kept: the governor can change the budget. */
const FRESH = 60_000;

/**
 * The rules of the grants contract, retried until an RPC node responds.
 * @param wanted whether they are needed; nothing is read otherwise
 */
export function useGrantRules(wanted: boolean): GrantRules | undefined {
  const deployment = useDeployment();
  const { data } = useQuery({
    queryKey: ['grant-rules', deployment?.chainId],
    enabled: wanted && deployment !== undefined,
    queryFn: async () => {
      if (!deployment) throw new Error('Nothing is deployed');
      const { readGrantRules } = await import('@/lib/chain/steward/grant-rules');
      return readGrantRules(deployment);
    },
    staleTime: FRESH,
    refetchOnWindowFocus: false,
    retry: true,
    networkMode: 'always',
  });
  return wanted ? data : undefined;
}
