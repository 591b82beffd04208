'use client';

import { useQuery } from '@tanstack/react-query';
import { type ForeignAuthority, keptElsewhere } from '@/lib/chain/steward/authorities';
import { useDeployment } from '@/lib/hooks/use-account';
import type { KnownOperation } from './use-operations';

export type Authorities = {
  /** Contracts whose roles another authority manages; undefined until an RPC node responds. */
  elsewhere: readonly ForeignAuthority[] | undefined;
  /** The last attempt failed. It is retried. */
  failed: boolean;
};

/**
 * Contracts whose roles the AccessManager no longer manages. Retried until an RPC node responds, and read again after
 * another such change is executed.
 */
export function useAuthorities(operations: readonly KnownOperation[]): Authorities {
  const deployment = useDeployment();
  const { data, failureCount } = useQuery({
    queryKey: ['authorities', deployment?.chainId, countAuthorityChanges(operations)],
    enabled: deployment !== undefined,
    queryFn: async () => (deployment ? keptElsewhere(deployment) : []),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    retry: true,
    networkMode: 'always',
  });
  return { elsewhere: data, failed: failureCount > 0 };
}

/** How many known operations have put a contract under another authority. */
const countAuthorityChanges = (operations: readonly KnownOperation[]): number =>
  operations.filter(
    ({ call: { meaning }, state }) =>
      state === 'executed' && meaning?.kind === 'roles' && meaning.change.kind === 'authority',
  ).length;
