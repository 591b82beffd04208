'use client';

import { useCallback } from 'react';
import { getAddress, isAddress } from 'viem';
import { useConfig, useConnection } from 'wagmi';
import { switchChain } from 'wagmi/actions';
import { appChain, type Deployment, deploymentOf } from '@/lib/chain/rpc/deployments';
import type { Address } from '@/lib/domain/model/types';
import { useSearch } from './use-search';

export type Account = {
  /** The connected wallet's account. */
  address: Address | undefined;
  /** The chain that the wallet is on, known to the app or not. */
  chainId: number | undefined;
  status: 'connected' | 'connecting' | 'reconnecting' | 'disconnected';
  /** The chain that the app shows and writes to, with the symbol of its own coin. */
  appChain: { id: number; name: string; symbol: string };
  /** Connected, but to another chain than the app's: nothing can be signed. */
  wrongNetwork: boolean;
  /** Asks the wallet to go to the app's chain, adding it first where the wallet does not know it. Rejects if it refuses. */
  switchToApp: () => Promise<void>;
  /** `?address=`: whose figures to show instead, read-only. */
  viewAs: Address | undefined;
  /** What stands there where it is no address. */
  noAddress: string | undefined;
};

/** Who is connected, and whose figures to show. */
export function useAccount(): Account {
  const config = useConfig();
  const { address, chainId, status } = useConnection();
  const shown = useViewAs();
  const chain = appChain(chainId);

  const switchToApp = useCallback(async () => {
    await switchChain(config, { chainId: chain.id });
  }, [config, chain.id]);

  return {
    address,
    chainId,
    status,
    appChain: { id: chain.id, name: chain.name, symbol: chain.nativeCurrency.symbol },
    wrongNetwork: status === 'connected' && chainId !== chain.id,
    switchToApp,
    ...shown,
  };
}

/** The address of `?address=`, if it is one; else what stands there. */
function useViewAs(): Pick<Account, 'viewAs' | 'noAddress'> {
  const text = new URLSearchParams(useSearch()).get('address') ?? '';
  const viewAs = isAddress(text) ? getAddress(text) : undefined;
  return { viewAs, noAddress: viewAs || text === '' ? undefined : text };
}

/** Where the protocol lives on the app's chain, known before anything is read; undefined where it is not deployed. */
export function useDeployment(): Deployment | undefined {
  const { appChain } = useAccount();
  return deploymentOf(appChain.id);
}
