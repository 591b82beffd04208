import { ceilDiv, min, saturatingSub } from '@/lib/domain/model/convert';

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
