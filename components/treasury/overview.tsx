'use client';

import { useTreasury } from '@/lib/hooks/use-treasury';
import { BackingPanel } from './backing-panel';
import { LimitTable } from './limit-table';
import { SupplyPanel } from './supply-panel';
import { TierPanel } from './tier-panel';

/** The Treasury at a glance: whether USDm is backed, its supply, the tiers, and the mint and redemption limits. */
export function Overview() {
  const { snapshot, state } = useTreasury();
  return (
    <div aria-busy={state === 'loading'} className="grid gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <BackingPanel snapshot={snapshot} />
      <SupplyPanel snapshot={snapshot} />
      <div className="min-w-0 lg:col-span-2">
        <TierPanel snapshot={snapshot} />
      </div>
      <div className="min-w-0 lg:col-span-2">
        <LimitTable snapshot={snapshot} />
      </div>
    </div>
  );
}
