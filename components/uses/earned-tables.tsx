'use client';

import type { ReactNode } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import { type Column, type Row, Table } from '@/components/ui/figures/table';
import { ReadSoFar } from '@/components/ui/history-progress';
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
  { ...figure('all', 'Earned in all', 'w-[22%]'), place: 'beside' },
  figure('taken', 'Taken out so far'),
  figure('there', 'Still in the vault'),
  { ...figure('since', 'Since'), place: 'inline' },
];
const PAIRS: Column[] = [
  { key: 'pair', header: 'Pair', width: 'w-[18%]' },
  { ...figure('all', 'Against keeping both', 'w-[22%]'), place: 'beside' },
  figure('asset', 'Of the asset'),
  figure('usdm', 'Of USDm'),
  { ...figure('since', 'Since'), place: 'inline' },
];

/** What the log says, and how far it has been read. */
export type Read = {
  /** The cells of a vault or pair after its name. */
  cells: (use: 'yield' | 'liquidity', place: Address, asset: Asset) => ReactNode[];
  coverage: Coverage;
  words: string;
  /** Of what was taken off the list: how many there are, and what they brought. */
  former: { count: ReactNode; list: ReactNode } | undefined;
};

/** What each vault and each pair has brought; in the same room while there is nothing to say of it. */
export function EarnedTables({ reading, read }: { reading: Reading; read?: Read }) {
  const { snapshot, uses } = reading;
  const cells: Read['cells'] = read?.cells ?? waitingCells;
  const row = (use: 'yield' | 'liquidity', place: Address, asset: Asset, name: string): Row => ({
    key: place,
    cells: [
      <span className="flex min-h-11 items-center" key="name">
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
        What has come out of a vault above what was put in, and what is there now above it; below zero it is a
        loss. A vault that leaves the list and comes back goes on with its account; another vault of the same
        token has its own.
      </Part>
      <Part
        columns={PAIRS}
        rows={withAssets(snapshot, uses.pools).map(({ position: { pair }, asset }) =>
          row('liquidity', pair, asset, `${asset.symbol}/USDm`),
        )}
        title="Gained or lost on Mars Swap"
      >
        What has come out of a pair and is in it now, less what was put in. In dollars it is the gain or loss
        against keeping both tokens outside of the pair, at the Treasury’s price now and $1 for a USDm: the
        swap fees earned, less what a moving price costs whoever provides both.
      </Part>
      <div>
        <Disclosure
          aside={read?.former?.count ?? <Skeleton width={4} />}
          summary="Vaults and pairs taken off the list"
        >
          {read?.former?.list ?? <Skeleton width={20} />}
        </Disclosure>
        <div className="mt-4">
          <ReadSoFar coverage={read?.coverage} room="min-h-[4lh] sm:min-h-[2lh]" words={read?.words ?? ''} />
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

/** In the place of figures that the log has not told yet. */
export const waitingCells: Read['cells'] = () =>
  VAULTS.slice(1).map(({ key }) => <Skeleton key={key} width={7} />);
