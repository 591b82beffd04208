'use client';

import type { ReactNode } from 'react';
import { Panel } from '@/components/ui/panel';
import { Skeleton } from '@/components/ui/skeleton';
import { type Column, type Row, Table } from '@/components/ui/table';
import { bindingWords } from '@/lib/domain/limit-words';
import { maxMint, maxRedeem } from '@/lib/domain/limits';
import type { Asset, Snapshot } from '@/lib/domain/types';
import { AssetName } from './asset-name';
import { DoorCell } from './door-cell';
import { PRICE_WORDS } from './price-words';
import { type ShowFigures, useFigures } from './use-figures';

const COLUMNS: Column[] = [
  { key: 'asset', header: 'Asset' },
  { key: 'price', header: 'Price', numeric: true, wide: true },
  { key: 'held', header: 'The Treasury holds', numeric: true, wide: true },
  { key: 'mint', header: 'Mint', numeric: true },
  { key: 'redeem', header: 'Redeem', numeric: true },
];

/** Every asset with how much can be minted and redeemed with it now, by anybody, and what stops more. */
export function DoorTable({ snapshot, verify }: { snapshot: Snapshot | undefined; verify: ReactNode }) {
  const figures = useFigures(snapshot);
  const rows = snapshot ? snapshot.assets.map((asset) => doorRow(snapshot, asset, figures)) : waiting();
  return (
    <Panel aside={verify} title="Open doors now">
      <p className="-mt-2 mb-2 text-muted text-sm">
        The most that goes through each door, in USDm. Choose one to begin.
      </p>
      <Table caption="What can be minted and redeemed now" columns={COLUMNS} rows={rows} />
    </Panel>
  );
}

function doorRow(snapshot: Snapshot, asset: Asset, figures: ShowFigures): Row {
  const { token, price } = asset;
  const [mint, redeem] = [maxMint(snapshot, asset), maxRedeem(snapshot, asset)];
  const door = { asset, snapshot };
  return {
    key: token,
    cells: [
      <AssetName asset={asset} key="asset" snapshot={snapshot} />,
      <span key="price">
        <span className="block">{figures.asset(token, 'price')}</span>
        <span className={price.status === 'ok' ? 'text-muted text-sm' : 'text-sm text-warning'}>
          {PRICE_WORDS[price.status]}
        </span>
      </span>,
      <span key="held">
        <span className="block">{figures.asset(token, 'value')}</span>
        <span className="text-muted text-sm">{figures.asset(token, 'held')}</span>
      </span>,
      <DoorCell
        {...door}
        door="mint"
        key="mint"
        open={mint.max > 0n}
        why={bindingWords('mint', asset, mint, false)}
      >
        {figures.asset(token, 'mintWorth', { as: 'bare' })}
      </DoorCell>,
      <DoorCell
        {...door}
        door="redeem"
        key="redeem"
        open={redeem.max > 0n}
        why={bindingWords('redeem', asset, redeem, false)}
      >
        {figures.asset(token, 'redeemMax', { as: 'bare' })}
      </DoorCell>,
    ],
  };
}

/** As many rows as a Treasury usually has, of the same height. */
function waiting(): Row[] {
  return Array.from({ length: 13 }, (_, index) => ({
    key: String(index),
    cells: [
      <span className="flex h-11 items-center" key="asset">
        <Skeleton width={12} />
      </span>,
      <Skeleton key="price" lines={2} width={8} />,
      <Skeleton key="held" lines={2} width={8} />,
      <Skeleton key="mint" lines={2} width={8} />,
      <Skeleton key="redeem" lines={2} width={8} />,
    ],
  }));
}
