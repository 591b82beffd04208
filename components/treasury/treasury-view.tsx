'use client';

import dynamic from 'next/dynamic';
import { Panel } from '@/components/ui/panel';
import { useTreasury } from '@/lib/hooks/use-treasury';
import { AssetsPanel } from './assets-panel';
import { BackingPanel } from './backing-panel';
import { BalanceSheet } from './balance-sheet';
import { CompositionPanel } from './composition-panel';
import { LimitsPanel } from './limits-panel';
import { MintagePanel } from './mintage-panel';

// After the figures: the charts and the reader of events are more code than the rest of the screen.
const HistoryPanel = dynamic(() => import('./history-panel').then((module) => module.HistoryPanel), {
  ssr: false,
  loading: () => <HistoryWaiting />,
});

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
      {snapshot ? <HistoryPanel snapshot={snapshot} /> : <HistoryWaiting />}
    </div>
  );
}

function HistoryWaiting() {
  return (
    <Panel title="History">
      <div className="h-screen" />
    </Panel>
  );
}
