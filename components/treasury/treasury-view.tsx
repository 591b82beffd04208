'use client';

import { late } from '@/components/ui/late';
import { Panel } from '@/components/ui/panel';
import { ChartSkeletons } from '@/components/ui/skeleton';
import { useTreasury } from '@/lib/hooks/use-treasury';
import { AssetsPanel } from './assets-panel';
import { BackingPanel } from './backing-panel';
import { BalanceSheet } from './balance-sheet';
import { CompositionPanel } from './composition-panel';
import { LimitsPanel } from './limits-panel';
import { SupplyCapPanel } from './supply-cap-panel';

// Loaded after the figures: the charts and event reader are larger than the rest of the screen.
const HistoryPanel = late(async () => (await import('./history/history-panel')).HistoryPanel, HistoryWaiting);

/** The Treasury’s assets, liabilities, limits and history, at one block. */
export function TreasuryView() {
  const { snapshot, state } = useTreasury();
  return (
    <div aria-busy={state === 'loading'} className="grid gap-6 *:min-w-0">
      <CompositionPanel snapshot={snapshot} />
      <AssetsPanel snapshot={snapshot} />
      <BackingPanel snapshot={snapshot} />
      <BalanceSheet snapshot={snapshot} />
      <LimitsPanel snapshot={snapshot} />
      <SupplyCapPanel snapshot={snapshot} />
      <div className="grid grid-rows-(--late-rows) gap-6 *:min-w-0" data-late="">
        {snapshot ? <HistoryPanel snapshot={snapshot} /> : <HistoryWaiting />}
      </div>
    </div>
  );
}

function HistoryWaiting() {
  return (
    <Panel title="History">
      <ChartSkeletons count={3} />
    </Panel>
  );
}
