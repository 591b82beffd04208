'use client';

import { useQuery } from '@tanstack/react-query';
import { rolesOf } from '@/lib/chain/steward/steward-roles';
import type { Role } from '@/lib/domain/steward/steward';
import { useAccount, useDeployment } from '@/lib/hooks/use-account';

/**
 * The roles of the connected account, retried until an RPC node responds; undefined without an account or while
 * loading.
 */
export function useRoles(): readonly Role[] | undefined {
  const { address } = useAccount();
  const deployment = useDeployment();
  const { data } = useQuery({
    queryKey: ['roles', deployment?.chainId, address],
    enabled: address !== undefined && deployment !== undefined,
    queryFn: async () => (deployment && address ? rolesOf(deployment, address) : []),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    retry: true,
    networkMode: 'always',
  });
  return address === undefined ? undefined : data;
}
