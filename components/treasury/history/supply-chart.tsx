'use client';

import type { Layer } from '@/components/charts/chart-layer';
import { TimeChart } from '@/components/charts/time-chart';
import { heightOn, scaleFor } from '@/lib/domain/history/chart-scale';
import { USDM_DECIMALS } from '@/lib/domain/model/convert';
import { useDates } from '@/lib/hooks/use-date';
import { useFormat } from '@/lib/hooks/use-format';
import { type ChartProps, timesOf } from './chart-props';

/** Total USDm supply against the supply cap. */
export function SupplyChart({ points, range }: ChartProps) {
  const format = useFormat();
  const dates = useDates();
  const scale = scaleFor(
    points.flatMap(({ supply, supplyCap }) => [supply, supplyCap]),
    4n,
  );
  const layers: Layer[] = [
    { key: 'supply', shape: 'area', high: points.map(({ supply }) => heightOn(scale, supply)) },
    {
      key: 'cap',
      shape: 'line',
      dashed: true,
      high: points.map(({ supplyCap }) => heightOn(scale, supplyCap)),
    },
  ];
  const amount = (value: bigint) => `${format.compactAmount(value, USDM_DECIMALS)} USDm`;
  const words = (index: number) => {
    const point = points[index];
    return point
      ? `${dates.moment(point.time)}: ${amount(point.supply)}, cap ${amount(point.supplyCap)}`
      : '';
  };
  return (
    <TimeChart
      {...timesOf({ points, range })}
      date={dates.day}
      label="Total supply and supply cap over time"
      layers={layers}
      readout={(index) => (
        <p className="text-sm">
          <span className="font-medium">{words(index)}</span>{' '}
          <span className="text-muted">Dashed line: supply cap</span>
        </p>
      )}
      spoken={words}
      ticks={scale.ticks.map((tick) => ({
        at: heightOn(scale, tick),
        label: format.compactAmount(tick, USDM_DECIMALS),
      }))}
    />
  );
}
