'use client';

import { useState } from 'react';
import type { Layer } from '@/components/charts/chart-layer';
import { TimeChart } from '@/components/charts/time-chart';
import { SegmentedControl } from '@/components/ui/fields/segmented-control';
import { heightOn, scaleFor } from '@/lib/domain/history/chart-scale';
import type { JournalEntry } from '@/lib/domain/history/journal';
import { ratioOf } from '@/lib/domain/limits/backing';
import { BPS } from '@/lib/domain/limits/limits';
import { min } from '@/lib/domain/model/convert';
import { useDates } from '@/lib/hooks/use-date';
import { useFormat } from '@/lib/hooks/use-format';
import { type ChartProps, timesOf } from './chart-props';

const WAYS = [
  { value: 'gross', label: 'All assets' },
  { value: 'withoutXms', label: 'Without XMS' },
  { value: 'stable', label: 'Stablecoins' },
] as const;
type Way = (typeof WAYS)[number]['value'];

/** The ratio at one moment in each of the three views, as in `backingOf`. */
const RATIO: Record<Way, (point: JournalEntry) => bigint | undefined> = {
  gross: ({ value, liabilities }) => ratioOf(value, liabilities),
  withoutXms: ({ value, tierValues, liabilities }) => ratioOf(value - tierValues[4], liabilities),
  stable: ({ tierValues, liabilities }) => ratioOf(tierValues[0], liabilities),
};

/** The backing ratio in one of three views, against 100%. */
export function BackingChart({ points, range, floor }: ChartProps & { floor: bigint }) {
  const [way, setWay] = useState<Way>('gross');
  const format = useFormat();
  const dates = useDates();
  const ratios = points.map(RATIO[way]);
  const known = ratios.filter((ratio) => ratio !== undefined);
  const shown = [...known, BPS, floor];
  const scale = scaleFor(shown, 4n, shown.reduce(min));
  const write = (ratio: bigint | undefined) =>
    ratio === undefined ? 'no USDm in circulation' : format.percent(ratio);
  const layers: Layer[] = [
    { key: 'whole', shape: 'mark', at: heightOn(scale, BPS) },
    {
      key: 'ratio',
      shape: 'line',
      high: ratios.map((ratio) => (ratio === undefined ? undefined : heightOn(scale, ratio))),
    },
  ];
  const words = (index: number) => {
    const point = points[index];
    return point ? `${dates.moment(point.time)}: ${write(ratios[index])}` : '';
  };
  return (
    <>
      <div className="mb-2 max-w-md">
        <SegmentedControl label="Assets included" onChange={setWay} options={WAYS} value={way} />
      </div>
      <TimeChart
        {...timesOf({ points, range })}
        date={dates.day}
        label="Backing ratio over time"
        layers={layers}
        readout={(index) => (
          <p className="text-sm">
            <span className="font-medium">{words(index)}</span>{' '}
            <span className="text-muted">Dotted line: 100%</span>
          </p>
        )}
        spoken={words}
        ticks={scale.ticks.map((tick) => ({ at: heightOn(scale, tick), label: format.percent(tick) }))}
      />
    </>
  );
}
