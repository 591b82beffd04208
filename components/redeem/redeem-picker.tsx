'use client';

import { AssetPicker } from '@/components/trade/asset-picker';
import { inUsdm } from '@/lib/domain/limits/limit-issue';
import { rankForRedeem } from '@/lib/domain/limits/rank';
import type { Asset } from '@/lib/domain/model/types';
import { bindingWords } from '@/lib/domain/words/limit-names';
import { useFormat } from '@/lib/hooks/use-format';
import { useTreasury } from '@/lib/hooks/use-treasury';

type RedeemPickerProps = {
  open: boolean;
  onClose: () => void;
  onChoose: (asset: Asset) => void;
  value: string | undefined;
};

/** The assets, those first for which the most can be redeemed now, each with the limit that binds. Fetched when asked for. */
export function RedeemPicker({ open, onClose, onChoose, value }: RedeemPickerProps) {
  const { snapshot } = useTreasury();
  const format = useFormat();
  const personal = snapshot?.account !== undefined;
  const rows = (open && snapshot ? rankForRedeem(snapshot) : []).map((ranked) => ({
    asset: ranked.asset,
    figure: ranked.max === 0n ? 'Shut' : format.quantity(inUsdm(ranked.max)),
    figureNote: bindingWords('redeem', ranked.asset, ranked, personal),
  }));
  return (
    <AssetPicker
      onChange={onChoose}
      onClose={onClose}
      open={open}
      rows={rows}
      title="Receive which asset?"
      value={value}
    />
  );
}
