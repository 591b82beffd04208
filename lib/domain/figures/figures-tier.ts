import { BPS, flowLimit } from '@/lib/domain/limits/limits';
import { shareOf } from '@/lib/domain/limits/tiers';
import { ceilDiv, MAX_UINT256, saturatingSub } from '@/lib/domain/model/convert';
import type { Snapshot, Tier } from '@/lib/domain/model/types';
import type { Measure } from './measure';

type TierFigure = (snapshot: Snapshot, tier: Tier) => Measure;

/** Figures of one tier. */
export const tierFigures = {
  value: (_, tier) => ({ value: tier.value, unit: 'usd' }),
  share: (s, tier) => ({ value: shareOf(tier.value, s.value), unit: 'percent' }),
  cap: (_, tier) => ({ value: tier.cap, unit: 'percent' }),
  driftLimit: (_, tier) => ({ value: tier.driftLimit, unit: 'percent' }),
  /** How much more of it minting accepts. */
  headroom: (_, tier) => ({ value: tier.headroom, unit: 'usd' }),
  /** By how much its own prices may rise, the others' standing still, before it is at its cap. */
  rise: (_, tier) => ({ value: riseOf(tier), unit: 'percent' }),
  /** How much of the other tiers may be redeemed before it is at its cap, and then at its drift limit. */
  othersToCap: (s, tier) => ({ value: redeemable(s.value, tier.value, tier.cap), unit: 'usd' }),
  othersToDrift: (s, tier) => ({ value: redeemable(s.value, tier.value, tier.driftLimit), unit: 'usd' }),
  /** The hourly flow limit of each of its assets, in either direction. */
  hourly: (s, tier) => ({ value: flowLimit(s, tier), unit: 'usd' }),
} satisfies Record<string, TierFigure>;

/**
 * A rise of the tier's value by x makes tier and Treasury grow by x, as a deposit of x does: it may rise by its
 * headroom. Undefined for an empty tier, whose prices move nothing.
 */
function riseOf({ value, headroom }: Tier): bigint | undefined {
  if (value === 0n) return undefined;
  return headroom === MAX_UINT256 ? MAX_UINT256 : (headroom * BPS) / value;
}

/** How much of the rest may leave until `part` is `limit` of what remains: total - part * 1e4 / limit, rounded down. */
function redeemable(total: bigint, part: bigint, limit: bigint): bigint {
  if (part === 0n || limit >= BPS) return MAX_UINT256;
  return limit === 0n ? 0n : saturatingSub(total, ceilDiv(part * BPS, limit));
}
