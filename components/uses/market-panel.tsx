'use client';

import { ContractAddress } from '@/components/ui/contract-address';
import { FigureData } from '@/components/ui/figures/figure-data';
import type { Column, Row } from '@/components/ui/figures/table';
import { addressLink } from '@/lib/chain/rpc/explorer-link';
import { worthOf } from '@/lib/domain/limits/at-work';
import type { Asset, Snapshot } from '@/lib/domain/model/types';
import { type MarketPrice, marketPrice, type Pool } from '@/lib/domain/uses/uses';
import { useFormat } from '@/lib/hooks/use-format';
import { Tokens, Usd, Usdm } from './amounts';
import { PositionsPanel } from './positions-panel';
import { type ReadingProps, withAssets } from './reading';
import { SaleForm } from './sale-form';

const COLUMNS: Column[] = [
  { key: 'pair', header: 'Pair', width: 'w-[20%]' },
  { key: 'share', header: 'The Treasury’s part', numeric: true, width: 'w-[14%]' },
  { key: 'asset', header: 'Its asset', numeric: true, width: 'w-[16%]', place: 'beside' },
  { key: 'usdm', header: 'Its USDm', numeric: true, width: 'w-[16%]' },
  { key: 'depth', header: 'In the pair', numeric: true, width: 'w-[14%]' },
  { key: 'price', header: 'USDm there', numeric: true, width: 'w-[20%]' },
];

/** What the Treasury has on Mars Swap, what USDm costs there, and what a sale would do to it. */
export function MarketPanel({ reading }: ReadingProps) {
  return (
    <PositionsPanel
      aside="Counted at fair reserves: a trade can’t change what it is worth."
      caption="The Treasury’s liquidity on Mars Swap"
      columns={COLUMNS}
      room="wide"
      nothing="No asset is paired with USDm on Mars Swap. The steward may pair idle assets with USDm that the Treasury mints for itself; such USDm is nobody’s claim."
      positions={reading?.uses.pools}
      reading={reading}
      rowOf={rowOf}
      title="Liquidity on Mars Swap"
      use="liquidity"
    >
      {reading && <SaleForm pools={withAssets(reading.snapshot, reading.uses.pools)} />}
    </PositionsPanel>
  );
}

function rowOf(pool: Pool, asset: Asset, { chainId }: Snapshot): Row {
  const { pair, liquidity, supply, fairAsset, fairUsdm, reserveAsset, reserveUsdm } = pool;
  const name = `${asset.symbol}/USDm`;
  return {
    key: pair,
    cells: [
      <span className="grid gap-1" key="pair">
        {name}
        <ContractAddress address={pair} label={`the ${name} pair`} link={addressLink(chainId, pair)} />
      </span>,
      <Part key="share" of={supply} part={liquidity} />,
      <span className="grid" key="asset">
        <Usd value={worthOf(asset, fairAsset)} />
        <span className="font-normal text-muted text-sm">
          <Tokens asset={asset} value={fairAsset} />
        </span>
      </span>,
      <Usdm key="usdm" value={fairUsdm} />,
      <span className="grid" key="depth">
        <Usd value={worthOf(asset, reserveAsset)} />
        <span className="text-muted text-sm">
          and <Usdm value={reserveUsdm} />
        </span>
      </span>,
      <MarketPriceCell key="price" market={marketPrice(pool, asset)} />,
    ],
  };
}

function Part({ part, of }: { part: bigint; of: bigint }) {
  const format = useFormat();
  return of === 0n ? '–' : format.percent((10_000n * part) / of);
}

const WAYS = {
  'mint-and-sell': 'Minting and selling here closes it.',
  'buy-and-redeem': 'Buying here and redeeming closes it.',
};

const wayTo = (closes: MarketPrice['closes']): string =>
  closes ? WAYS[closes] : 'Less than the swap fee: nobody gains by closing it.';

/** The price of USDm in a pair, how far that is from $1, and which way round closes the gap. */
function MarketPriceCell({ market }: { market: MarketPrice | undefined }) {
  const format = useFormat();
  if (!market) return <span className="text-muted">No market</span>;
  const { price, distance, closes } = market;
  const away = format.percent(distance < 0n ? -distance : distance);
  return (
    <span className="grid">
      <FigureData exact={format.exactUsd(price)} text={format.price(price)} value={price} />
      <span className="text-muted text-sm">
        {distance === 0n ? 'At $1.' : `${away} ${distance > 0n ? 'above' : 'below'} $1. ${wayTo(closes)}`}
      </span>
    </span>
  );
}
