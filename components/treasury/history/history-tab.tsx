'use client';

import { late } from '@/components/ui/late';
import { LinkedPanel } from '@/components/ui/linked-panel';
import { ChartSkeletons } from '@/components/ui/skeleton';
import { useTreasury } from '@/lib/hooks/use-treasury';

// Loaded after the figures: the charts are larger than the rest of the screen.
const HistoryPanel = late(async () => (await import('./history-panel')).HistoryPanel, HistoryWaiting);

/** How composition, backing ratio and supply have changed. */
export function HistoryTab() {
  const { snapshot } = useTreasury();
  return (
    <div className="grid grid-rows-(--late-rows) gap-6 *:min-w-0" data-late="">
      {snapshot ? <HistoryPanel snapshot={snapshot} /> : <HistoryWaiting />}
    </div>
  );
}

function HistoryWaiting() {
  return (
    <LinkedPanel id="history" title="History">
      <ChartSkeletons count={3} />
    </LinkedPanel>
  );
}
