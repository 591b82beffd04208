'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { useConnection } from 'wagmi';
import { LiveRegion } from '@/components/ui/visually-hidden';
import { shieldStorage } from '@/lib/chain/browser/storage';
import { shortAddress } from '@/lib/domain/model/address';
import { WalletsProvider } from '@/lib/hooks/use-wallets';
import { isPhone } from './is-phone';
import { useLateDialog } from './use-late-dialog';

async function loadWallets() {
  shieldStorage();
  if (isPhone()) return (await import('./wallet-sheet')).WalletSheet;
  return (await import('./wallet-dialog')).WalletDialog;
}

/** Hosts the wallet dialog for every connect button in the app, and announces the connected account. */
export function WalletHost({ children }: { children: ReactNode }) {
  const { open, asked, state, Dialog } = useLateDialog(loadWallets);
  const { address } = useConnection();
  const [said, setSaid] = useState('');
  // Only after the dialog has closed for the same reason: screen readers ignore text behind a modal dialog.
  useEffect(() => {
    setSaid(asked > 0 && address ? `Connected, ${shortAddress(address)}` : '');
  }, [asked, address]);
  return (
    <WalletsProvider value={{ open: () => void open(), state }}>
      {children}
      {Dialog && <Dialog asked={asked} />}
      <LiveRegion>
        {state === 'failed' ? 'This part of the page could not be loaded. Try again.' : said}
      </LiveRegion>
    </WalletsProvider>
  );
}
