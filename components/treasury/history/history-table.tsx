'use client';

import type { Column } from '@/components/ui/figures/column';
import { FigureData } from '@/components/ui/figures/figure-data';
import { ScrollArea } from '@/components/ui/figures/scroll-area';
import { type Row, Table } from '@/components/ui/figures/table';
import { formatFigure } from '@/lib/domain/figures/format-figure';
import type { Measure, Unit } from '@/lib/domain/figures/measure';
import type { JournalEntry } from '@/lib/domain/history/journal';
import { ratioOf } from '@/lib/domain/limits/backing';
import { shareOf } from '@/lib/domain/limits/tiers';
import { USDM_DECIMALS } from '@/lib/domain/model/convert';
import { TIER_IDS } from '@/lib/domain/model/types';
import { useDates } from '@/lib/hooks/use-date';
import { useFormat } from '@/lib/hooks/use-format';

const CAPTION = 'History, newest first';

const COLUMNS: Column[] = [
  { key: 'time', header: 'Time' },
  { key: 'block', header: 'Block', numeric: true },
  { key: 'value', header: 'Reserves', numeric: true, place: 'beside' },
  ...TIER_IDS.map((id) => ({ key: `tier-${id}`, header: `Tier ${id}`, numeric: true })),
  { key: 'backing', header: 'Backing ratio', numeric: true },
  { key: 'supply', header: 'Total supply', numeric: true },
  { key: 'cap', header: 'Supply cap', numeric: true },
];

/** The points of the charts, newest first: the current state, and what the journal recorded, in millionths. */
export function HistoryTable({ points }: { points: readonly JournalEntry[] }) {
  const dates = useDates();
  const format = useFormat();
  const usdm: Unit = { symbol: 'USDm', decimals: USDM_DECIMALS };
  const cell = (key: string, measure: Measure) => {
    const { bare, exact } = formatFigure(measure, format);
    return <FigureData exact={exact} key={key} text={bare} value={measure.value} />;
  };
  const rows = points.toReversed().map((point): Row => {
    const { time, block, value, tierValues, liabilities, supply, supplyCap } = point;
    return {
      key: String(block),
      cells: [
        <time dateTime={new Date(Number(time) * 1000).toISOString()} key="time">
          {dates.moment(time)}
        </time>,
        format.count(block),
        cell('value', { value, unit: 'usd' }),
        ...tierValues.map((tier, index) =>
          cell(`tier-${index}`, { value: shareOf(tier, value), unit: 'percent' }),
        ),
        cell('backing', { value: ratioOf(value, liabilities), unit: 'percent' }),
        cell('supply', { value: supply, unit: usdm }),
        cell('cap', { value: supplyCap, unit: usdm }),
      ],
    };
  });
  return (
    <ScrollArea className="max-h-120 overflow-y-auto" label={CAPTION}>
      <Table caption={CAPTION} columns={COLUMNS} room="wide" rows={rows} />
    </ScrollArea>
  );
}
