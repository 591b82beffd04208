'use client';

import { useSyncExternalStore } from 'react';
import { type Connector, useConfig, useConnectors } from 'wagmi';
import { PAGE_WALLET, WALLET_CONNECT } from '@/lib/chain/rpc/page-wallet';

/** The wallets that this browser has, and whether it is a wallet's own: it then offers that wallet. */
type FoundWallets = { wallets: Connector[]; isWalletBrowser: boolean };

/**
 * Wallets that have announced themselves (EIP-6963), and the local one in a local build; where none is announced, the one
 * that is there as `window.ethereum`.
 */
export function useFoundWallets(): FoundWallets {
  const { _internal: internal } = useConfig();
  const connectors = useConnectors();
  const isGiven = useSyncExternalStore(subscribe, hasPageWallet, () => false);
  const isAnnounced = (internal.mipd?.getProviders().length ?? 0) > 0;
  const isShown = ({ id }: Connector) =>
    id === PAGE_WALLET ? isGiven && !isAnnounced : id !== WALLET_CONNECT;
  return { wallets: connectors.filter(isShown), isWalletBrowser: isAnnounced || isGiven };
}

const hasPageWallet = () => 'ethereum' in window && Boolean(window.ethereum);

/** Some wallets come after the page has begun, and say so by this event. */
function subscribe(notify: () => void): () => void {
  window.addEventListener('ethereum#initialized', notify);
  return () => window.removeEventListener('ethereum#initialized', notify);
}
