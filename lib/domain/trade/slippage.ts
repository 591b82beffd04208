import { BPS } from '@/lib/domain/limits/limits';
import { parseAmount } from '@/lib/domain/model/parse';

/**
 * The minimum received when `out` was quoted, with a tolerance in basis points; never below 0. The tolerance is rounded
 * down, not the minimum: for a token without decimals, a thousandth less than three must not mean two.
 */
export function minimumOut(out: bigint, toleranceBps: bigint): bigint {
  return toleranceBps >= BPS ? 0n : out - (out * toleranceBps) / BPS;
}

/** The largest slippage tolerance that can be set, in basis points, and one above which the form warns. */
export const MOST_TOLERANCE = 5000n;
export const HIGH_TOLERANCE = 100n;

/** The longest deadline that can be set: a day. */
export const MOST_MINUTES = 1440;

/** A slippage tolerance typed in percent with at most two decimals, in basis points; undefined if it cannot be set. */
export function parseTolerance(text: string): bigint | undefined {
  const typed = text.replace(',', '.').replace('%', '').trim();
  // The only amount that may be zero.
  if (/^0+(\.0*)?$/.test(typed)) return 0n;
  const parsed = parseAmount(typed, 2);
  return parsed.ok && parsed.value <= MOST_TOLERANCE ? parsed.value : undefined;
}

/** A deadline typed in whole minutes; undefined if it cannot be set. */
export function parseMinutes(text: string): number | undefined {
  const parsed = parseAmount(text, 0);
  return parsed.ok && parsed.value <= BigInt(MOST_MINUTES) ? Number(parsed.value) : undefined;
}
