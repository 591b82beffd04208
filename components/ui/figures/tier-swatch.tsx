import { cx } from '@/components/ui/cx';
import type { TierId } from '@/lib/domain/model/types';

/** A small square in a tier's colour and pattern, for legends and tables; decorative, as the tier's name is next to it. */
export function TierSwatch({ tier, className }: { tier: TierId; className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cx('inline-block size-4 shrink-0 rounded-sm', TIER_FILL[tier], className)}
    />
  );
}

/** A proportion in basis points (10,000 is the whole), as a contract call returns it. */
export type Bps = number | bigint;

/** Class that fills an element with a tier's colour and pattern. */
export const TIER_FILL: Record<TierId, string> = {
  1: 'tier-fill-1',
  2: 'tier-fill-2',
  3: 'tier-fill-3',
  4: 'tier-fill-4',
  5: 'tier-fill-5',
};

/** What a tier holds. */
export const TIER_NAME: Record<TierId, string> = {
  1: 'Stablecoins',
  2: 'Digital gold',
  3: 'Layer-1 leaders',
  4: 'DeFi blue chips',
  5: 'XMS',
};
