'use client';

import { useSyncExternalStore } from 'react';
import { type Connector, useConnectors } from 'wagmi';
import { config } from '@/lib/chain/wallet/config';
import { PAGE_WALLET, WALLET_CONNECT } from '@/lib/chain/wallet/stored-wallet';

/** The wallets available in this browser, and whether it is the browser of a wallet app, which provides that wallet. */
type FoundWallets = { wallets: Connector[]; isWalletBrowser: boolean };

/**
 * Wallets that have announced themselves (EIP-6963), plus the local one in a local build. If none is announced, the one
 * available as `window.ethereum`.
 */
export function useFoundWallets(): FoundWallets {
  const connectors = useConnectors({ config });
  const isGiven = useSyncExternalStore(subscribe, hasPageWallet, () => false);
  const isAnnounced = (config._internal.mipd?.getProviders().length ?? 0) > 0;
  const isShown = ({ id }: Connector) =>
    id === PAGE_WALLET ? isGiven && !isAnnounced : id !== WALLET_CONNECT;
  return { wallets: connectors.filter(isShown), isWalletBrowser: isAnnounced || isGiven };
}

const hasPageWallet = () => 'ethereum' in window && Boolean(window.ethereum);

/** Some wallets are injected after the page has started, and dispatch this event when they are ready. */
function subscribe(notify: () => void): () => void {
  window.addEventListener('ethereum#initialized', notify);
  return () => window.removeEventListener('ethereum#initialized', notify);
}
