import { ceilDiv, min, saturatingSub } from './convert';

/** The bucket of an hourly flow limit empties in this many seconds. */
export const FLOW_PERIOD = 3600n;

/** What is left of `used` after `elapsed` seconds of a bucket of size `limit`; after Limits.decayed. USD, 18 decimals. */
export function decayed(used: bigint, limit: bigint, elapsed: bigint): bigint {
  if (elapsed >= FLOW_PERIOD) return 0n;
  return saturatingSub(used, (limit * elapsed) / FLOW_PERIOD);
}

/**
 * Seconds until `wanted` fits into a bucket of size `limit` of which `used` is used now: 0 when it fits already,
 * undefined when it never does, at most an hour otherwise.
 */
export function secondsUntilFits(used: bigint, limit: bigint, wanted: bigint): bigint | undefined {
  if (wanted > limit) return undefined;
  const excess = saturatingSub(used + wanted, limit);
  if (excess === 0n) return 0n;
  // The contract's decay is counted from the last action, so it may be one unit behind what is counted from now.
  return min(ceilDiv((excess + 1n) * FLOW_PERIOD, limit), FLOW_PERIOD);
}
