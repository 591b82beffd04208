'use client';

import { useMemo, useState } from 'react';
import { TimeChart } from '@/components/charts/time-chart';
import { HISTORY_RANGES } from '@/components/treasury/history/chart-props';
import { SegmentedControl } from '@/components/ui/fields/segmented-control';
import { Calculation } from '@/components/ui/figures/calculation';
import { Link } from '@/components/ui/link';
import { LinkedPanel } from '@/components/ui/linked-panel';
import { rowAmount } from '@/lib/domain/format/locale-format';
import { heightOn, scaleFor } from '@/lib/domain/history/chart-scale';
import { downsample, itemAt } from '@/lib/domain/history/downsample';
import { flowsOf, holdingsOverTime } from '@/lib/domain/history/history';
import {
  type HistoryRange,
  knownFrom,
  MOST_POINTS,
  type RangeName,
  rangeOf,
} from '@/lib/domain/history/history-range';
import { assetLinkName } from '@/lib/domain/model/link';
import type { Asset, Snapshot } from '@/lib/domain/model/types';
import { useHistory } from '@/lib/hooks/history/use-history';
import { useDates } from '@/lib/hooks/use-date';
import { useFormat } from '@/lib/hooks/use-format';
import { HistoryCoverage } from './history-coverage';

/** Inflows, outflows and the net result, from the Treasury’s own events. */
export function AssetHistory({ snapshot, asset }: { snapshot: Snapshot; asset: Asset }) {
  const [name, setName] = useState<RangeName>('90d');
  const history = useHistory();
  const format = useFormat();
  const { timestamp } = snapshot;
  const { token, decimals, symbol } = asset;
  const { actions, state } = history;
  const range = useMemo(() => rangeOf(name, actions[0]?.time, timestamp), [name, actions, timestamp]);
  const flows = useMemo(
    () => flowsOf(actions, token, knownFrom(range, state), range.to),
    [actions, token, range, state],
  );
  const write = (value: bigint) => format.quantity({ value, decimals, symbol });
  const net = flows.in - flows.out;
  return (
    <LinkedPanel
      id="flows"
      aside={
        <Link
          className="inline-flex min-h-11 items-center text-accent-ink underline underline-offset-4"
          href={`/activity?asset=${assetLinkName(snapshot, asset)}`}
        >
          All mints and redemptions
        </Link>
      }
      title="Inflows and outflows"
    >
      <HistoryCoverage state={state} />
      <div className="my-5 max-w-lg">
        <SegmentedControl label="Period" onChange={setName} options={HISTORY_RANGES} value={name} />
      </div>
      <div className="grid gap-x-12 gap-y-6 *:min-w-0 lg:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
        <div>
          <Calculation
            lines={[
              { sign: '+', term: 'Deposited by minting', value: write(flows.in) },
              { sign: '−', term: 'Paid out by redeeming', value: write(flows.out) },
              {
                sign: '=',
                term: net < 0n ? 'Net outflow' : 'Net inflow',
                value: write(net < 0n ? -net : net),
              },
            ]}
          />
          <p className="mt-3 text-muted text-sm">Excludes yield earned and grants paid.</p>
        </div>
        <Held asset={asset} history={history} range={range} />
      </div>
    </LinkedPanel>
  );
}

type HeldProps = {
  asset: Asset;
  history: ReturnType<typeof useHistory>;
  range: HistoryRange;
};

/**
 * The running total of deposits less payouts after each event. Without every event since deployment, there is no
 * starting figure.
 */
function Held({ asset: { token, decimals, symbol }, history, range }: HeldProps) {
  const format = useFormat();
  const dates = useDates();
  const isWhole = history.state.phase === 'complete';
  const steps = useMemo(
    () => (isWhole ? holdingsOverTime(history.actions, token) : []),
    [isWhole, history.actions, token],
  );
  const before = itemAt(steps, range.from - 1n);
  const points = [...(before ? [before] : []), ...downsample(steps, range.from, range.to, MOST_POINTS)];
  const scale = scaleFor(
    points.map(({ held }) => held),
    4n,
  );
  if (!isWhole) {
    return <p className="text-muted">The history appears once all events have loaded.</p>;
  }
  return (
    <TimeChart
      date={dates.day}
      from={Number(range.from)}
      label={`Net ${symbol} deposits over time`}
      layers={[{ key: 'held', shape: 'area', high: points.map(({ held }) => heightOn(scale, held)) }]}
      moment={(index) => dates.moment(points[index]?.time ?? 0n)}
      series={[
        {
          key: 'held',
          name: 'Net deposits',
          text: (index) => `${rowAmount(format, points[index]?.held ?? 0n, decimals)} ${symbol}`,
        },
      ]}
      ticks={scale.ticks.map((tick) => ({
        at: heightOn(scale, tick),
        label: format.compactAmount(tick, decimals),
      }))}
      times={points.map(({ time }) => Number(time))}
      to={Number(range.to)}
    />
  );
}
