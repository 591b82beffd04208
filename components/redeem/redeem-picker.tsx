'use client';

import { AssetPicker } from '@/components/trade/asset-picker';
import { rankForRedeem } from '@/lib/domain/limits/rank';
import { inUsdm } from '@/lib/domain/model/quantity';
import type { Asset } from '@/lib/domain/model/types';
import { limitedBy } from '@/lib/domain/words/limit-names';
import { useFormat } from '@/lib/hooks/use-format';
import { useTreasury } from '@/lib/hooks/use-treasury';

type RedeemPickerProps = {
  open: boolean;
  onClose: () => void;
  onChoose: (asset: Asset) => void;
  value: string | undefined;
};

/** The assets, largest redemption limit first, each with what it is limited by. Loaded when first opened. */
export function RedeemPicker({ open, onClose, onChoose, value }: RedeemPickerProps) {
  const { snapshot } = useTreasury();
  const format = useFormat();
  const personal = snapshot?.account !== undefined;
  const rows = (open && snapshot ? rankForRedeem(snapshot) : []).map((ranked) => ({
    asset: ranked.asset,
    figure: ranked.max === 0n ? 'Closed' : format.quantity(inUsdm(ranked.max)),
    figureNote: limitedBy('redeem', ranked.asset, ranked, personal),
  }));
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
