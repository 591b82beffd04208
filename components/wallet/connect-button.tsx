'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/buttons/button';
import { LiveRegion } from '@/components/ui/live-region';
import { shieldStorage } from '@/lib/chain/browser/storage';
import { useAccount } from '@/lib/hooks/use-account';
import { useLateDialog } from './use-late-dialog';

async function loadWallets() {
  shieldStorage();
  return (await import('./wallet-dialog')).WalletDialog;
}

const loadMenu = async () => (await import('./account-menu')).AccountMenu;

/** "Connect", or the connected account, which opens its menu. One element in both states, so that it keeps focus. */
export function ConnectButton({ block = false }: { block?: boolean }) {
  const { address, status } = useAccount();
  const wallets = useLateDialog(loadWallets);
  const menu = useLateDialog(loadMenu);
  const [menuOpen, setMenuOpen] = useState(false);
  const loading = wallets.state === 'loading' || menu.state === 'loading';
  const failed = wallets.state === 'failed' || menu.state === 'failed';

  // The header has no space for a longer label.
  const again = block ? 'Could not be loaded. Try again' : 'Try again';
  const label = wallets.state === 'failed' ? again : 'Connect';

  const onClick = () => {
    if (!address) return void wallets.open();
    setMenuOpen(true);
    void menu.open();
  };
  return (
    <>
      <Button
        block={block}
        // As wide as the account that takes its place.
        className={block ? undefined : 'min-w-37'}
        busy={loading || status === 'reconnecting'}
        icon={address ? undefined : 'wallet'}
        onClick={onClick}
        size={block ? 'lg' : 'md'}
        variant={address ? 'secondary' : 'primary'}
      >
        {address ? <Shortened address={address} /> : label}
      </Button>
      {wallets.Dialog && <wallets.Dialog asked={wallets.asked} />}
      {menu.Dialog && address && (
        <menu.Dialog address={address} onClose={() => setMenuOpen(false)} open={menuOpen} />
      )}
      <LiveRegion>{failed ? 'This part of the page could not be loaded. Try again.' : ''}</LiveRegion>
    </>
  );
}

/** The two ends of an address; announced as an account. */
function Shortened({ address }: { address: string }) {
  return (
    <>
      <span className="sr-only">Account </span>
      <span className="font-mono text-sm">{`${address.slice(0, 6)}…${address.slice(-4)}`}</span>
    </>
  );
}
