'use client';

import { useState } from 'react';
import { type Layer, LineSwatch, type Stroke } from '@/components/charts/chart-layer';
import { TimeChart } from '@/components/charts/time-chart';
import { heightOn, scaleFor } from '@/lib/domain/history/chart-scale';
import type { JournalEntry } from '@/lib/domain/history/journal';
import { ratioOf } from '@/lib/domain/limits/backing';
import { BPS } from '@/lib/domain/limits/limits';
import { min } from '@/lib/domain/model/convert';
import { useDates } from '@/lib/hooks/use-date';
import { useFormat } from '@/lib/hooks/use-format';
import { type ChartProps, timesOf } from './chart-props';

type Way = {
  name: string;
  stroke: Stroke;
  /** The ratio at one moment in basis points, as in `backingOf`. */
  ratio: (point: JournalEntry) => bigint | undefined;
};

const WAYS: readonly Way[] = [
  { name: 'All assets', stroke: 'main', ratio: ({ value, liabilities }) => ratioOf(value, liabilities) },
  {
    name: 'Without XMS',
    stroke: 'dashed',
    ratio: ({ value, tierValues, liabilities }) => ratioOf(value - tierValues[4], liabilities),
  },
  {
    name: 'Stablecoins only',
    stroke: 'dotted',
    ratio: ({ tierValues, liabilities }) => ratioOf(tierValues[0], liabilities),
  },
];

/** The backing ratio in three views, against 100%. Hiding the lower ones leaves more height to the others. */
export function BackingChart({ floor, ...props }: ChartProps & { floor: bigint }) {
  const { points } = props;
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const format = useFormat();
  const dates = useDates();
  const shown = WAYS.filter(({ name }) => !hidden.includes(name));
  const known = shown.flatMap(({ ratio }) => points.map(ratio).filter((value) => value !== undefined));
  const covered = [...known, BPS, floor];
  const scale = scaleFor(covered, 4n, covered.reduce(min));
  const write = (ratio: bigint | undefined) =>
    ratio === undefined ? 'no USDm in circulation' : format.percent(ratio);
  const layers: Layer[] = [
    { key: 'whole', shape: 'mark', at: heightOn(scale, BPS) },
    ...shown.map(
      ({ name, stroke, ratio }): Layer => ({
        key: name,
        shape: 'line',
        stroke,
        high: points.map((point) => {
          const value = ratio(point);
          return value === undefined ? undefined : heightOn(scale, value);
        }),
      }),
    ),
  ];
  return (
    <TimeChart
      {...timesOf(props)}
      axisStart={scale.low === 0n ? undefined : format.setting(scale.low)}
      date={dates.day}
      label="Backing ratio over time"
      layers={layers}
      moment={(index) => dates.moment(points[index]?.time ?? 0n)}
      series={WAYS.map(({ name, stroke, ratio }) => ({
        key: name,
        name,
        swatch: <LineSwatch stroke={stroke} />,
        text: (index) => {
          const point = points[index];
          return point ? write(ratio(point)) : '';
        },
        toggle: {
          on: !hidden.includes(name),
          onChange: (on) => setHidden(on ? hidden.filter((each) => each !== name) : [...hidden, name]),
          // One is always shown.
          disabled: shown.length === 1 && shown[0]?.name === name,
        },
      }))}
      ticks={scale.ticks.map((tick) => ({ at: heightOn(scale, tick), label: format.setting(tick) }))}
    />
  );
}
