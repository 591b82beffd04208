'use client';

import { useState } from 'react';
import type { Layer } from '@/components/charts/chart-layer';
import { TimeChart } from '@/components/charts/time-chart';
import { SegmentedControl } from '@/components/ui/fields/segmented-control';
import { TIER_NAME, TierSwatch } from '@/components/ui/figures/tier-swatch';
import { partsPerMillion } from '@/lib/domain/figures/composition';
import { heightOn, type Scale, scaleFor } from '@/lib/domain/history/chart-scale';
import type { JournalEntry } from '@/lib/domain/history/journal';
import { shareOf } from '@/lib/domain/limits/tiers';
import type { TierId } from '@/lib/domain/model/types';
import { TIER_IDS } from '@/lib/domain/model/types';
import { useDates } from '@/lib/hooks/use-date';
import { useFormat } from '@/lib/hooks/use-format';
import { type ChartProps, timesOf } from './chart-props';

const WHOLE: Scale = { low: 0n, high: 10_000n, ticks: [0n, 2500n, 5000n, 7500n, 10_000n] };

const MEASURES = [
  { value: 'share', label: 'Shares' },
  { value: 'value', label: 'USD value' },
] as const;

/** The tiers stacked, the least volatile at the bottom: as shares of the reserves or in dollars. */
export function CompositionChart({ points, range }: ChartProps) {
  const [measure, setMeasure] = useState<'share' | 'value'>('share');
  const format = useFormat();
  const dates = useDates();
  const isShare = measure === 'share';
  const scale = isShare
    ? WHOLE
    : scaleFor(
        points.map(({ value }) => value),
        4n,
      );
  const figure = (point: JournalEntry, id: TierId) => {
    const value = point.tierValues[id - 1] ?? 0n;
    return isShare ? format.percent(shareOf(value, point.value)) : format.compactUsd(value);
  };
  const title = ({ time, value }: JournalEntry) => `${dates.moment(time)}: ${format.compactUsd(value)}`;
  return (
    <>
      <div className="mb-2 max-w-60">
        <SegmentedControl label="Unit" onChange={setMeasure} options={MEASURES} value={measure} />
      </div>
      <TimeChart
        {...timesOf({ points, range })}
        date={dates.day}
        label="Composition over time"
        layers={layersOf(points, isShare ? undefined : scale)}
        readout={(index) => <Readout figure={figure} point={points[index]} title={title} />}
        spoken={(index) => {
          const point = points[index];
          return point
            ? `${title(point)}. ${TIER_IDS.map((id) => `${TIER_NAME[id]} ${figure(point, id)}`).join(', ')}`
            : '';
        }}
        ticks={scale.ticks.map((tick) => ({
          at: heightOn(scale, tick),
          label: isShare ? format.percent(tick) : format.compactUsd(tick),
        }))}
      />
    </>
  );
}

/** @param scale in dollars; without one, shares */
function layersOf(points: readonly JournalEntry[], scale: Scale | undefined): Layer[] {
  const height = (point: JournalEntry, tiers: number) => {
    const sum = point.tierValues.slice(0, tiers).reduce((total, value) => total + value, 0n);
    return scale ? heightOn(scale, sum) : partsPerMillion(sum, point.value);
  };
  return TIER_IDS.map((tier) => ({
    key: String(tier),
    shape: 'tier',
    tier,
    low: points.map((point) => height(point, tier - 1)),
    high: points.map((point) => height(point, tier)),
  }));
}

type ReadoutProps = {
  point: JournalEntry | undefined;
  title: (point: JournalEntry) => string;
  figure: (point: JournalEntry, id: TierId) => string;
};

function Readout({ point, title, figure }: ReadoutProps) {
  if (!point) return null;
  return (
    <div className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      <span className="min-w-64 font-medium">{title(point)}</span>
      {TIER_IDS.map((id) => (
        <span className="inline-flex items-center gap-1.5" key={id}>
          <TierSwatch className="size-3" tier={id} />
          <span className="text-muted">{TIER_NAME[id]}</span>
          <span className="inline-block min-w-14">{figure(point, id)}</span>
        </span>
      ))}
    </div>
  );
}
