'use client';

import { type Layer, LineSwatch } from '@/components/charts/chart-layer';
import { TimeChart } from '@/components/charts/time-chart';
import { heightOn, scaleFor } from '@/lib/domain/history/chart-scale';
import { USDM_DECIMALS } from '@/lib/domain/model/convert';
import { useDates } from '@/lib/hooks/use-date';
import { useFormat } from '@/lib/hooks/use-format';
import { type ChartProps, timesOf } from './chart-props';

/** Total USDm supply against the supply cap. */
export function SupplyChart(props: ChartProps) {
  const { points } = props;
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
      stroke: 'dashed',
      high: points.map(({ supplyCap }) => heightOn(scale, supplyCap)),
    },
  ];
  const amount = (value: bigint | undefined) =>
    value === undefined ? '' : `${format.compactAmount(value, USDM_DECIMALS)} USDm`;
  return (
    <TimeChart
      {...timesOf(props)}
      date={dates.day}
      label="Total supply and supply cap over time"
      layers={layers}
      moment={(index) => dates.moment(points[index]?.time ?? 0n)}
      series={[
        {
          key: 'supply',
          name: 'Total supply',
          swatch: <LineSwatch />,
          text: (index) => amount(points[index]?.supply),
        },
        {
          key: 'cap',
          name: 'Supply cap',
          swatch: <LineSwatch stroke="dashed" />,
          text: (index) => amount(points[index]?.supplyCap),
        },
      ]}
      ticks={scale.ticks.map((tick) => ({
        at: heightOn(scale, tick),
        label: format.compactAmount(tick, USDM_DECIMALS),
      }))}
    />
  );
}
