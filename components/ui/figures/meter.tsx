import type { CSSProperties } from 'react';
import { cx } from '@/components/ui/cx';
import type { TierId } from '@/lib/domain/model/types';
import { type Bps, TIER_FILL } from './tier-swatch';

type MeterProps = {
  /** Accessible name: "Tier 1, stablecoins". */
  label: string;
  /** Everything the bar shows, in words: "61.2 % of the Treasury, cap 100 %, 63 % afterwards". */
  text: string;
  tier: TierId;
  share: Bps;
  cap?: Bps;
  drift?: Bps;
  /** The share after the transaction being prepared; the difference is outlined. */
  after?: Bps;
  /** Right end of the scale, 10,000 by default; stacked bars should share it. */
  max?: Bps;
};

/** A length along the scale, calculated by the style engine so that no amount becomes a float here. */
const at = (bps: Bps, max: Bps) => `min(100%, ${bps} / ${max} * 100%)`;

const scale = (from: Bps, to: Bps, max: Bps): CSSProperties => ({
  insetInlineStart: `calc(${at(from, max)})`,
  inlineSize: `calc(${at(to, max)} - ${at(from, max)})`,
});

/**
 * A tier's bar: filled up to its share in its colour and pattern, with a solid mark at the cap (minting stops), a dashed
 * mark at the drift limit (redeeming other assets stops) and, while a transaction is prepared, an outline of its effect.
 */
export function Meter({ label, text, tier, share, cap, drift, after, max = 10_000 }: MeterProps) {
  const kept = after !== undefined && after < share ? after : share;
  return (
    <div
      aria-label={label}
      aria-valuemax={Number(max)}
      aria-valuemin={0}
      aria-valuenow={Number(share)}
      aria-valuetext={text}
      className="relative my-1.5 h-4"
      role="meter"
    >
      <div className="absolute inset-0 overflow-hidden rounded-sm bg-track forced-colors:border">
        <div
          className={cx('absolute inset-y-0 start-0', TIER_FILL[tier])}
          style={{ inlineSize: `calc(${at(kept, max)})`, minInlineSize: kept > 0 ? 2 : 0 }}
        />
        {after !== undefined && after < share && (
          <div
            className={cx('absolute inset-y-0 opacity-40', TIER_FILL[tier])}
            style={scale(after, share, max)}
          />
        )}
      </div>
      {after !== undefined && after !== share && (
        <div
          className="absolute inset-y-0 min-w-1.5 rounded-[1px] border-[1.5px] border-ink"
          style={after > share ? scale(share, after, max) : scale(after, share, max)}
        />
      )}
      {drift !== undefined && <Mark at={`calc(${at(drift, max)})`} dashed />}
      {cap !== undefined && <Mark at={`calc(${at(cap, max)})`} />}
    </div>
  );
}

/** A line across the scale that extends above and below it. */
function Mark({ at: position, dashed = false }: { at: string; dashed?: boolean }) {
  return (
    <div
      className={cx(
        'absolute -inset-y-1.5 -ms-px border-ink border-s-2',
        dashed && 'border-muted border-dashed',
      )}
      style={{ insetInlineStart: position }}
    />
  );
}
