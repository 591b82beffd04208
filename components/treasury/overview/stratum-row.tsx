'use client';

import { TIER_FILL, TIER_NAME, TierSwatch } from '@/components/ui/figures/tier-swatch';
import { Skeleton } from '@/components/ui/skeleton';
import { tierOf } from '@/lib/domain/limits/limits';
import { shareOf } from '@/lib/domain/limits/tiers';
import type { Snapshot, TierId } from '@/lib/domain/model/types';
import { useFigures } from '../use-figures';

/** A layer of the picture in figures, and how much of its cap it fills. */
export function StratumRow({ id, snapshot }: { id: TierId; snapshot: Snapshot | undefined }) {
  const figures = useFigures(snapshot);
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 py-2 sm:py-0">
      <TierSwatch tier={id} />
      <div>
        <p className="flex items-baseline justify-between gap-x-3 leading-snug">
          <span className="font-medium">{TIER_NAME[id]}</span>
          <span className="min-w-[7ch] text-end font-semibold">
            {figures.tier(id, 'share', { width: 6 })}
          </span>
        </p>
        <div
          aria-hidden="true"
          className="my-0.5 h-1.5 overflow-hidden rounded-full bg-track forced-colors:border"
        >
          <div className={`h-full ${TIER_FILL[id]}`} style={{ inlineSize: filled(id, snapshot) }} />
        </div>
        <p className="flex items-baseline justify-between gap-x-3 text-muted text-sm leading-snug">
          <span>{figures.tier(id, 'value', { width: 6 })}</span>
          <span className="min-w-[11ch] text-end">
            {snapshot ? (
              <>
                <span className="sr-only">, </span>cap {figures.tier(id, 'cap')}
              </>
            ) : (
              <Skeleton first={`tier.${id}.cap.words`} width={7} />
            )}
          </span>
        </p>
      </div>
    </li>
  );
}

/** How much of its cap a tier fills: a length, calculated by the style engine. */
function filled(id: TierId, snapshot: Snapshot | undefined): string {
  if (!snapshot) return '0';
  const { value, cap } = tierOf(snapshot, id);
  return cap === 0n ? '0' : `calc(min(100%, ${shareOf(value, snapshot.value)} / ${cap} * 100%))`;
}
