import { BPS } from '@/lib/domain/limits/limits';

/**
 * The minimum received when `out` was quoted, with a tolerance in basis points; never below 0. The tolerance is rounded
 * down, not the minimum: for a token without decimals, a thousandth less than three must not mean two.
 */
export function minimumOut(out: bigint, toleranceBps: bigint): bigint {
  return toleranceBps >= BPS ? 0n : out - (out * toleranceBps) / BPS;
}
