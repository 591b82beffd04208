'use client';

import { useState } from 'react';
import { useConnectors } from 'wagmi';
import { Dialog } from '@/components/ui/dialog';
import { walletConnectProjectId } from '@/lib/chain/rpc/env';
import { RainbowDialog } from './rainbow-dialog';
import { useWalletConnect } from './use-wallet-connect';

type WalletDialogProps = {
  /** How many times it was requested: each increase opens it again. */
  asked: number;
};

/** The wallet list, or what to do when no wallet was found. */
export function WalletDialog({ asked }: WalletDialogProps) {
  useWalletConnect();
  const none = useConnectors().length === 0 && walletConnectProjectId === undefined;
  return none ? <NoWallet asked={asked} /> : <RainbowDialog asked={asked} />;
}

function NoWallet({ asked }: WalletDialogProps) {
  const [closedAt, setClosedAt] = useState(0);
  return (
    <Dialog onClose={() => setClosedAt(asked)} open={asked > closedAt} title="No wallet found">
      <p>No compatible wallet was detected. You can still browse everything without one.</p>
      <p className="mt-3">
        To mint or redeem, install a browser wallet, or open this page in your mobile wallet’s browser.
      </p>
    </Dialog>
  );
}
