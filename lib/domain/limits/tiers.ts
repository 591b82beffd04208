import { toUsdDown, unitOf } from '@/lib/domain/model/convert';
import type { Asset, Snapshot, TierId } from '@/lib/domain/model/types';
import { BPS, driftLimit } from './limits';

/** A tier's part of the Treasury: value in USD (18 decimals), the rest in basis points, shares rounded down. */
export type TierShare = { id: TierId; value: bigint; share: bigint; cap: bigint; driftLimit: bigint };

/** The current tiers, or those that result from changed holdings. */
export function tierShares(snapshot: Snapshot): TierShare[] {
  return snapshot.tiers.map(({ id, value, cap }) => ({
    id,
    value,
    share: shareOf(value, snapshot.value),
    cap,
    driftLimit: driftLimit(cap),
  }));
}

/** Part of a whole in basis points, rounded down; 0 if the whole is empty. */
export function shareOf(part: bigint, whole: bigint): bigint {
  return whole === 0n ? 0n : (part * BPS) / whole;
}

/** The snapshot with `held` token units of `asset`; values follow as in Valuer._finish, limits stay unchanged. */
export function withHeld(snapshot: Snapshot, asset: Asset, held: bigint): Snapshot {
  const value = toUsdDown(held, asset.price.referencePrice, unitOf(asset.decimals));
  const change = value - asset.value;
  return {
    ...snapshot,
    value: snapshot.value + change,
    assets: snapshot.assets.map((each) => (each.token === asset.token ? { ...each, held, value } : each)),
    tiers: snapshot.tiers.map((tier) =>
      tier.id === asset.tier ? { ...tier, value: tier.value + change } : tier,
    ),
  };
}
