'use client';

import { Dialog } from '@/components/ui/dialog';
import { OptionList } from '@/components/ui/fields/option-list';
import { TokenIcon } from '@/components/ui/figures/token-icon';
import { plainLine } from '@/lib/domain/model/plain-text';
import type { Asset } from '@/lib/domain/model/types';

export type PickerRow = {
  asset: Asset;
  /** The asset's mint or redemption limit, or that it is closed. */
  figure: string;
  /** What the figure is limited by. */
  figureNote: string;
};

type AssetPickerProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  /** Already ranked. */
  rows: readonly PickerRow[];
  value: string | undefined;
  onChange: (asset: Asset) => void;
};

/** A dialog to choose an asset from a ranked list. Closed ones can be chosen too: the form then gives the reason and alternatives. */
export function AssetPicker({ open, onClose, title, rows, value, onChange }: AssetPickerProps) {
  return (
    <Dialog onClose={onClose} open={open} title={title}>
      <OptionList
        label={title}
        onChange={(token) => {
          const row = rows.find(({ asset }) => asset.token === token);
          if (row) onChange(row.asset);
          onClose();
        }}
        options={rows.map(({ asset, figure, figureNote }) => ({
          value: asset.token,
          label: asset.symbol,
          icon: <TokenIcon symbol={asset.symbol} tier={asset.tier} />,
          note: asset.broken ? 'This token is not responding correctly' : plainLine(asset.name),
          figure,
          figureNote,
        }))}
        value={value}
      />
    </Dialog>
  );
}
