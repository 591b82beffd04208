'use client';

import type { Column } from '@/components/ui/figures/column';
import { FigureData } from '@/components/ui/figures/figure-data';
import { ScrollArea } from '@/components/ui/figures/scroll-area';
import { type Row, Table } from '@/components/ui/figures/table';
import type { PricedTrade, PricePoints } from '@/lib/domain/history/prices';
import type { Asset } from '@/lib/domain/model/types';
import { useDates } from '@/lib/hooks/use-date';
import { useFormat } from '@/lib/hooks/use-format';

const COLUMNS: Column[] = [
  { key: 'time', header: 'Time' },
  { key: 'price', header: 'Price', numeric: true, place: 'beside', unlabelled: true },
  { key: 'trade', header: 'Own trade', numeric: true },
];

type PriceTableProps = { asset: Asset; points: PricePoints; trades: readonly PricedTrade[] };

/** The points of the chart and the trades marked in it, newest first. */
export function PriceTable({ asset: { decimals, symbol }, points, trades }: PriceTableProps) {
  const format = useFormat();
  const dates = useDates();
  const caption = `${symbol} prices, newest first`;
  const all = [...points.map((point) => ({ ...point, side: undefined, amount: 0n })), ...trades];
  all.sort((a, b) => (a.time === b.time ? 0 : a.time < b.time ? 1 : -1));
  const columns = trades.length > 0 ? COLUMNS : COLUMNS.slice(0, 2);
  const rows = all.map(
    ({ time, price, side, amount }, index): Row => ({
      key: String(index),
      cells: [
        <time dateTime={new Date(Number(time) * 1000).toISOString()} key="time">
          {dates.moment(time)}
        </time>,
        <FigureData exact={format.exactUsd(price)} key="price" text={format.price(price)} value={price} />,
        side &&
          `${side === 'mint' ? 'Minted with' : 'Redeemed for'} ${format.quantity({ value: amount, decimals, symbol })}`,
      ],
    }),
  );
  return (
    <ScrollArea className="max-h-120 overflow-y-auto" label={caption}>
      <Table caption={caption} columns={columns} room="narrow" rows={rows} />
    </ScrollArea>
  );
}
