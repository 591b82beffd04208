'use client';

import { Disclosure } from '@/components/ui/disclosure';
import type { Column } from '@/components/ui/figures/column';
import { type Row, Table } from '@/components/ui/figures/table';
import { type EarningsResult, earningsOf } from '@/lib/domain/uses/earnings';
import { useFormat } from '@/lib/hooks/use-format';
import { earnedCells } from './earned-cells';
import { FormerList } from './former-list';
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

/** The returns of each vault and each pair, and of those that were delisted. */
export function EarnedTables({ reading: { snapshot, uses } }: { reading: Reading }) {
  const format = useFormat();
  const earnings = earningsOf(snapshot, uses);
  const rows = (use: EarningsResult['use'], suffix: string) =>
    withAssets(
      snapshot,
      earnings.filter((result) => result.use === use),
    ).map(
      ({ position: result, asset }): Row => ({
        key: result.place,
        cells: [
          <span className="flex min-h-11 items-center stacked:min-h-15" key="name">
            {asset.symbol}
            {suffix}
          </span>,
          ...earnedCells(result, asset),
        ],
      }),
    );
  const former = earningsOf(snapshot, uses.former);
  return (
    <div className="grid gap-8 *:min-w-0">
      <Part columns={VAULTS} rows={rows('yield', '')} title="Earned in vaults">
        Withdrawals plus current balance, less deposits; negative means a loss. A vault that is delisted and
        relisted keeps its record; another vault of the same token has its own.
      </Part>
      <Part columns={PAIRS} rows={rows('liquidity', '/USDm')} title="Mars Swap profit and loss">
        Withdrawals plus current position, less deposits. The dollar figure is the gain or loss compared with
        holding both tokens (swap fees minus impermanent loss), at current Treasury prices and $1 per USDm.
      </Part>
      <Disclosure
        aside={former.length === 0 ? 'None' : format.count(BigInt(former.length))}
        summary="Delisted vaults and pairs"
      >
        <FormerList former={former} snapshot={snapshot} />
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
