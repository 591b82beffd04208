'use client';

import { useQuery } from '@tanstack/react-query';
import { type ForeignAuthority, keptElsewhere } from '@/lib/chain/steward/authorities';
import { useDeployment } from '@/lib/hooks/use-account';
import type { KnownOperation } from './use-operations';

export type Authorities = {
  /** Contracts whose roles are kept elsewhere; undefined until a node answers. */
  elsewhere: readonly ForeignAuthority[] | undefined;
  /** It was asked for in vain, and is asked for again. */
  failed: boolean;
};

/**
 * Whose roles the AccessManager does not keep any more: asked until a node answers, and again once another change of that
 * was executed.
 */
export function useAuthorities(operations: readonly KnownOperation[]): Authorities {
  const deployment = useDeployment();
  const { data, failureCount } = useQuery({
    queryKey: ['authorities', deployment?.chainId, changesOf(operations)],
    enabled: deployment !== undefined,
    queryFn: async () => (deployment ? keptElsewhere(deployment) : []),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    retry: true,
    networkMode: 'always',
  });
  return { elsewhere: data, failed: failureCount > 0 };
}

/** How often it was decided, as far as is known, that a contract obeys another. */
const changesOf = (operations: readonly KnownOperation[]): number =>
  operations.filter(
    ({ call: { meaning }, state }) =>
      state === 'carried-out' && meaning?.kind === 'roles' && meaning.change.kind === 'authority',
  ).length;
