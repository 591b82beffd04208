'use client';

import { useTreasury } from '@/lib/hooks/use-treasury';
import { AssetsPanel } from './assets-panel';
import { BackingPanel } from './backing-panel';
import { BalanceSheet } from './balance-sheet';
import { CompositionPanel } from './composition-panel';
import { LimitsPanel } from './limits-panel';
import { MintagePanel } from './mintage-panel';

/** Everything the Treasury holds, owes and may do, at one block. */
export function TreasuryView() {
  const { snapshot, state } = useTreasury();
  return (
    <div aria-busy={state === 'loading'} className="grid gap-6 *:min-w-0">
      <CompositionPanel snapshot={snapshot} verify={undefined} />
      <AssetsPanel snapshot={snapshot} verify={undefined} />
      <BackingPanel snapshot={snapshot} verify={undefined} />
      <BalanceSheet snapshot={snapshot} verify={undefined} />
      <LimitsPanel snapshot={snapshot} verify={undefined} />
      <MintagePanel snapshot={snapshot} verify={undefined} />
    </div>
  );
}
