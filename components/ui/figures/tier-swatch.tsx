import { cx } from '@/components/ui/cx';
import type { TierId } from '@/lib/domain/model/types';
import { TIER_FILL } from './tier';

/** A small square in a tier's colour and pattern, for legends and tables; decorative, as the tier's name is next to it. */
export function TierSwatch({ tier, className }: { tier: TierId; className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cx('inline-block size-4 shrink-0 rounded-sm', TIER_FILL[tier], className)}
    />
  );
}
