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
export function CompositionChart(props: ChartProps) {
  const { points } = props;
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
  const at = (write: (point: JournalEntry) => string) => (index: number) => {
    const point = points[index];
    return point ? write(point) : '';
  };
  return (
    <>
      <div className="mb-2 max-w-60">
        <SegmentedControl label="Unit" onChange={setMeasure} options={MEASURES} value={measure} />
      </div>
      <TimeChart
        {...timesOf(props)}
        date={dates.day}
        label="Composition over time"
        layers={layersOf(points, isShare ? undefined : scale)}
        moment={at(({ time }) => dates.moment(time))}
        series={[
          { key: 'all', name: 'Reserves', text: at(({ value }) => format.compactUsd(value)) },
          // As in the picture: the highest layer first.
          ...TIER_IDS.toReversed().map((id) => ({
            key: `tier-${id}`,
            name: TIER_NAME[id],
            swatch: <TierSwatch className="size-3" tier={id} />,
            text: at((point) => figure(point, id)),
          })),
        ]}
        ticks={scale.ticks.map((tick) => ({
          at: heightOn(scale, tick),
          label: isShare ? format.setting(tick) : format.compactUsd(tick),
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
