import { ceilDiv, min, saturatingSub, WAD } from '@/lib/domain/model/convert';
import { BPS } from './limits';

/** The bucket of an hourly limit empties in this many seconds. */
const FLOW_PERIOD = 3600n;

/**
 * Seconds until `wanted` fits into a bucket of size `limit` with `used` currently in use: 0 if it fits already, undefined
 * if it never will, at most an hour otherwise.
 */
export function secondsUntilFits(used: bigint, limit: bigint, wanted: bigint): bigint | undefined {
  if (wanted > limit) return undefined;
  const excess = saturatingSub(used + wanted, limit);
  if (excess === 0n) return 0n;
  // The contract calculates the decay from the last action, so it may lag by one unit behind this calculation.
  return min(ceilDiv((excess + 1n) * FLOW_PERIOD, limit), FLOW_PERIOD);
}

/**
 * The maximum cost of a price that is off by `deviation` (basis points of itself) while one hourly limit is used up:
 * limit x deviation. USD with 18 decimals, rounded up to whole dollars, since it states a possible loss.
 */
export function lagCost(hourly: bigint, deviation: bigint): bigint {
  return ceilDiv(hourly * deviation, BPS * WAD) * WAD;
}
