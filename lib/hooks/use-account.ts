'use client';

import { useCallback, useSyncExternalStore } from 'react';
import { getAddress, isAddress } from 'viem';
import { appChain, type Deployment, deploymentOf } from '@/lib/chain/rpc/deployments';
import type { Address } from '@/lib/domain/model/types';
import { chosenChain, onChainChoice } from './chain-choice';
import { type Connection, connection, NO_CONNECTION, onConnection } from './connection';
import { useSearch } from './use-search';

export type Account = {
  /** The connected wallet's account. */
  address: Address | undefined;
  /** The wallet's chain, whether or not the app supports it. */
  chainId: number | undefined;
  status: Connection['status'];
  /** The chain that the app shows and writes to, with the symbol of its native coin: the chosen one, else the wallet's. */
  appChain: { id: number; name: string; symbol: string };
  /** Connected to a chain other than the app's, so nothing can be signed. */
  wrongNetwork: boolean;
  /**
   * Asks the wallet to switch to the app's chain, adding the chain first if necessary. Rejects when the wallet does.
   */
  switchToApp: () => Promise<void>;
  /** `?address=`: the account to show read-only. */
  viewAs: Address | undefined;
  /** The text of `?address=` when it is not a valid address. */
  noAddress: string | undefined;
  /** The text of `?chain=` when it is not a chain with a deployment. */
  noChain: string | undefined;
};

/** The connected wallet: one that was connected before is being reconnected at first. */
export const useConnection = (): Connection =>
  useSyncExternalStore(onConnection, connection, () => NO_CONNECTION);

/** The connected account, and the account to show. */
export function useAccount(): Account {
  const { address, chainId, status } = useConnection();
  const query = new URLSearchParams(useSearch());
  const named = query.get('chain') ?? undefined;
  const chosen = useSyncExternalStore(onChainChoice, chosenChain, () => undefined);
  const chain = appChain(chosen, chainId);

  const switchToApp = useCallback(async () => {
    const { switchWallet } = await import('@/lib/tx/wallet/wallet-asks');
    await switchWallet(chain.id);
  }, [chain.id]);

  return {
    address,
    chainId,
    status,
    appChain: { id: chain.id, name: chain.name, symbol: chain.nativeCurrency.symbol },
    wrongNetwork: status === 'connected' && chainId !== chain.id,
    switchToApp,
    ...viewAsOf(query.get('address') ?? ''),
    // A valid one is always that of the chain that is shown.
    noChain: named === chain.id.toString() ? undefined : named,
  };
}

/** The account in `?address=`, or its text when it is not a valid address. */
function viewAsOf(text: string): Pick<Account, 'viewAs' | 'noAddress'> {
  const viewAs = isAddress(text) ? getAddress(text) : undefined;
  return { viewAs, noAddress: viewAs || text === '' ? undefined : text };
}

/** The deployment on the app's chain, known before anything is read; undefined where there is none. */
export function useDeployment(): Deployment | undefined {
  const { appChain } = useAccount();
  return deploymentOf(appChain.id);
}
