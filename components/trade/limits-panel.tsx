'use client';

import { late } from '@/components/ui/late';
import { Panel } from '@/components/ui/panel';
import type { LimitRowsProps } from './limit-rows';
import { RowList } from './row-list';

const LimitRows = late(async () => (await import('./limit-rows')).LimitRows, Waiting);

/** The price and the limits of the chosen asset, for everyone: next to a form, which has those of the account. */
export function LimitsPanel({ side, token }: LimitRowsProps) {
  return (
    <Panel
      title={
        token === 'all' ? 'Pro-rata redemption' : `Price and ${side === 'mint' ? 'mint' : 'redemption'} limit`
      }
    >
      <LimitRows side={side} token={token} />
    </Panel>
  );
}

/** As many rows as there will be. */
const WAITING = ['Price', 'Limit', 'Limited by', 'Tier', 'Share'].map((term) => ({ term }));

function Waiting() {
  return <RowList rows={WAITING} />;
}
