'use client';

import { useState } from 'react';
import { cx } from '@/components/ui/cx';
import { SegmentedControl } from '@/components/ui/fields/segmented-control';
import { SortedTable } from '@/components/ui/figures/sorted-table';
import type { Row } from '@/components/ui/figures/table';
import { useSort } from '@/components/ui/figures/use-sort';
import { LinkedPanel } from '@/components/ui/linked-panel';
import { Skeleton } from '@/components/ui/skeleton';
import type { FigureId } from '@/lib/domain/figures/figures';
import type { Asset, Snapshot } from '@/lib/domain/model/types';
import { useDeployment } from '@/lib/hooks/use-account';
import { useFormat } from '@/lib/hooks/use-format';
import { useTreasury } from '@/lib/hooks/use-treasury';
import { AssetName } from './asset-name';
import { ASSET_VIEWS, type AssetView, keyOf } from './asset-views';
import { useFigures, Verify } from './use-figures';

const VIEWS: readonly { value: AssetView; label: string }[] = [
  { value: 'holdings', label: 'Reserves' },
  { value: 'prices', label: 'Prices' },
  { value: 'limits', label: 'Mint and redeem' },
  { value: 'places', label: 'Location' },
];

const NOTHING: readonly Asset[] = [];

/** The figures of all four views. */
const figuresOf = ({ assets }: Snapshot): FigureId[] =>
  assets.flatMap(({ token }) =>
    Object.values(ASSET_VIEWS).flatMap((columns) =>
      columns.map(({ key }): FigureId => `asset.${token}.${key}`),
    ),
  );

/** Every asset in figures, in four views; each column sorts. */
export function AssetsPanel() {
  const { snapshot } = useTreasury();
  const [view, setView] = useState<AssetView>('holdings');
  const format = useFormat();
  const figures = useFigures(snapshot);
  const deployment = useDeployment();
  const columns = ASSET_VIEWS[view];
  const { sorted, sortOf } = useSort(snapshot?.assets ?? NOTHING, (asset, column) =>
    snapshot ? keyOf(snapshot, asset, column) : undefined,
  );
  const rows = snapshot
    ? sorted.map(
        (asset): Row => ({
          key: asset.token,
          cells: [
            <AssetName asset={asset} key="asset" snapshot={snapshot} />,
            ...columns.map(({ key, cell }) => cell({ snapshot, asset, figures, format, key })),
          ],
        }),
      )
    : waiting(deployment?.assets.length ?? 0, columns.length + 1);
  return (
    <LinkedPanel id="assets" aside={<Verify figures={figuresOf} title="Assets" />} title="Assets">
      <SegmentedControl label="View" onChange={setView} options={VIEWS} value={view} />
      <div className="mt-4">
        <SortedTable
          caption="Treasury assets"
          columns={[
            { key: 'asset', header: 'Asset', width: 'w-[25%]', sort: sortOf('asset', false) },
            ...columns.map(({ key, header, place, unlabelled }) => ({
              key,
              header,
              numeric: true,
              place,
              unlabelled,
              width: columns.length > 4 ? 'w-[15%]' : 'w-[18.75%]',
              sort: sortOf(key),
            })),
          ]}
          rows={rows}
        />
      </div>
    </LinkedPanel>
  );
}

/** As many rows as there were assets at deployment, at the same height. */
function waiting(length: number, cells: number): Row[] {
  return Array.from({ length }, (_, index) => ({
    key: String(index),
    cells: Array.from({ length: cells }, (__, cell) => (
      <span className={cx(cell === 0 && 'flex h-11 items-center')} key={String(cell)}>
        <Skeleton width={cell === 0 ? 10 : 6} />
      </span>
    )),
  }));
}
