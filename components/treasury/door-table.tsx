'use client';

import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { cx } from '@/components/ui/cx';
import { Panel } from '@/components/ui/panel';
import { Skeleton } from '@/components/ui/skeleton';
import { type Column, type Row, Table } from '@/components/ui/table';
import { TokenIcon } from '@/components/ui/token-icon';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { toUsdDown, unitOf } from '@/lib/domain/convert';
import type { DoorName } from '@/lib/domain/issues';
import { bindingWords } from '@/lib/domain/limit-words';
import { type Capacity, maxMint, maxRedeem } from '@/lib/domain/limits';
import type { Asset, PriceStatus, Snapshot } from '@/lib/domain/types';
import { useDeployment } from '@/lib/hooks/use-deployment';
import { type Format, useFormat } from '@/lib/hooks/use-format';

const COLUMNS: Column[] = [
  { key: 'asset', header: 'Asset', width: 'w-[42%] md:w-[28%]' },
  { key: 'price', header: 'Price', numeric: true, wide: true, width: 'w-[16%]' },
  { key: 'held', header: 'The Treasury holds', numeric: true, wide: true, width: 'w-[20%]' },
  { key: 'mint', header: 'Mint', numeric: true, width: 'w-[29%] md:w-[18%]' },
  { key: 'redeem', header: 'Redeem', numeric: true, width: 'w-[29%] md:w-[18%]' },
];

/** Every asset with how much can be minted and redeemed with it now, by anybody, and what stops more. */
export function DoorTable({ snapshot }: { snapshot: Snapshot | undefined }) {
  const format = useFormat();
  const deployment = useDeployment();
  const rows = snapshot
    ? snapshot.assets.map((asset) => doorRow(snapshot, asset, format))
    : waiting(deployment?.assets.length ?? 0);
  return (
    <Panel aside="The most that goes through each door, in USDm. Choose one to begin." title="Open doors now">
      <Table caption="What can be minted and redeemed now" columns={COLUMNS} rows={rows} />
    </Panel>
  );
}

function doorRow(snapshot: Snapshot, asset: Asset, format: Format): Row {
  const { token, symbol, name, tier, decimals, price } = asset;
  const mint = maxMint(snapshot, asset);
  const redeem = maxRedeem(snapshot, asset);
  const minted = toUsdDown(mint.max, price.mintPrice, unitOf(decimals));
  const link = linkName(snapshot, asset);
  return {
    key: token,
    cells: [
      <span className="flex items-center gap-3" key="asset">
        <TokenIcon symbol={symbol} tier={tier} />
        <span className="min-w-0">
          <span className="block font-semibold">{symbol}</span>
          <span className="block font-normal text-muted text-sm max-sm:sr-only">{name}</span>
        </span>
      </span>,
      <PriceCell asset={asset} format={format} key="price" />,
      <HeldCell asset={asset} format={format} key="held" />,
      <Door
        asset={asset}
        capacity={mint}
        door="mint"
        format={format}
        key="mint"
        link={link}
        worth={minted}
      />,
      <Door
        asset={asset}
        capacity={redeem}
        door="redeem"
        format={format}
        key="redeem"
        link={link}
        worth={redeem.max}
      />,
    ],
  };
}

type CellProps = { asset: Asset; format: Format };

/** What one token is worth, and how well that is known. */
function PriceCell({ asset: { price }, format }: CellProps) {
  return (
    <>
      <span className="block">{format.price(price.referencePrice)}</span>
      <span className={price.status === 'ok' ? 'text-muted text-sm' : 'text-sm text-warning'}>
        {PRICE_WORDS[price.status]}
      </span>
    </>
  );
}

const PRICE_WORDS: Record<PriceStatus, string> = {
  ok: 'Healthy feed',
  stale: 'Too old',
  invalid: 'Not believable',
  depegged: 'Away from $1',
  reverted: 'No answer',
};

function HeldCell({ asset, format }: CellProps) {
  return (
    <>
      <span className="block">{format.compactUsd(asset.value)}</span>
      <span className="text-muted text-sm">
        {format.compactAmount(asset.held, asset.decimals)} {asset.symbol}
      </span>
    </>
  );
}

type DoorProps = {
  door: DoorName;
  asset: Asset;
  capacity: Capacity;
  /** USDm, 18 decimals. */
  worth: bigint;
  link: string;
  format: Format;
};

/** As tall as three lines on a phone, where the limit takes two of them. */
const DOOR = 'inline-grid min-h-16 content-center justify-items-end sm:min-h-11';

function Door({ door, asset, capacity, worth, link, format }: DoorProps) {
  const why = bindingWords(door, asset, capacity, false);
  if (capacity.max === 0n) {
    return (
      <span className={DOOR}>
        <Badge>Shut</Badge>
        <span className="text-muted text-sm">{why}</span>
      </span>
    );
  }
  const verb = door === 'mint' ? `Mint with ${asset.symbol}` : `Redeem for ${asset.symbol}`;
  return (
    <Link
      className={cx('group relative', DOOR)}
      href={`/${door}?asset=${link}`}
      title={`${format.amount(worth, 18)} USDm`}
    >
      <VisuallyHidden>{verb}, up to </VisuallyHidden>
      <span className="font-semibold text-accent-ink underline decoration-1 underline-offset-4 group-hover:decoration-2">
        {format.compactAmount(worth, 18)}
      </span>
      <VisuallyHidden> USDm, limit: </VisuallyHidden>
      <span className="text-muted text-sm">{why}</span>
    </Link>
  );
}

/** How a link names the asset: by its symbol, unless another one uses the same. */
function linkName({ assets }: Snapshot, { symbol, token }: Asset): string {
  const namesakes = assets.filter((other) => other.symbol.toLowerCase() === symbol.toLowerCase());
  return namesakes.length === 1 ? encodeURIComponent(symbol) : token;
}

/** As many rows as were listed in the beginning, of the same height. */
function waiting(length: number): Row[] {
  return Array.from({ length }, (_, index) => ({
    key: String(index),
    cells: [
      <span className="flex h-16 items-center sm:h-11" key="asset">
        <Skeleton width={12} />
      </span>,
      <Skeleton key="price" lines={2} width={8} />,
      <Skeleton key="held" lines={2} width={8} />,
      <Skeleton key="mint" lines={2} width={8} />,
      <Skeleton key="redeem" lines={2} width={8} />,
    ],
  }));
}
