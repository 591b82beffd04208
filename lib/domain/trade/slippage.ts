import { BPS } from '@/lib/domain/limits/limits';
import type { QuoteIssue } from '@/lib/domain/model/issues';

/** A quote older than this number of blocks must be reviewed again. */
export const MAX_QUOTE_AGE = 2n;

/**
 * The minimum received when `out` was quoted, with a tolerance in basis points; never below 0. The tolerance is rounded
 * down, not the minimum: for a token without decimals, a thousandth less than three must not mean two.
 */
export function minimumOut(out: bigint, toleranceBps: bigint): bigint {
  return toleranceBps >= BPS ? 0n : out - (out * toleranceBps) / BPS;
}

/** What was shown when the user pressed the button, and the current output. Blocks and base units. */
export type QuoteCheck = { quotedAt: bigint; block: bigint; minimum: bigint; outNow: bigint };

/** Why a quote must be reviewed again before signing; undefined if it is still valid. */
export function checkQuote({ quotedAt, block, minimum, outNow }: QuoteCheck): QuoteIssue | undefined {
  if (outNow < minimum) return { name: 'quote-moved' };
  if (block - quotedAt > MAX_QUOTE_AGE) return { name: 'quote-old', blocks: block - quotedAt };
  return undefined;
}
