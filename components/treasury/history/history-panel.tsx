'use client';

import { type ReactNode, useMemo } from 'react';
import { Button } from '@/components/ui/buttons/button';
import { Disclosure } from '@/components/ui/disclosure';
import { LinkedPanel } from '@/components/ui/linked-panel';
import { Notice } from '@/components/ui/notice';
import { ChartSkeletons } from '@/components/ui/skeleton';
import { rangeOf } from '@/lib/domain/history/history-range';
import { entryOf, type Journal, pointsIn } from '@/lib/domain/history/journal';
import type { Snapshot } from '@/lib/domain/model/types';
import { useJournal } from '@/lib/hooks/history/use-journal';
import { BackingChart } from './backing-chart';
import { TABLE_ID } from './chart-props';
import { CompositionChart } from './composition-chart';
import { PeriodFields, useHistoryPeriod } from './history-period';
import { HistoryTable } from './history-table';
import { OnDate } from './on-date';
import { SupplyChart } from './supply-chart';

/** The history of the Treasury, from its journal, up to the current state. */
export function HistoryPanel({ snapshot }: { snapshot: Snapshot }) {
  const period = useHistoryPeriod(snapshot.timestamp);
  const { journal, loading, failed, again } = useJournal(snapshot, period.name);
  return (
    <LinkedPanel id="history" title="History">
      {!journal && !failed ? (
        <ChartSkeletons count={3} />
      ) : (
        <div aria-busy={loading}>
          <p className="min-h-10 max-w-prose text-muted text-sm">
            The Treasury records its state on chain, at most once an hour. The last point is the current
            state.
          </p>
          <PeriodFields now={snapshot.timestamp} period={period} />
          {failed && <NotLoaded isOutdated={journal !== undefined} onRetry={again} />}
          {journal && <Charts journal={journal} moment={period.moment} snapshot={snapshot} />}
        </div>
      )}
    </LinkedPanel>
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

type ChartsProps = { journal: Journal; snapshot: Snapshot; moment: bigint | undefined };

function Charts({ journal, snapshot, moment }: ChartsProps) {
  const { timestamp } = snapshot;
  const { name, entries } = journal;
  const range = useMemo(() => rangeOf(name, entries[0]?.time, timestamp), [name, entries, timestamp]);
  const points = useMemo(() => pointsIn(entries, range, entryOf(snapshot)), [entries, range, snapshot]);
  const chart = { points, range, moment };
  return (
    <>
      <OnDate moment={moment} points={points} />
      <div className="grid gap-10">
        <Chart title="Composition">
          <CompositionChart {...chart} />
        </Chart>
        <Chart title="Backing ratio">
          <BackingChart floor={snapshot.backingFloor} {...chart} />
        </Chart>
        <Chart title="Total supply and supply cap">
          <SupplyChart {...chart} />
        </Chart>
      </div>
      <div className="mt-6">
        <Disclosure aside={`${points.length} points`} id={TABLE_ID} late summary="View as table">
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
