'use client';

import type { ReactNode } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import type { Column } from '@/components/ui/figures/column';
import { type Row, Table } from '@/components/ui/figures/table';
import { HistoryProgress } from '@/components/ui/history-progress';
import { Skeleton } from '@/components/ui/skeleton';
import type { Coverage } from '@/lib/domain/history/history';
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

/** What the logs say, and how far they have been read. */
export type Read = {
  /** The cells of a vault or pair, after its name. */
  cells: (use: 'yield' | 'liquidity', place: Address, asset: Asset) => ReactNode[];
  coverage: Coverage;
  words: string;
  /** Delisted vaults and pairs: their number, and their returns. */
  former: { count: ReactNode; list: ReactNode } | undefined;
};

/** The returns of each vault and each pair; at the same height while they are loading. */
export function EarnedTables({ reading, read }: { reading: Reading; read?: Read }) {
  const { snapshot, uses } = reading;
  const cells: Read['cells'] = read?.cells ?? waitingCells;
  const row = (use: 'yield' | 'liquidity', place: Address, asset: Asset, name: string): Row => ({
    key: place,
    cells: [
      <span className="flex min-h-11 items-center stacked:min-h-15" key="name">
        {name}
      </span>,
      ...cells(use, place, asset),
    ],
  });
  return (
    <div className="grid gap-8 *:min-w-0">
      <Part
        columns={VAULTS}
        rows={withAssets(snapshot, uses.vaults).map(({ position: { vault }, asset }) =>
          row('yield', vault, asset, asset.symbol),
        )}
        title="Earned in vaults"
      >
        Withdrawals plus current balance, less deposits; negative means a loss. A vault that is delisted and
        relisted keeps its record; another vault of the same token has its own.
      </Part>
      <Part
        columns={PAIRS}
        rows={withAssets(snapshot, uses.pools).map(({ position: { pair }, asset }) =>
          row('liquidity', pair, asset, `${asset.symbol}/USDm`),
        )}
        title="Mars Swap profit and loss"
      >
        Withdrawals plus current position, less deposits. The dollar figure is the gain or loss compared with
        holding both tokens (swap fees minus impermanent loss), at current Treasury prices and $1 per USDm.
      </Part>
      <div>
        <Disclosure aside={read?.former?.count ?? <Skeleton width={4} />} summary="Delisted vaults and pairs">
          {read?.former?.list ?? <Skeleton width={20} />}
        </Disclosure>
        <div className="mt-4">
          <HistoryProgress
            coverage={read?.coverage}
            room="min-h-[4lh] sm:min-h-[2lh]"
            words={read?.words ?? ''}
          />
        </div>
      </div>
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

/** Placeholders for figures that have not been read from the logs yet. */
export const waitingCells: Read['cells'] = () =>
  VAULTS.slice(1).map(({ key }) => <Skeleton key={key} width={7} />);
