'use client';

import { type ReactNode, useMemo, useState } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import { SegmentedControl } from '@/components/ui/fields/segmented-control';
import { Panel } from '@/components/ui/panel';
import { ChartSkeletons } from '@/components/ui/skeleton';
import { isKnown } from '@/lib/domain/history/coverage';
import { pointsIn, type RangeName, rangeOf } from '@/lib/domain/history/history-range';
import type { Snapshot } from '@/lib/domain/model/types';
import { useHistory } from '@/lib/hooks/history/use-history';
import { BackingChart } from './backing-chart';
import { HISTORY_RANGES, MOST_POINTS } from './chart-props';
import { CompositionChart } from './composition-chart';
import { HistoryCoverage } from './history-coverage';
import { HistoryTable } from './history-table';
import { SupplyChart } from './supply-chart';

/** The history of the Treasury, from its own events, as far as they have loaded. */
export function HistoryPanel({ snapshot }: { snapshot: Snapshot }) {
  const history = useHistory();
  const [name, setName] = useState<RangeName>('90d');
  const { timestamp } = snapshot;
  const range = useMemo(() => rangeOf(name, history, timestamp), [name, history, timestamp]);
  const points = useMemo(() => pointsIn(history, range, MOST_POINTS), [history, range]);
  // The charts appear all at once: the text above them has a different length once it has loaded.
  const isStarting = !isKnown(history.state) && history.state.phase === 'starting' && !history.state.failing;
  return (
    <Panel title="History">
      <HistoryCoverage state={history.state} />
      {isStarting ? (
        <ChartSkeletons count={3} />
      ) : (
        <>
          <div className="my-5 max-w-lg">
            <SegmentedControl label="Period" onChange={setName} options={HISTORY_RANGES} value={name} />
          </div>
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
      )}
    </Panel>
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
