'use client';

import { useQuery } from '@tanstack/react-query';
import { useAccount } from '@/lib/hooks/use-account';

export type Capabilities = {
  /** The wallet sends several calls as one atomic transaction (EIP-5792). */
  canBatch: boolean;
  /** The account signs with a key, so permits work. A contract's signature does not. */
  canPermit: boolean;
};

const USUAL: Capabilities = { canBatch: false, canPermit: true };

/** What the connected wallet supports for fewer requests; the defaults until it has responded. */
export function useCapabilities(): Capabilities {
  const { address, appChain, wrongNetwork } = useAccount();
  const chainId = appChain.id;
  const { data } = useQuery({
    queryKey: ['capabilities', chainId, address],
    enabled: address !== undefined && !wrongNetwork,
    queryFn: async (): Promise<Capabilities> => {
      const { readAbilities } = await import('@/lib/tx/wallet/abilities');
      return address ? readAbilities(address, chainId) : USUAL;
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    networkMode: 'always',
  });
  return data ?? USUAL;
}
