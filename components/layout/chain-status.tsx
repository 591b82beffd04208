'use client';

import { formatAge } from '@/lib/domain/format/format-time';
import { useAccount } from '@/lib/hooks/use-account';
import { useFormat } from '@/lib/hooks/use-format';
import { type TreasuryState, useTreasury } from '@/lib/hooks/use-treasury';
import { type Freshness, StatusLine } from './status-line';

const FRESHNESS: Record<TreasuryState, Freshness> = {
  loading: 'loading',
  live: 'live',
  stale: 'late',
  down: 'down',
  'not-deployed': 'loading',
};

/** Which block the figures of this screen are of, how old they are, and on which chain. */
export function ChainStatus() {
  const { snapshot, state, age } = useTreasury();
  const { appChain } = useAccount();
  const format = useFormat();
  return (
    <StatusLine freshness={FRESHNESS[state]}>
      {snapshot
        ? `Block ${format.count(snapshot.blockNumber)} on ${appChain.name}, ${formatAge(BigInt(age))}`
        : WITHOUT_FIGURES[state](appChain.name)}
    </StatusLine>
  );
}

const WITHOUT_FIGURES: Record<TreasuryState, (chain: string) => string> = {
  loading: (chain) => `Reading ${chain}`,
  live: (chain) => `Reading ${chain}`,
  stale: (chain) => `Reading ${chain}`,
  down: (chain) => `No answer from ${chain}`,
  'not-deployed': (chain) => `No Treasury on ${chain} yet`,
};
