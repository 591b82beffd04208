'use client';

import type { Column } from '@/components/ui/figures/column';
import { type Row, Table } from '@/components/ui/figures/table';
import { TokenIcon } from '@/components/ui/figures/token-icon';
import { Panel } from '@/components/ui/panel';
import { type Format, rowAmount, rowUsd } from '@/lib/domain/format/locale-format';
import { BPS } from '@/lib/domain/limits/limits';
import { inAsset } from '@/lib/domain/model/quantity';
import type { Snapshot } from '@/lib/domain/model/types';
import { type Position, positionOf } from '@/lib/domain/trade/position';
import type { ProRataShare } from '@/lib/domain/trade/redeem';
import { useFormat } from '@/lib/hooks/use-format';

const COLUMNS: Column[] = [
  { key: 'asset', header: 'Asset', width: 'w-1/4' },
  { key: 'amount', header: 'Amount', numeric: true, width: 'w-1/3', place: 'inline', unlabelled: true },
  { key: 'share', header: 'Share', numeric: true, width: 'w-1/6', place: 'inline' },
  { key: 'value', header: 'Value', numeric: true, width: 'w-1/4', place: 'beside', unlabelled: true },
];

/** The reserves that back the account's USDm, asset by asset: what a pro-rata redemption of all of it would give. */
export function ReservesPanel({ snapshot }: { snapshot: Snapshot }) {
  const format = useFormat();
  const position = positionOf(snapshot);
  return (
    <Panel title="Reserves that back your USDm">
      {position.shares.length === 0 ? (
        <p className="text-muted">
          With USDm, you have a claim on a proportional share of every asset of the Treasury. It is listed
          here.
        </p>
      ) : (
        <>
          <p className="mb-2 text-muted text-sm">{leadOf(position, format)}</p>
          <Table
            caption="Reserves that back your USDm"
            columns={COLUMNS}
            footer={['Total', '', '', rowUsd(format, position.value)]}
            room="narrow"
            rows={position.shares.map((share) => rowOf(share, position.value, format))}
          />
        </>
      )}
    </Panel>
  );
}

function leadOf({ paidValue, creditedValue }: Position, format: Format): string {
  const usd = (value: bigint) => rowUsd(format, value);
  const start = 'A pro-rata redemption of all your USDm gives you this share of every asset, at any time';
  return creditedValue === 0n
    ? `${start}. All of it would be paid now.`
    : `${start}: ${usd(paidValue)} would be paid now, and ${usd(creditedValue)} credited until it is recalled from venues.`;
}

function rowOf({ asset, amount, value }: ProRataShare, total: bigint, format: Format): Row {
  return {
    key: asset.token,
    cells: [
      <span className="flex items-center gap-2" key="asset">
        <TokenIcon size={24} symbol={asset.symbol} tier={asset.tier} />
        {asset.symbol}
      </span>,
      <span className="whitespace-nowrap" key="amount" title={format.exactQuantity(inAsset(asset, amount))}>
        {rowAmount(format, amount, asset.decimals)}
      </span>,
      total === 0n ? '–' : format.percent((value * BPS) / total),
      rowUsd(format, value),
    ],
  };
}
