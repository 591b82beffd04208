'use client';

import type { Column } from '@/components/ui/figures/column';
import { type Row, Table } from '@/components/ui/figures/table';
import { TokenIcon } from '@/components/ui/figures/token-icon';
import { Skeleton } from '@/components/ui/skeleton';
import { Tooltip } from '@/components/ui/tooltip';
import { LiveRegion } from '@/components/ui/visually-hidden';
import type { Format } from '@/lib/domain/format/locale-format';
import { worthOf } from '@/lib/domain/limits/at-work';
import { inAsset } from '@/lib/domain/model/quantity';
import type { Asset } from '@/lib/domain/model/types';
import type { ProRataView, ShareWithMinimum } from '@/lib/domain/trade/redeem-view';
import { useDebounced } from '@/lib/hooks/trade/use-debounced';
import { useFormat } from '@/lib/hooks/use-format';
import { useTreasury } from '@/lib/hooks/use-treasury';

const COLUMNS: Column[] = [
  { key: 'asset', header: 'Asset', width: 'w-1/4' },
  { key: 'paid', header: 'Paid now', numeric: true, width: 'w-1/4', place: 'beside', unlabelled: true },
  { key: 'credited', header: 'Credited', numeric: true, width: 'w-1/4', place: 'inline' },
  { key: 'minimum', header: 'Minimum of both', numeric: true, width: 'w-1/4', place: 'inline' },
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
        cells: [asset.symbol, '–', '–', '–'],
        dim: true,
      }));
  return (
    <div className="grid gap-2">
      <p className="text-muted text-sm">
        A share of every asset, in proportion to the reserves. Pro-rata redemption can never be paused and
        does not depend on price feeds. What is available is paid now. The rest, and any token that cannot be
        sent, is credited to your account, and you can claim it once it is available.
      </p>
      <Table
        caption="What you receive"
        columns={COLUMNS}
        footer={[
          'Total value',
          view?.paidValue === undefined ? '–' : format.usd(view.paidValue),
          view?.creditedValue === undefined ? '–' : format.usd(view.creditedValue),
          '',
        ]}
        room="narrow"
        rows={snapshot ? rows : WAITING}
      />
      <LiveRegion>{spoken}</LiveRegion>
    </div>
  );
}

function shareRow({ asset, amount, paid, credited, minimum }: ShareWithMinimum, format: Format): Row {
  return {
    key: asset.token,
    dim: amount === 0n,
    cells: [
      <span className="flex items-center gap-2" key="asset">
        <TokenIcon size={24} symbol={asset.symbol} tier={asset.tier} />
        {asset.symbol}
      </span>,
      <Part amount={paid} asset={asset} key="paid" />,
      credited === 0n ? '–' : <Part amount={credited} asset={asset} key="credited" />,
      format.amount(minimum, asset.decimals),
    ],
  };
}

/** A part of a share, with every digit and what it is worth on hover. */
function Part({ asset, amount }: { asset: Asset; amount: bigint }) {
  const format = useFormat();
  const text = format.amount(amount, asset.decimals);
  const exact = format.exactQuantity(inAsset(asset, amount));
  const worth = worthOf(asset, amount);
  return (
    <Tooltip content={worth === 0n ? exact : `${exact}, worth ${format.usd(worth)}`} underline={false}>
      <span className={text.length > LONG ? 'whitespace-nowrap text-sm' : 'whitespace-nowrap'}>{text}</span>
    </Tooltip>
  );
}

/** As many rows as the Treasury usually has assets. */
const WAITING: Row[] = Array.from({ length: 11 }, (_, index) => ({
  key: String(index),
  cells: [
    <Skeleton key="asset" width={8} />,
    <Skeleton key="paid" width={8} />,
    <Skeleton key="credited" width={8} />,
    <Skeleton key="minimum" width={8} />,
  ],
}));
