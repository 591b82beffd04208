'use client';

import { Fragment } from 'react';
import { AssetName } from '@/components/treasury/asset-name';
import { Badge } from '@/components/ui/badge';
import type { Column } from '@/components/ui/figures/column';
import { type Row, Table } from '@/components/ui/figures/table';
import { Panel } from '@/components/ui/panel';
import type { Format } from '@/lib/domain/format/locale-format';
import { MIN_MINT, maxMint, maxRedeem } from '@/lib/domain/limits/limits';
import { toUsdDown, USDM_DECIMALS, unitOf } from '@/lib/domain/model/convert';
import type { Asset, Snapshot } from '@/lib/domain/model/types';
import { limitedBy } from '@/lib/domain/words/limit-names';
import { useFormat } from '@/lib/hooks/use-format';

const COLUMNS: Column[] = [
  { key: 'asset', header: 'Asset', width: 'w-[26%]' },
  { key: 'price', header: 'Price', numeric: true, width: 'w-[20%]', place: 'beside', unlabelled: true },
  { key: 'value', header: 'Reserves', numeric: true, width: 'w-[18%]', place: 'left-out' },
  { key: 'mint', header: 'Mint', numeric: true, width: 'w-[18%]' },
  { key: 'redeem', header: 'Redeem', numeric: true, width: 'w-[18%]' },
];

/** Every asset in the scenario: its price and value, and what could be minted and redeemed with it. */
export function AssetsThen({ now, then }: { now: Snapshot; then: Snapshot }) {
  const format = useFormat();
  const rows = then.assets.map((asset, index) => rowOf(then, asset, now.assets[index] ?? asset, format));
  return (
    <Panel title="Mint and redemption limits then">
      <Table caption="Mint and redemption limits then, in USDm" columns={COLUMNS} room="medium" rows={rows} />
    </Panel>
  );
}

function rowOf(then: Snapshot, asset: Asset, before: Asset, format: Format): Row {
  const { price, value, decimals } = asset;
  const [mint, redeem] = [maxMint(then, asset), maxRedeem(then, asset)];
  return {
    key: asset.token,
    cells: [
      <AssetName asset={asset} key="asset" snapshot={then} />,
      <Fragment key="price">
        <span className="block">{format.price(price.referencePrice)}</span>
        <Before now={format.price(before.price.referencePrice)} then={format.price(price.referencePrice)} />
      </Fragment>,
      <Fragment key="value">
        <span className="block">{format.compactUsd(value)}</span>
        <Before now={format.compactUsd(before.value)} then={format.compactUsd(value)} />
      </Fragment>,
      <Limit
        amount={toUsdDown(mint.max, price.mintPrice, unitOf(decimals))}
        key="mint"
        why={limitedBy('mint', asset, mint, false)}
        format={format}
      />,
      <Limit
        amount={redeem.max}
        key="redeem"
        why={limitedBy('redeem', asset, redeem, false)}
        format={format}
      />,
    ],
  };
}

/** What a figure is now, where it differs. */
function Before({ now, then }: { now: string; then: string }) {
  return <span className="block min-h-[1lh] text-muted text-sm">{now !== then && `now ${now}`}</span>;
}

type LimitProps = { amount: bigint; why: string; format: Format };

function Limit({ amount, why, format }: LimitProps) {
  return (
    <span className="inline-grid min-h-11 content-center align-top">
      {amount < MIN_MINT ? (
        <span>
          <Badge>Closed</Badge>
        </span>
      ) : (
        <span className="font-semibold">{format.compactAmount(amount, USDM_DECIMALS)}</span>
      )}
      <span className="text-muted text-sm">{why}</span>
    </span>
  );
}
