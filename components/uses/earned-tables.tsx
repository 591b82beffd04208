'use client';

import type { ReactNode } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import type { Column } from '@/components/ui/figures/column';
import { type Row, Table } from '@/components/ui/figures/table';
import { Skeleton } from '@/components/ui/skeleton';
import type { Address, Asset } from '@/lib/domain/model/types';
import { type Reading, withAssets } from './reading';

const figure = (key: string, header: string, width = 'w-[20%]'): Column => ({
  key,
  header,
  numeric: true,
  width,
});

const VAULTS: Column[] = [
  { key: 'vault', header: 'Vault', width: 'w-[18%]' },
  { ...figure('all', 'Total earned', 'w-[22%]'), place: 'beside' },
  figure('taken', 'Withdrawn'),
  figure('there', 'Unrealised'),
  { ...figure('since', 'Since'), place: 'inline' },
];
const PAIRS: Column[] = [
  { key: 'pair', header: 'Pair', width: 'w-[18%]' },
  { ...figure('all', 'vs. holding both tokens', 'w-[22%]'), place: 'beside' },
  figure('asset', 'Asset change'),
  figure('usdm', 'USDm change'),
  { ...figure('since', 'Since'), place: 'inline' },
];

/** What each table shows, and of those that were delisted. */
export type Returns = {
  /** The cells of a vault or pair, after its name. */
  cells: (place: Address, asset: Asset) => ReactNode[];
  former: { count: ReactNode; list: ReactNode };
};

const WAITING: Returns = {
  cells: () => VAULTS.slice(1).map(({ key }) => <Skeleton key={key} width={7} />),
  former: { count: <Skeleton width={4} />, list: <Skeleton width={20} /> },
};

type EarnedTablesProps = { reading: Reading; returns?: Returns };

/** The returns of each vault and each pair; at the same height while their code is loading. */
export function EarnedTables({ reading: { snapshot, uses }, returns = WAITING }: EarnedTablesProps) {
  const row = (place: Address, asset: Asset, name: string): Row => ({
    key: place,
    cells: [
      <span className="flex min-h-11 items-center stacked:min-h-15" key="name">
        {name}
      </span>,
      ...returns.cells(place, asset),
    ],
  });
  return (
    <div className="grid gap-8 *:min-w-0">
      <Part
        columns={VAULTS}
        rows={withAssets(snapshot, uses.vaults).map(({ position: { vault }, asset }) =>
          row(vault, asset, asset.symbol),
        )}
        title="Earned in vaults"
      >
        Withdrawals plus current balance, less deposits; negative means a loss. A vault that is delisted and
        relisted keeps its record; another vault of the same token has its own.
      </Part>
      <Part
        columns={PAIRS}
        rows={withAssets(snapshot, uses.pools).map(({ position: { pair }, asset }) =>
          row(pair, asset, `${asset.symbol}/USDm`),
        )}
        title="Mars Swap profit and loss"
      >
        Withdrawals plus current position, less deposits. The dollar figure is the gain or loss compared with
        holding both tokens (swap fees minus impermanent loss), at current Treasury prices and $1 per USDm.
      </Part>
      <Disclosure aside={returns.former.count} summary="Delisted vaults and pairs">
        {returns.former.list}
      </Disclosure>
    </div>
  );
}

type PartProps = { title: string; columns: Column[]; rows: Row[]; children: string };

function Part({ title, columns, rows, children }: PartProps) {
  if (rows.length === 0) return null;
  return (
    <div>
      <h3 className="font-semibold">{title}</h3>
      <p className="mt-1 mb-3 max-w-prose text-muted">{children}</p>
      <Table caption={title} columns={columns} rows={rows} />
    </div>
  );
}
