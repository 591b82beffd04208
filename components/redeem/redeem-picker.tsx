'use client';

import { AssetPicker, type PickerRow } from '@/components/trade/asset-picker';
import { limitNote } from '@/components/trade/limit-note';
import { maxRedeem } from '@/lib/domain/limits/limits';
import { rankForRedeem } from '@/lib/domain/limits/rank';
import { inAsset, inUsdm } from '@/lib/domain/model/quantity';
import type { Asset, Snapshot } from '@/lib/domain/model/types';
import { quoteRedeem } from '@/lib/domain/trade/redeem';
import { useFormat } from '@/lib/hooks/use-format';
import { useTreasury } from '@/lib/hooks/use-treasury';

type RedeemPickerProps = {
  open: boolean;
  onClose: () => void;
  onChoose: (asset: Asset) => void;
  value: string | undefined;
  /** The amount entered, if any. */
  usdmIn: bigint | undefined;
};

/**
 * The assets, largest redemption limit first: what the amount entered would pay of each, its limit, and what it is
 * limited by. Loaded when first opened.
 */
export function RedeemPicker({ open, onClose, onChoose, value, usdmIn }: RedeemPickerProps) {
  const { snapshot } = useTreasury();
  const format = useFormat();
  // The limits of everyone, which differ: the account's own balance of USDm is the same for every asset.
  const everyones = snapshot && { ...snapshot, account: undefined };
  const rows = open && everyones ? rankForRedeem(everyones).map(({ asset }) => rowOf(asset, everyones)) : [];

  function rowOf(asset: Asset, seen: Snapshot): PickerRow {
    const limit = maxRedeem(seen, asset);
    const { most, why, inFull } = limitNote('redeem', asset, limit, inUsdm(limit.max), format);
    if (usdmIn === undefined || usdmIn > limit.max) return { asset, figure: most, figureNote: why };
    const { assetOut } = quoteRedeem(seen, asset, usdmIn);
    return { asset, figure: format.quantity(inAsset(asset, assetOut)), figureNote: inFull };
  }

  return (
    <AssetPicker
      onChange={onChoose}
      onClose={onClose}
      open={open}
      rows={rows}
      title="Select an asset to receive"
      value={value}
    />
  );
}
