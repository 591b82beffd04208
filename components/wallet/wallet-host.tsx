'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { LiveRegion } from '@/components/ui/visually-hidden';
import { isInFrame, recentWallet } from '@/lib/chain/wallet/stored-wallet';
import { shortAddress } from '@/lib/domain/model/address';
import { NO_CONNECTION, setConnection } from '@/lib/hooks/connection';
import { useConnection } from '@/lib/hooks/use-account';
import { WalletsProvider } from '@/lib/hooks/use-wallets';
import { isPhone } from './is-phone';
import { useLateDialog } from './use-late-dialog';

/** What needs a wallet, wagmi above all. */
const startWallet = () => import('./start-wallet');

async function loadWallets() {
  const [Dialog] = await Promise.all([isPhone() ? loadSheet() : loadDialog(), startWallet()]);
  return Dialog;
}

/** The page is a frame of Safe’s app, where its Safe is the wallet, and has connected it. */
async function hasConnectedSafe(): Promise<boolean> {
  if (!isInFrame()) return false;
  return startWallet().then(
    ({ openSafe }) => openSafe(),
    () => false,
  );
}

const loadSheet = async () => (await import('./wallet-sheet')).WalletSheet;
const loadDialog = async () => (await import('./wallet-dialog')).WalletDialog;

/** Hosts the wallet dialog for every connect button in the app, and announces the connected account. */
export function WalletHost({ children }: { children: ReactNode }) {
  const { open, asked, state: dialogState, Dialog } = useLateDialog(loadWallets);
  const { address } = useConnection();
  const state = useRestoredWallet() === 'failed' && asked === 0 ? 'failed' : dialogState;
  const [said, setSaid] = useState('');
  // Only after the dialog has closed for the same reason: screen readers ignore text behind a modal dialog.
  useEffect(() => {
    setSaid(asked > 0 && address ? `Connected, ${shortAddress(address)}` : '');
  }, [asked, address]);
  const openWallets = async () => {
    if (!(await hasConnectedSafe())) await open();
  };
  return (
    <WalletsProvider value={{ open: () => void openWallets(), state }}>
      {children}
      {Dialog && <Dialog asked={asked} />}
      <LiveRegion>
        {state === 'failed' ? 'This part of the page could not be loaded. Try again.' : said}
      </LiveRegion>
    </WalletsProvider>
  );
}

/**
 * Reconnects the wallet of an earlier visit, or connects the Safe around the page. If the code cannot be fetched, Connect
 * tries again.
 */
function useRestoredWallet(): 'idle' | 'failed' {
  const [state, setState] = useState<'idle' | 'failed'>('idle');
  useEffect(() => {
    if (!recentWallet() && !isInFrame()) return;
    startWallet().catch(() => {
      setConnection(NO_CONNECTION);
      setState('failed');
    });
  }, []);
  return state;
}
