import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';
import type { Column } from '@/components/ui/figures/table';
import { assetFigure } from '@/lib/domain/figures/figures';
import { maxMint, maxRedeem } from '@/lib/domain/limits/limits';
import { toUsdDown, unitOf } from '@/lib/domain/model/convert';
import type { Asset, Snapshot } from '@/lib/domain/model/types';
import { bindingWords } from '@/lib/domain/words/limit-names';
import type { Format } from '@/lib/hooks/use-format';
import { DoorCell } from './limit-cell';
import { PRICE_WORDS } from './price-words';
import type { ShowFigures } from './use-figures';

/** Which question the table of assets answers. */
export type AssetView = 'holdings' | 'prices' | 'doors' | 'places';

type FigureName = Parameters<typeof assetFigure>[2];

type CellProps = { snapshot: Snapshot; asset: Asset; figures: ShowFigures; format: Format; key: string };

/** A column of figures of assets; its key is the figure it sorts by. */
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

/** The cap of its own that an asset need not have. */
const cap: AssetColumn = {
  key: 'cap',
  header: 'Own cap',
  cell: ({ asset, figures }) => (asset.cap >= 10_000n ? 'None' : figures.asset(asset.token, 'cap')),
};

const status: AssetColumn = {
  key: 'price',
  header: 'Counted at',
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

const door = (name: 'mint' | 'redeem', key: FigureName, header: string): AssetColumn => ({
  key,
  header,
  cell: ({ asset, snapshot, figures }) => {
    const capacity = name === 'mint' ? maxMint(snapshot, asset) : maxRedeem(snapshot, asset);
    const why = bindingWords(name, asset, capacity, false);
    return (
      <DoorCell asset={asset} door={name} key={key} open={capacity.max > 0n} snapshot={snapshot} why={why}>
        {figures.asset(asset.token, key)}
      </DoorCell>
    );
  },
});

/** The columns of each view, after the asset itself. */
export const ASSET_VIEWS: Record<AssetView, readonly AssetColumn[]> = {
  holdings: [
    plain('held', 'Amount'),
    { ...plain('value', 'Value'), place: 'beside', unlabelled: true },
    plain('share', 'Of the Treasury'),
    plain('shareOfTier', 'Of its tier'),
    cap,
  ],
  prices: [
    status,
    plain('priceAge', 'Price age', 'Not known'),
    plain('heartbeat', 'May be as old as'),
    plain('mintPrice', 'When minting'),
    plain('redeemPrice', 'When redeeming'),
  ],
  doors: [
    door('mint', 'mintWorth', 'Mint now'),
    door('redeem', 'redeemMax', 'Redeem now'),
    plain('mintFlowLeft', 'Left this hour, minting'),
    plain('redeemFlowLeft', 'Left this hour, redeeming'),
  ],
  places: [
    plain('idle', 'Idle in the Treasury'),
    plain('inLiquidity', 'On Mars Swap'),
    plain('inYield', 'In yield'),
    plain('inVoting', 'Voting'),
    { ...plain('liquid', 'Can be paid out now'), place: 'beside' },
  ],
};

/** What a row is sorted by in a column: its figure, or the asset's symbol. */
export function keyOf(snapshot: Snapshot, asset: Asset, column: string): bigint | string | undefined {
  const isFigure = (name: string): name is FigureName =>
    Object.values(ASSET_VIEWS).some((columns) => columns.some(({ key }) => key === name));
  if (!isFigure(column)) return asset.symbol;
  const figure = assetFigure(snapshot, asset.token, column);
  // Amounts of different tokens can't be compared: what they are worth can.
  return typeof figure?.unit === 'object' ? worthOf(asset, figure.value) : figure?.value;
}

const worthOf = ({ price, decimals }: Asset, amount: bigint | undefined) =>
  amount === undefined ? undefined : toUsdDown(amount, price.referencePrice, unitOf(decimals));
