'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/buttons/button';
import { LiveRegion } from '@/components/ui/visually-hidden';
import { shortAddress } from '@/lib/domain/model/address';
import { useAccount } from '@/lib/hooks/use-account';
import { useWallets } from '@/lib/hooks/use-wallets';
import { useLateDialog } from './use-late-dialog';

const loadMenu = async () => (await import('./account-menu')).AccountMenu;

/** "Connect", or the connected account, which opens its menu. One element in both states, so that it keeps focus. */
export function ConnectButton() {
  const { address, status } = useAccount();
  const wallets = useWallets();
  const menu = useLateDialog(loadMenu);
  const [menuOpen, setMenuOpen] = useState(false);
  const loading = wallets.state === 'loading' || menu.state === 'loading';

  // The header has no space for a longer label.
  const label = wallets.state === 'failed' ? 'Try again' : 'Connect';

  const onClick = () => {
    if (!address) return wallets.open();
    setMenuOpen(true);
    void menu.open();
  };
  return (
    <>
      <Button
        busy={loading || status === 'reconnecting'}
        // As wide as the account that takes its place.
        className="min-w-37"
        icon={address ? undefined : 'wallet'}
        onClick={onClick}
        variant={address ? 'secondary' : 'primary'}
      >
        {address ? <Account address={address} /> : label}
      </Button>
      {menu.Dialog && address && (
        <menu.Dialog address={address} onClose={() => setMenuOpen(false)} open={menuOpen} />
      )}
      <LiveRegion>
        {menu.state === 'failed' ? 'This part of the page could not be loaded. Try again.' : ''}
      </LiveRegion>
    </>
  );
}

/** The two ends of an address; announced as an account. */
function Account({ address }: { address: string }) {
  return (
    <>
      <span className="sr-only">Account </span>
      <span className="font-mono text-sm">{shortAddress(address)}</span>
    </>
  );
}
