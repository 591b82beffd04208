import { cx } from '@/components/ui/cx';
import { TIER_FILL, type Tier } from './tier';

/** A small square in a tier's colour and pattern, for legends and tables; decorative, the tier's name stands beside it. */
export function TierSwatch({ tier, className }: { tier: Tier; className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cx('inline-block size-4 shrink-0 rounded-sm', TIER_FILL[tier], className)}
    />
  );
}
