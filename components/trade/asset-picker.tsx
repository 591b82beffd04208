'use client';

import { type KeyboardEvent, useRef, useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { OptionList } from '@/components/ui/fields/option-list';
import { TokenIcon } from '@/components/ui/figures/token-icon';
import { Icon } from '@/components/ui/icon';
import { LiveRegion } from '@/components/ui/visually-hidden';
import { plainLine } from '@/lib/domain/model/plain-text';
import type { Asset } from '@/lib/domain/model/types';
import { matchesAsset } from '@/lib/domain/trade/match-asset';

export type PickerRow = {
  asset: Asset;
  /** The account's balance, or what it would receive. */
  figure: string;
  /** The limit of the asset and the rule that sets it, or why it is closed. */
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
      <SearchedList
        label={title}
        onChange={(asset) => {
          onChange(asset);
          onClose();
        }}
        rows={rows}
        value={value}
      />
    </Dialog>
  );
}

type SearchedListProps = Pick<AssetPickerProps, 'rows' | 'value' | 'onChange'> & { label: string };

/** The list with a search above it. The list has the focus at first; a typed character goes to the search. */
function SearchedList({ label, rows, value, onChange }: SearchedListProps) {
  const [query, setQuery] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const found = rows.filter(({ asset }) => matchesAsset(asset, query));
  const choose = (token: string | undefined) => {
    const row = found.find(({ asset }) => asset.token === token);
    if (row) onChange(row.asset);
  };
  const toSearch = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (key.length !== 1 || key === ' ' || ctrlKey || metaKey || altKey) return;
    // The character itself then goes to the field, which has the focus, unless the list takes it first.
    event.stopPropagation();
    search.current?.focus();
  };
  return (
    <div className="grid gap-3">
      <div className="sticky -top-4 z-5 -mx-5 -mt-4 bg-panel px-5 pt-4 pb-1">
        <Icon className="pointer-events-none absolute start-8 top-7 text-muted" name="search" />
        <input
          aria-label="Search by symbol, name or address"
          autoComplete="off"
          className="min-h-11 w-full rounded border border-control bg-panel ps-10 pe-3 placeholder:text-muted"
          enterKeyHint="go"
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && choose(found[0]?.asset.token)}
          placeholder="Symbol, name or address"
          ref={search}
          spellCheck={false}
          type="search"
          value={query}
        />
      </div>
      <div onKeyDownCapture={toSearch}>
        <OptionList
          key={query}
          label={label}
          onChange={choose}
          options={found.map(({ asset, figure, figureNote }) => ({
            value: asset.token,
            label: asset.symbol,
            icon: <TokenIcon size={36} symbol={asset.symbol} tier={asset.tier} />,
            note: asset.broken ? 'This token is not responding correctly' : plainLine(asset.name),
            figure,
            figureNote,
          }))}
          value={value}
        />
      </div>
      {found.length === 0 && <p className="py-6 text-center text-muted">No matching asset</p>}
      <LiveRegion>{query && `${found.length} of ${rows.length} assets`}</LiveRegion>
    </div>
  );
}
