import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';
import type { Column } from '@/components/ui/figures/column';
import { assetFigure } from '@/lib/domain/figures/figures';
import type { Format } from '@/lib/domain/format/locale-format';
import { maxMint, maxRedeem } from '@/lib/domain/limits/limits';
import { toUsdDown, unitOf } from '@/lib/domain/model/convert';
import type { Asset, Snapshot } from '@/lib/domain/model/types';
import { limitedBy, PRICE_WORDS } from '@/lib/domain/words/limit-names';
import { LimitCell } from './limit-cell';
import type { ShowFigures } from './use-figures';

/** The set of columns that the table of assets shows. */
export type AssetView = 'holdings' | 'prices' | 'limits' | 'places';

type FigureName = Parameters<typeof assetFigure>[2];

type CellProps = { snapshot: Snapshot; asset: Asset; figures: ShowFigures; format: Format; key: string };

/** A column of asset figures; its key is the figure it sorts by. */
export type AssetColumn = {
  key: FigureName;
  header: string;
  cell: (props: CellProps) => ReactNode;
} & Pick<Column, 'place' | 'unlabelled'>;

const plain = (key: FigureName, header: string, none?: string): AssetColumn => ({
  key,
  header,
  cell: ({ figures, asset }) => figures.asset(asset.token, key, { none }),
});

/** The asset’s own cap, which is optional. */
const cap: AssetColumn = {
  key: 'cap',
  header: 'Asset cap',
  cell: ({ asset, figures }) => (asset.cap >= 10_000n ? 'None' : figures.asset(asset.token, 'cap')),
};

const status: AssetColumn = {
  key: 'price',
  header: 'Valuation price',
  place: 'beside',
  unlabelled: true,
  cell: ({ asset, figures, key }) => (
    <span key={key}>
      <span className="block">{figures.asset(asset.token, 'price')}</span>
      <span
        className={cx('font-normal text-sm', asset.price.status === 'ok' ? 'text-muted' : 'text-warning')}
      >
        {PRICE_WORDS[asset.price.status]}
      </span>
    </span>
  ),
};

const limitColumn = (name: 'mint' | 'redeem', key: FigureName, header: string): AssetColumn => ({
  key,
  header,
  cell: ({ asset, snapshot, figures }) => {
    const capacity = name === 'mint' ? maxMint(snapshot, asset) : maxRedeem(snapshot, asset);
    const why = limitedBy(name, asset, capacity, false);
    return (
      <LimitCell asset={asset} side={name} key={key} open={capacity.max > 0n} snapshot={snapshot} why={why}>
        {figures.asset(asset.token, key)}
      </LimitCell>
    );
  },
});

/** The columns of each view, after the asset itself. */
export const ASSET_VIEWS: Record<AssetView, readonly AssetColumn[]> = {
  holdings: [
    plain('held', 'Amount'),
    { ...plain('value', 'Value'), place: 'beside', unlabelled: true },
    plain('share', 'Share of Treasury'),
    plain('shareOfTier', 'Share of tier'),
    cap,
  ],
  prices: [
    status,
    plain('priceAge', 'Price age', 'Unknown'),
    plain('heartbeat', 'Maximum age'),
    plain('mintPrice', 'Mint price'),
    plain('redeemPrice', 'Redeem price'),
  ],
  limits: [
    limitColumn('mint', 'mintWorth', 'Mint limit'),
    limitColumn('redeem', 'redeemMax', 'Redemption limit'),
    plain('mintFlowLeft', 'Hourly mint limit remaining'),
    plain('redeemFlowLeft', 'Hourly redemption limit remaining'),
  ],
  places: [
    plain('idle', 'Idle'),
    plain('inLiquidity', 'Mars Swap'),
    plain('inYield', 'Yield vaults'),
    plain('inVoting', 'Governance'),
    { ...plain('liquid', 'Available liquidity'), place: 'beside' },
  ],
};

/** The value a row is sorted by in a column: its figure, or the asset’s symbol. */
export function keyOf(snapshot: Snapshot, asset: Asset, column: string): bigint | string | undefined {
  const isFigure = (name: string): name is FigureName =>
    Object.values(ASSET_VIEWS).some((columns) => columns.some(({ key }) => key === name));
  if (!isFigure(column)) return asset.symbol;
  const figure = assetFigure(snapshot, asset.token, column);
  // Amounts of different tokens cannot be compared, but their values can.
  return typeof figure?.unit === 'object' ? worthOf(asset, figure.value) : figure?.value;
}

const worthOf = ({ price, decimals }: Asset, amount: bigint | undefined) =>
  amount === undefined ? undefined : toUsdDown(amount, price.referencePrice, unitOf(decimals));
