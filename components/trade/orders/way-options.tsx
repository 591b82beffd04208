'use client';

import { useId } from 'react';
import type { Format } from '@/lib/domain/format/locale-format';
import { maxMint, maxRedeem } from '@/lib/domain/limits/limits';
import { assetBy } from '@/lib/domain/model/address';
import type { Side } from '@/lib/domain/model/issues';
import { inAsset, inUsdm } from '@/lib/domain/model/quantity';
import type { Asset } from '@/lib/domain/model/types';
import { waitWords } from '@/lib/domain/orders/usual-wait';
import type { Way } from '@/lib/domain/trade/trade-form';
import { useUsualWait } from '@/lib/hooks/orders/use-usual-wait';
import { useFormat } from '@/lib/hooks/use-format';
import { useTreasury } from '@/lib/hooks/use-treasury';

export type WayOptionsProps = {
  side: Side;
  asset: Asset;
  isOrder: boolean;
  onChange: (part: { way: Way }) => void;
};

/** Now, within the hourly limit, or any amount at the next price. Native radio buttons: the arrow keys choose. */
export function WayOptions({ side, asset, isOrder, onChange }: WayOptionsProps) {
  const name = useId();
  const { snapshot } = useTreasury();
  const format = useFormat();
  const wait = useUsualWait(asset);
  const listed = snapshot && assetBy(snapshot, asset.token);
  const limit = snapshot && listed ? (side === 'mint' ? maxMint : maxRedeem)(snapshot, listed).max : 0n;
  const options = [
    { way: 'now', ...nowWords(side, asset, limit, format) },
    {
      way: 'next',
      title: `At the next price${wait === undefined ? '' : `, usually within ${waitWords(wait)}`}`,
      text: 'The hourly limit does not apply. All other limits do.',
    },
  ] as const;
  return (
    <fieldset className="grid min-w-0 gap-2">
      <legend className="sr-only">{side === 'mint' ? 'When to mint' : 'When to redeem'}</legend>
      {options.map(({ way, title, text }) => (
        <label
          className="relative flex min-w-0 gap-3 rounded border border-line px-4 py-3 hover:border-control has-checked:border-accent-ink has-checked:bg-sunken has-focus-visible:outline-2 has-focus-visible:outline-ink forced-colors:has-checked:border-[Highlight]"
          key={way}
        >
          <input
            checked={isOrder === (way === 'next')}
            className="mt-1 size-4 shrink-0 accent-accent-ink outline-none before:absolute before:inset-0 before:cursor-pointer"
            name={name}
            onChange={() => onChange({ way })}
            type="radio"
          />
          <span className="min-w-0 wrap-anywhere">
            <span className="block font-medium leading-snug">{title}</span>
            <span className="mt-0.5 block text-muted text-sm leading-snug">{text}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function nowWords(side: Side, asset: Asset, limit: bigint, format: Format) {
  if (limit === 0n) return { title: 'Now', text: 'The hourly limit is used up and refills within an hour.' };
  const most = format.quantity(side === 'mint' ? inAsset(asset, limit) : inUsdm(limit));
  return { title: `Now, up to ${most}`, text: 'At the current price, within the hourly limit.' };
}
