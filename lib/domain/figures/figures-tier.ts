import { BPS, tierFlowLimit } from '@/lib/domain/limits/limits';
import { shareOf } from '@/lib/domain/limits/tiers';
import { ceilDiv, MAX_UINT256, saturatingSub } from '@/lib/domain/model/convert';
import type { Snapshot, Tier } from '@/lib/domain/model/types';
import type { Measure } from './measure';

type TierFigure = (snapshot: Snapshot, tier: Tier) => Measure;

/** Figures of one tier. */
export const tierFigures = {
  value: (_, tier) => ({ value: tier.value, unit: 'usd' }),
  share: (s, tier) => ({ value: shareOf(tier.value, s.value), unit: 'percent' }),
  cap: (_, tier) => ({ value: tier.cap, unit: 'setting' }),
  driftLimit: (_, tier) => ({ value: tier.driftLimit, unit: 'setting' }),
  /** How much more of the tier minting accepts. */
  headroom: (_, tier) => ({ value: tier.headroom, unit: 'usd' }),
  /** How far the prices of the tier can rise, all others unchanged, before it reaches its cap. */
  rise: (_, tier) => ({ value: riseOf(tier), unit: 'percent' }),
  /** How much of the other tiers can be redeemed before the tier reaches its cap, and its drift limit. */
  othersToCap: (s, tier) => ({ value: redeemable(s.value, tier.value, tier.cap), unit: 'usd' }),
  othersToDrift: (s, tier) => ({ value: redeemable(s.value, tier.value, tier.driftLimit), unit: 'usd' }),
  /** The tier's hourly limit per asset, in either direction; an asset's own can be lower. */
  hourly: (s, tier) => ({ value: tierFlowLimit(s, tier), unit: 'usd' }),
} satisfies Record<string, TierFigure>;

/**
 * If the value of the tier rises by x, tier and reserves grow by x, exactly as with a deposit of x: so it can rise by its
 * headroom. Undefined for an empty tier, whose prices change nothing.
 */
function riseOf({ value, headroom }: Tier): bigint | undefined {
  if (value === 0n) return undefined;
  return headroom === MAX_UINT256 ? MAX_UINT256 : (headroom * BPS) / value;
}

/** How much of the rest can leave until `part` is `limit` of what remains: total - part * 1e4 / limit, rounded down. */
function redeemable(total: bigint, part: bigint, limit: bigint): bigint {
  if (part === 0n || limit >= BPS) return MAX_UINT256;
  return limit === 0n ? 0n : saturatingSub(total, ceilDiv(part * BPS, limit));
}
