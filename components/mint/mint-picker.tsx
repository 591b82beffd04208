'use client';

import { AssetPicker } from '@/components/ui/asset-picker';
import { inAsset } from '@/lib/domain/limit-issue';
import { bindingWords } from '@/lib/domain/limit-words';
import { rankForMint } from '@/lib/domain/rank';
import type { Asset } from '@/lib/domain/types';
import { useFormat } from '@/lib/hooks/use-format';
import { useTreasury } from '@/lib/hooks/use-treasury';

type MintPickerProps = {
  open: boolean;
  onClose: () => void;
  onChoose: (asset: Asset) => void;
  value: string | undefined;
};

/** The assets, those first of which the most can be minted now, each with the limit that binds. */
export function MintPicker({ open, onClose, onChoose, value }: MintPickerProps) {
  const { snapshot } = useTreasury();
  const format = useFormat();
  const personal = snapshot?.account !== undefined;
  const rows = (open && snapshot ? rankForMint(snapshot) : []).map((ranked) => ({
    asset: ranked.asset,
    figure: ranked.max === 0n ? 'Shut' : `Up to ${format.quantity(inAsset(ranked.asset, ranked.max))}`,
    figureNote: bindingWords('mint', ranked.asset, ranked, personal),
  }));
  return (
    <AssetPicker
      onChange={onChoose}
      onClose={onClose}
      open={open}
      rows={rows}
      title="Deposit which asset?"
      value={value}
    />
  );
}
