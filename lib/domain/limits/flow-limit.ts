import { ceilDiv, min, saturatingSub, WAD } from '@/lib/domain/model/convert';
import type { Asset, Snapshot } from '@/lib/domain/model/types';
import { BPS } from './limits';

/** The bucket of an hourly limit empties in this many seconds. */
const FLOW_PERIOD = 3600n;
/** Of a day. */
const HOURS = 24n;

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
 * What lagging prices of these assets can cost a day at most: in each hour and each direction, the hourly limit times the
 * deviation that the feed waits for. USD with 18 decimals, rounded up to whole dollars, since it states a possible loss.
 */
export function dailyLagCost(assets: readonly Asset[]): bigint {
  const hourly = assets.reduce(
    (sum, { deviation, mintLimit, redeemLimit }) =>
      sum + deviation * (mintLimit.flowLimit + redeemLimit.flowLimit),
    0n,
  );
  return ceilDiv(HOURS * hourly, BPS * WAD) * WAD;
}

/** What lagging prices of all assets together may cost a day: USD with 18 decimals. */
export const lagBudgetOf = ({ lagBudget, flowBase }: Snapshot): bigint => (lagBudget * flowBase) / BPS;
