'use client';

import { useEffect } from 'react';
import { useConfig, useConnection } from 'wagmi';
import { walletConnectProjectId } from '@/lib/chain/rpc/env';
import { WALLET_CONNECT } from '@/lib/chain/rpc/page-wallet';

/** Adds WalletConnect, if configured, when the wallet list is opened. */
export function useWalletConnect(): void {
  const config = useConfig();
  useEffect(() => {
    const projectId = walletConnectProjectId;
    if (projectId === undefined) return;
    void import('./wallet-connect').then(({ addWalletConnect }) => addWalletConnect(config, projectId));
  }, [config]);
}

/** Reconnects WalletConnect after a reload, if it was the last wallet used. */
export function useRestoredWalletConnect(): void {
  const config = useConfig();
  const { status } = useConnection();
  useEffect(() => {
    const projectId = walletConnectProjectId;
    // The wallets of this browser come first: wagmi reconnects one after the other.
    if (projectId === undefined || status !== 'disconnected') return;
    const restore = async () => {
      if ((await config.storage?.getItem('recentConnectorId')) !== WALLET_CONNECT) return;
      const { restoreWalletConnect } = await import('./wallet-connect');
      await restoreWalletConnect(config, projectId);
    };
    void restore();
  }, [config, status]);
}
