'use client';

import { useConnectors } from 'wagmi';
import { walletConnectProjectId } from '@/lib/chain/rpc/env';
import { PAGE_WALLET } from '@/lib/chain/rpc/page-wallet';
import { RainbowDialog } from './rainbow-dialog';
import { useWalletConnect } from './use-wallet-connect';
import { WalletSheet } from './wallet-sheet';

type WalletDialogProps = {
  /** How often it was asked for: each further time opens it again. */
  asked: number;
};

/** The choice of wallets on a computer: RainbowKit's, unless it had none to list. */
export function WalletDialog({ asked }: WalletDialogProps) {
  useWalletConnect();
  const none = useConnectors().every(({ id }) => id === PAGE_WALLET) && walletConnectProjectId === undefined;
  return none ? <WalletSheet asked={asked} /> : <RainbowDialog asked={asked} />;
}
