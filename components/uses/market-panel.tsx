'use client';

import { ContractAddress } from '@/components/ui/address';
import type { Column } from '@/components/ui/figures/column';
import { FigureData } from '@/components/ui/figures/figure-data';
import type { Row } from '@/components/ui/figures/table';
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
  { key: 'share', header: 'Treasury share', numeric: true, width: 'w-[14%]' },
  { key: 'asset', header: 'Treasury-owned asset', numeric: true, width: 'w-[16%]', place: 'beside' },
  { key: 'usdm', header: 'Treasury-owned USDm', numeric: true, width: 'w-[16%]' },
  { key: 'depth', header: 'Pool balance', numeric: true, width: 'w-[14%]' },
  { key: 'price', header: 'USDm market price', numeric: true, width: 'w-[20%]' },
];

/** The Treasury's liquidity on Mars Swap, the market price of USDm there, and a simulated sale. */
export function MarketPanel({ reading }: ReadingProps) {
  return (
    <PositionsPanel
      aside="Valued at fair reserves, so a single trade cannot change the value."
      caption="The Treasury’s liquidity on Mars Swap"
      columns={COLUMNS}
      room="wide"
      nothing="No liquidity on Mars Swap. The steward can pair idle assets with Treasury-owned USDm, which is not a liability."
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
      <span className="grid grid-cols-[minmax(0,1fr)] gap-1" key="pair">
        <span>
          {asset.symbol}/<wbr />
          USDm
        </span>
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
  'mint-and-sell': 'Arbitrage: mint and sell here.',
  'buy-and-redeem': 'Arbitrage: buy here and redeem.',
};

const wayTo = (closes: MarketPrice['closes']): string =>
  closes ? WAYS[closes] : 'Within the swap fee, so no arbitrage.';

/** The price of USDm in a pair, its distance from $1, and the arbitrage that closes the gap. */
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
