'use client';

import { useConnectors } from 'wagmi';
import { walletConnectProjectId } from '@/lib/chain/rpc/env';
import { PAGE_WALLET } from '@/lib/chain/rpc/page-wallet';
import { RainbowDialog } from './rainbow-dialog';
import { useWalletConnect } from './use-wallet-connect';
import { WalletSheet } from './wallet-sheet';

type WalletDialogProps = {
  /** How many times it was requested: each increase opens it again. */
  asked: number;
};

/** The wallet list on a computer: RainbowKit's, unless it has none to list. */
export function WalletDialog({ asked }: WalletDialogProps) {
  useWalletConnect();
  const none = useConnectors().every(({ id }) => id === PAGE_WALLET) && walletConnectProjectId === undefined;
  return none ? <WalletSheet asked={asked} /> : <RainbowDialog asked={asked} />;
}
