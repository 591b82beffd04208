'use client';

import { type ReactNode, useMemo, useState } from 'react';
import { Button } from '@/components/ui/buttons/button';
import { Disclosure } from '@/components/ui/disclosure';
import { SegmentedControl } from '@/components/ui/fields/segmented-control';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { ChartSkeletons } from '@/components/ui/skeleton';
import { type RangeName, rangeOf } from '@/lib/domain/history/history-range';
import { entryOf, type Journal, pointsIn } from '@/lib/domain/history/journal';
import type { Snapshot } from '@/lib/domain/model/types';
import { useJournal } from '@/lib/hooks/history/use-journal';
import { BackingChart } from './backing-chart';
import { HISTORY_RANGES } from './chart-props';
import { CompositionChart } from './composition-chart';
import { HistoryTable } from './history-table';
import { SupplyChart } from './supply-chart';

/** The history of the Treasury, from its journal, up to the current state. */
export function HistoryPanel({ snapshot }: { snapshot: Snapshot }) {
  const [name, setName] = useState<RangeName>('90d');
  const { journal, loading, failed, again } = useJournal(snapshot, name);
  return (
    <Panel title="History">
      {!journal && !failed ? (
        <ChartSkeletons count={3} />
      ) : (
        <div aria-busy={loading}>
          <p className="min-h-10 max-w-prose text-muted text-sm">
            The Treasury records its state on chain, at most once an hour. The last point is the current
            state.
          </p>
          <div className="my-5 max-w-lg">
            <SegmentedControl label="Period" onChange={setName} options={HISTORY_RANGES} value={name} />
          </div>
          {failed && <NotLoaded isOutdated={journal !== undefined} onRetry={again} />}
          {journal && <Charts journal={journal} snapshot={snapshot} />}
        </div>
      )}
    </Panel>
  );
}

/** @param isOutdated whether the charts are shown, but may lack their newest points */
function NotLoaded({ isOutdated, onRetry }: { isOutdated: boolean; onRetry: () => void }) {
  return (
    <div className="mb-5">
      <Notice
        action={<Button onClick={onRetry}>Try again</Button>}
        announce
        title="The history could not be loaded"
        tone="warning"
      >
        {isOutdated
          ? 'The newest points before the current state are missing from the charts.'
          : 'No RPC node returned the history for this period. The other figures are not affected.'}
      </Notice>
    </div>
  );
}

function Charts({ journal, snapshot }: { journal: Journal; snapshot: Snapshot }) {
  const { timestamp } = snapshot;
  const { name, entries } = journal;
  const range = useMemo(() => rangeOf(name, entries[0]?.time, timestamp), [name, entries, timestamp]);
  const points = useMemo(() => pointsIn(entries, range, entryOf(snapshot)), [entries, range, snapshot]);
  return (
    <>
      <div className="grid gap-10">
        <Chart title="Composition">
          <CompositionChart points={points} range={range} />
        </Chart>
        <Chart title="Backing ratio">
          <BackingChart floor={snapshot.backingFloor} points={points} range={range} />
        </Chart>
        <Chart title="Total supply and supply cap">
          <SupplyChart points={points} range={range} />
        </Chart>
      </div>
      <div className="mt-6">
        <Disclosure aside={`${points.length} points`} late summary="View as table">
          <HistoryTable points={points} />
        </Disclosure>
      </div>
    </>
  );
}

function Chart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="min-w-0">
      <h3 className="mb-2 font-semibold">{title}</h3>
      {children}
    </section>
  );
}
