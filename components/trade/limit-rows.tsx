'use client';

import { TIER_NAME, TierSwatch } from '@/components/ui/figures/tier-swatch';
import type { Format } from '@/lib/domain/format/locale-format';
import { maxMint, maxRedeem } from '@/lib/domain/limits/limits';
import { tierShares } from '@/lib/domain/limits/tiers';
import { assetBy } from '@/lib/domain/model/address';
import type { Side } from '@/lib/domain/model/issues';
import { inAsset, inUsdm } from '@/lib/domain/model/quantity';
import type { Address, Asset, Snapshot } from '@/lib/domain/model/types';
import { limitedBy } from '@/lib/domain/words/limit-names';
import { useFormat } from '@/lib/hooks/use-format';
import { useTreasury } from '@/lib/hooks/use-treasury';
import { type Row, RowList } from './row-list';

export type LimitRowsProps = {
  side: Side;
  /** The chosen asset; undefined while the Treasury is loading. `'all'`: pro rata. */
  token: Address | 'all' | undefined;
};

/** The figures of the panel next to a form. */
export function LimitRows({ side, token }: LimitRowsProps) {
  const { snapshot } = useTreasury();
  const format = useFormat();
  if (token === 'all') return <RowList rows={PRO_RATA} />;
  const asset = snapshot && assetBy(snapshot, token);
  return <RowList rows={asset && snapshot ? assetRows(side, asset, snapshot, format) : waiting(side)} />;
}

const waiting = (side: Side): Row[] => [
  { term: 'Price' },
  { term: side === 'mint' ? 'Mint limit' : 'Redemption limit' },
  { term: 'Limited by' },
  { term: side === 'mint' ? 'Tier' : 'Available liquidity' },
  { term: 'Tier share' },
];

const PRO_RATA: readonly Row[] = [
  { term: 'Amount', value: 'Any' },
  { term: 'Hourly limit', value: 'None' },
  { term: 'Price feeds', value: 'Not used' },
  { term: 'Can be paused', value: 'Never' },
  { term: 'Not available now', value: 'Credited to you' },
];

function assetRows(side: Side, asset: Asset, snapshot: Snapshot, format: Format): Row[] {
  const { price, symbol, decimals, tier } = asset;
  const isMint = side === 'mint';
  const capacity = (isMint ? maxMint : maxRedeem)(snapshot, asset);
  const most = isMint ? inAsset(asset, capacity.max) : inUsdm(capacity.max);
  const used = isMint ? price.mintPrice : price.redeemPrice;
  const share = tierShares(snapshot).find(({ id }) => id === tier);
  return [
    {
      term: `Price of ${symbol}`,
      value: used === 0n ? 'None' : format.price(used),
      exact: format.exactUsd(used),
    },
    {
      term: isMint ? 'Mint limit' : 'Redemption limit',
      value:
        capacity.max === 0n ? 'Closed' : `${format.compactAmount(most.value, most.decimals)} ${most.symbol}`,
      exact: format.exactQuantity(most),
    },
    { term: 'Limited by', value: limitedBy(side, asset, capacity, false) },
    isMint
      ? {
          term: 'Tier',
          value: (
            <span className="flex items-center justify-end gap-2">
              <TierSwatch tier={tier} /> {tier} · {TIER_NAME[tier]}
            </span>
          ),
        }
      : {
          term: 'Available liquidity',
          value: `${format.compactAmount(asset.liquid, decimals)} ${symbol}`,
          exact: format.exactQuantity(inAsset(asset, asset.liquid)),
        },
    {
      term: `Tier ${tier} share`,
      value:
        share &&
        `${format.percent(share.share)} (max ${format.setting(isMint ? share.cap : share.driftLimit)})`,
    },
  ];
}
