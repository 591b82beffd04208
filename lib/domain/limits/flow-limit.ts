import { ceilDiv, min, saturatingSub } from '@/lib/domain/model/convert';

/** The bucket of an hourly flow limit empties in this many seconds. */
const FLOW_PERIOD = 3600n;

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
