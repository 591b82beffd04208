'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { LiveRegion } from '@/components/ui/live-region';
import { useAccount } from '@/lib/hooks/use-account';
import { AccountMenu } from './account-menu';
import { useWalletDialog } from './use-wallet-dialog';

/** "Connect", or the connected account, which opens its menu. One element in both states, so that it keeps the focus. */
export function ConnectButton({ block = false }: { block?: boolean }) {
  const { address, status } = useAccount();
  const { open, asked, state, RainbowDialog } = useWalletDialog();
  const [menuOpen, setMenuOpen] = useState(false);
  const busy = state === 'loading' || status === 'reconnecting';
  return (
    <>
      <Button
        block={block}
        busy={busy}
        icon={address ? undefined : 'wallet'}
        onClick={() => (address ? setMenuOpen(true) : void open())}
        variant={address ? 'secondary' : 'primary'}
      >
        {address ? <Shortened address={address} /> : 'Connect'}
      </Button>
      {RainbowDialog && <RainbowDialog asked={asked} />}
      {address && <AccountMenu address={address} onClose={() => setMenuOpen(false)} open={menuOpen} />}
      <LiveRegion>
        {state === 'failed' ? 'The list of wallets could not be loaded. Try again.' : ''}
      </LiveRegion>
    </>
  );
}

/** Both ends of an address; spoken as what it is. */
function Shortened({ address }: { address: string }) {
  return (
    <>
      <span className="sr-only">Account </span>
      <span className="tabular-nums">{`${address.slice(0, 6)}…${address.slice(-4)}`}</span>
    </>
  );
}
