'use client';

import type { Column } from '@/components/ui/figures/column';
import { type Row, Table } from '@/components/ui/figures/table';
import { TokenIcon } from '@/components/ui/figures/token-icon';
import { Skeleton } from '@/components/ui/skeleton';
import { Tooltip } from '@/components/ui/tooltip';
import { LiveRegion } from '@/components/ui/visually-hidden';
import type { Format } from '@/lib/domain/format/locale-format';
import { inAsset } from '@/lib/domain/model/quantity';
import type { ProRataView, ShareWithMinimum } from '@/lib/domain/trade/redeem-view';
import { useDebounced } from '@/lib/hooks/trade/use-debounced';
import { useFormat } from '@/lib/hooks/use-format';
import { useTreasury } from '@/lib/hooks/use-treasury';

const COLUMNS: Column[] = [
  { key: 'asset', header: 'Asset', width: 'w-1/3' },
  { key: 'amount', header: 'You receive', numeric: true, width: 'w-1/3', place: 'beside', unlabelled: true },
  { key: 'minimum', header: 'Minimum received', numeric: true, width: 'w-1/3', place: 'inline' },
];

/** Characters above which an amount does not fit beside its asset on a phone in the usual size. */
const LONG = 26;

/** The share of every asset, with the minimum received of each. */
export function ProRataOutput({ view }: { view: ProRataView | undefined }) {
  const { snapshot } = useTreasury();
  const format = useFormat();
  const shares = view?.shares;
  const total = view?.quote ? format.usd(view.quote.worth) : undefined;
  const spoken = useDebounced(total ? `You receive assets worth ${total}` : '', String(view?.usdmIn));
  const rows = shares
    ? shares.map((share) => shareRow(share, format))
    : (snapshot?.assets ?? []).map((asset) => ({
        key: asset.token,
        cells: [asset.symbol, '–', '–'],
        dim: true,
      }));
  return (
    <div className="grid gap-2">
      <p className="text-muted text-sm">
        A share of every available asset, in proportion to the reserves. Pro-rata redemption can never be
        paused and does not depend on price feeds. If a token cannot be sent, your share is held for you to
        claim.
      </p>
      <Table
        caption="What you receive"
        columns={COLUMNS}
        footer={['Total value', total ?? '–', '']}
        room="narrow"
        rows={snapshot ? rows : WAITING}
      />
      <LiveRegion>{spoken}</LiveRegion>
    </div>
  );
}

function shareRow({ asset, amount, minimum }: ShareWithMinimum, format: Format): Row {
  const least = format.amount(minimum, asset.decimals);
  const share = format.amount(amount, asset.decimals);
  return {
    key: asset.token,
    dim: amount === 0n,
    cells: [
      <span className="flex items-center gap-2" key="asset">
        <TokenIcon size={24} symbol={asset.symbol} tier={asset.tier} />
        {asset.symbol}
      </span>,
      <Tooltip content={format.exactQuantity(inAsset(asset, amount))} key="amount" underline={false}>
        <span className={share.length > LONG ? 'whitespace-nowrap text-sm' : 'whitespace-nowrap'}>
          {share}
        </span>
      </Tooltip>,
      least,
    ],
  };
}

/** As many rows as the Treasury usually has assets. */
const WAITING: Row[] = Array.from({ length: 11 }, (_, index) => ({
  key: String(index),
  cells: [
    <Skeleton key="asset" width={8} />,
    <Skeleton key="amount" width={8} />,
    <Skeleton key="minimum" width={8} />,
  ],
}));
