'use client';

import { useEffect } from 'react';
import { useConnectors, WagmiContext } from 'wagmi';
import { walletConnectProjectId } from '@/lib/chain/rpc/env';
import { config } from '@/lib/chain/wallet/config';
import { PAGE_WALLET } from '@/lib/chain/wallet/stored-wallet';
import { RainbowDialog } from './rainbow-dialog';
import { WalletSheet } from './wallet-sheet';

type WalletDialogProps = {
  /** How many times it was requested: each increase opens it again. */
  asked: number;
};

/** The wallet list on a computer: RainbowKit's, unless it has none to list. */
export function WalletDialog({ asked }: WalletDialogProps) {
  useEffect(addConfigured, []);
  const none =
    useConnectors({ config }).every(({ id }) => id === PAGE_WALLET) && walletConnectProjectId === undefined;
  if (none) return <WalletSheet asked={asked} />;
  return (
    <WagmiContext value={config}>
      <RainbowDialog asked={asked} />
    </WagmiContext>
  );
}

/** Adds WalletConnect, if configured. */
function addConfigured(): void {
  const projectId = walletConnectProjectId;
  if (projectId === undefined) return;
  void import('./wallet-connect').then(({ addWalletConnect }) => addWalletConnect(config, projectId));
}
