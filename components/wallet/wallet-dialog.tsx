'use client';

import { useState } from 'react';
import { useConnectors } from 'wagmi';
import { Dialog } from '@/components/ui/dialog';
import { walletConnectProjectId } from '@/lib/chain/rpc/env';
import { RainbowDialog } from './rainbow-dialog';
import { useWalletConnect } from './use-wallet-connect';

type WalletDialogProps = {
  /** How often it was asked for: each further time opens it again. */
  asked: number;
};

/** The choice of wallets; where there is none to choose, what to do about it. */
export function WalletDialog({ asked }: WalletDialogProps) {
  useWalletConnect();
  const none = useConnectors().length === 0 && walletConnectProjectId === undefined;
  return none ? <NoWallet asked={asked} /> : <RainbowDialog asked={asked} />;
}

function NoWallet({ asked }: WalletDialogProps) {
  const [closedAt, setClosedAt] = useState(0);
  return (
    <Dialog onClose={() => setClosedAt(asked)} open={asked > closedAt} title="No wallet found">
      <p>This browser has no wallet that this page can talk to. Everything can be read without one.</p>
      <p className="mt-3">
        To mint or redeem, install a wallet for this browser, or open this page in the browser of your wallet
        on a phone.
      </p>
    </Dialog>
  );
}
