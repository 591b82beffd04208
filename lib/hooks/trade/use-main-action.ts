'use client';

import { useAccount } from '@/lib/hooks/use-account';
import { useWalletAsk } from '@/lib/hooks/use-wallet-ask';
import { useWallets } from '@/lib/hooks/use-wallets';
import type { Obstacle } from './obstacle';

/** The label and action of a form's main button; disabled without `onClick`. */
export type MainAction = {
  label: string;
  onClick?: () => void;
  busy?: boolean;
  icon?: 'wallet';
  note?: string;
};

type Wish = {
  obstacle: Obstacle | undefined;
  /** The disabled button's label while the input has an issue. */
  problem: string | undefined;
  /** "Mint 250 USDm". */
  label: string;
  submit: () => void;
};

const LABELS: Record<Exclude<Obstacle, 'connect' | 'wrong-network'>, Omit<MainAction, 'onClick'>> = {
  viewing: { label: 'Read-only', note: 'You are viewing another account and cannot sign for it.' },
  loading: { label: 'Loading…', busy: true },
  offline: { label: 'Waiting for the network', note: 'Transactions cannot be sent until data is current.' },
  connecting: { label: 'Connecting…', busy: true },
  'reading-account': { label: 'Loading balances…', busy: true },
  busy: { label: 'Another transaction is in progress' },
};

/** Why nothing can be signed now, for buttons with a label of their own. */
export function obstacleWords(obstacle: Obstacle, chainName: string): string {
  if (obstacle === 'connect') return 'No wallet is connected.';
  if (obstacle === 'wrong-network') return `Your wallet is not on ${chainName}.`;
  const { label, note } = LABELS[obstacle];
  return note ?? (label.endsWith('…') ? label : `${label}.`);
}

/** The next thing to do, including clearing an obstacle. */
export function useMainAction({ obstacle, problem, label, submit }: Wish): MainAction {
  const { appChain, switchToApp } = useAccount();
  const wallets = useWallets();
  const [switching, ask] = useWalletAsk();
  if (obstacle === 'connect') {
    return {
      label: wallets.state === 'failed' ? 'Could not be loaded. Try again' : 'Connect',
      busy: wallets.state === 'loading',
      icon: 'wallet',
      onClick: wallets.open,
    };
  }
  if (obstacle === 'wrong-network') {
    return {
      label: switching === 'asked' ? 'Confirm in your wallet' : `Switch to ${appChain.name}`,
      busy: switching === 'asked',
      note:
        switching === 'slow' || switching === 'failed'
          ? NOT_SWITCHED
          : obstacleWords(obstacle, appChain.name),
      onClick: () => ask(switchToApp),
    };
  }
  if (obstacle) return LABELS[obstacle];
  if (problem !== undefined) return { label: problem };
  return { label, onClick: submit };
}

/** The wallet declined, has not answered, or answered without switching. */
export const NOT_SWITCHED = 'The network did not change. You can also switch it in your wallet.';
