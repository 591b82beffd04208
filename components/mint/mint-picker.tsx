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

/** The assets, those first of which the most can be minted now, each with the limit that binds. Fetched when asked for. */
export function MintPicker({ open, onClose, onChoose, value }: MintPickerProps) {
  const { snapshot } = useTreasury();
  const format = useFormat();
  const personal = snapshot?.account !== undefined;
  const rows = (open && snapshot ? rankForMint(snapshot) : []).map((ranked) => {
    const { asset, max, worth } = ranked;
    const why = bindingWords('mint', asset, ranked, personal);
    return {
      asset,
      figure: max === 0n ? 'Shut' : `${format.amount(worth, 18)} USDm`,
      figureNote: max === 0n ? why : `${format.quantity(inAsset(asset, max))}: ${why.toLowerCase()}`,
    };
  });
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
