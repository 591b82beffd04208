import { BPS } from '@/lib/domain/limits/limits';
import type { QuoteIssue } from '@/lib/domain/model/issues';

/** A quote may be this many blocks old before it must be looked at again. */
export const MAX_QUOTE_AGE = 2n;

/**
 * The least that is accepted when `out` was quoted, with a tolerance in basis points; never below 0. The tolerance is
 * rounded down, not the minimum: of a token that can't be divided, a thousandth less of three must not mean two.
 */
export function minimumOut(out: bigint, toleranceBps: bigint): bigint {
  return toleranceBps >= BPS ? 0n : out - (out * toleranceBps) / BPS;
}

/** What was shown when the user pressed the button, and what would come out now. Blocks and base units. */
export type QuoteCheck = { quotedAt: bigint; block: bigint; minimum: bigint; outNow: bigint };

/** Why a quote must be looked at again before it is signed, or undefined when it still holds. */
export function checkQuote({ quotedAt, block, minimum, outNow }: QuoteCheck): QuoteIssue | undefined {
  if (outNow < minimum) return { name: 'quote-moved' };
  if (block - quotedAt > MAX_QUOTE_AGE) return { name: 'quote-old', blocks: block - quotedAt };
  return undefined;
}
