'use client';

import { formatAge } from '@/lib/domain/format/format-time';
import { useAccount } from '@/lib/hooks/use-account';
import { useFormat } from '@/lib/hooks/use-format';
import { type TreasuryState, useSnapshotAge, useTreasury } from '@/lib/hooks/use-treasury';
import { type Freshness, StatusLine } from './status-line';

const FRESHNESS: Record<TreasuryState, Freshness> = {
  loading: 'loading',
  live: 'live',
  stale: 'late',
  down: 'down',
  'not-deployed': 'loading',
};

/** The block and chain that the figures on this screen come from, and how old they are. */
export function ChainStatus() {
  const { snapshot, state } = useTreasury();
  const age = useSnapshotAge();
  const { appChain } = useAccount();
  const format = useFormat();
  return (
    <StatusLine freshness={FRESHNESS[state]}>
      {snapshot ? (
        `Block ${format.count(snapshot.blockNumber)} on ${appChain.name}, ${formatAge(BigInt(age))}`
      ) : (
        <span data-first="block">
          <span>{WITHOUT_FIGURES[state](appChain.name)}</span>
        </span>
      )}
    </StatusLine>
  );
}

const WITHOUT_FIGURES: Record<TreasuryState, (chain: string) => string> = {
  loading: (chain) => `Connecting to ${chain}…`,
  live: (chain) => `Connecting to ${chain}…`,
  stale: (chain) => `Connecting to ${chain}…`,
  down: (chain) => `${chain} is not responding`,
  'not-deployed': (chain) => `Not deployed on ${chain}`,
};
