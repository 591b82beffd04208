/**
 * Mint and redemption limits, ported from contracts/src/libraries/Limits.sol: the same limits in the same order, equal to
 * the wei. Values are USD with 18 decimals, caps and shares basis points.
 */
import {
  assetAtMost,
  ceilDiv,
  MAX_UINT256,
  max,
  min,
  saturatingAdd,
  saturatingSub,
  toAssetDown,
  toAssetUp,
  toUsdDown,
  unitOf,
  usdAtMost,
  WAD,
} from '@/lib/domain/model/convert';
import type { Asset, Limit, Snapshot, Tier, TierId } from '@/lib/domain/model/types';

export const BPS = 10_000n;
/** The minimum mint: 1 USDm. */
export const MIN_MINT = WAD;
const DRIFT_FACTOR = 12_500n;

/** The largest amount that can be minted with or redeemed, and the limit that one more unit would exceed. */
export type Capacity = { max: bigint; binding: Limit };

/**
 * How much value can be added to a part until it is `cap` of the increased total:
 * floor((cap * total - 1e4 * part) / (1e4 - cap)); 2^256 - 1 (unlimited) at 100 %.
 */
export function headroom(cap: bigint, total: bigint, part: bigint): bigint {
  if (cap >= BPS) return MAX_UINT256;
  return saturatingSub(cap * total, BPS * part) / (BPS - cap);
}

/** The maximum share a tier can reach because other assets are redeemed: cap x 1.25, at most 100 %. */
export function driftLimit(cap: bigint): bigint {
  return min((cap * DRIFT_FACTOR) / BPS, BPS);
}

/** The tier with that number. Every snapshot has all; throws if one is missing, which is a bug. */
export function tierOf(snapshot: Snapshot, id: TierId): Tier {
  const tier = snapshot.tiers.find((each) => each.id === id);
  if (tier === undefined) throw new RangeError(`The snapshot has no tier ${id}`);
  return tier;
}

/**
 * The lowest value of the reserves that redemptions from tier `from` may lead to: there, another tier (`tier`) reaches its
 * drift limit.
 */
export function lowestValue(snapshot: Snapshot, from: TierId): { value: bigint; tier: Tier | undefined } {
  let lowest: { value: bigint; tier: Tier | undefined } = { value: 0n, tier: undefined };
  for (const tier of snapshot.tiers) {
    if (tier.id === from || tier.value === 0n) continue;
    const drift = driftLimit(tier.cap);
    // The share of a tier with a cap of zero that still holds something must not rise at all.
    if (drift === 0n) return { value: snapshot.value, tier };
    const value = ceilDiv(tier.value * BPS, drift);
    if (value > lowest.value) lowest = { value, tier };
  }
  return lowest;
}

/** Hourly limit of an asset of `tier`, in either direction, USD with 18 decimals. */
export function flowLimit(snapshot: Snapshot, tier: Tier): bigint {
  return (tier.flowLimit * max(snapshot.value, snapshot.flowBase)) / BPS;
}

/** USDm in circulation: total supply less Treasury-owned USDm. */
export function liabilitiesOf(snapshot: Snapshot): bigint {
  return snapshot.supply - snapshot.treasuryUsdm;
}

/** Whether the backing ratio is at least its floor; true without liabilities. */
export function isBacked(snapshot: Snapshot): boolean {
  return snapshot.value * BPS >= snapshot.backingFloor * liabilitiesOf(snapshot);
}

/** The largest amount of `asset` that can be deposited, in token units, and the limit that binds. */
export function maxMint(snapshot: Snapshot, asset: Asset): Capacity {
  if (snapshot.mintPaused || asset.mintLimit.paused) return { max: 0n, binding: 'paused' };
  const { status, mintPrice, referencePrice } = asset.price;
  if (status !== 'ok') return { max: 0n, binding: 'feed' };
  const unit = unitOf(asset.decimals);
  const tier = tierOf(snapshot, asset.tier);

  // Two limits on the value held after the deposit ...
  const held = tightest(
    { max: headroom(tier.cap, snapshot.value, tier.value), binding: 'tier-cap' },
    { max: headroom(asset.cap, snapshot.value, asset.value), binding: 'asset-cap' },
  );
  // ... and two on the USDm minted.
  const minted = tightest(
    { max: saturatingSub(snapshot.supplyCap, snapshot.supply), binding: 'supply-cap' },
    { max: saturatingSub(flowLimit(snapshot, tier), asset.mintLimit.flowUsed), binding: 'flow-limit' },
  );
  const bound = tightest(
    {
      max: assetAtMost(saturatingAdd(asset.value, held.max), referencePrice, unit) - asset.held,
      binding: held.binding,
    },
    { max: assetAtMost(minted.max, mintPrice, unit), binding: minted.binding },
  );
  return toUsdDown(bound.max, mintPrice, unit) < MIN_MINT ? { ...bound, max: 0n } : bound;
}

/** The largest amount of USDm that can be redeemed for `asset`, and the limit that binds. */
export function maxRedeem(snapshot: Snapshot, asset: Asset): Capacity {
  if (snapshot.redeemPaused || asset.redeemLimit.paused) return { max: 0n, binding: 'paused' };
  const { status, redeemPrice, referencePrice } = asset.price;
  if (status !== 'ok') return { max: 0n, binding: 'feed' };
  if (!isBacked(snapshot)) return { max: 0n, binding: 'backing' };
  const unit = unitOf(asset.decimals);

  // Two limits on the asset paid out ...
  let out: Capacity = { max: asset.liquid, binding: 'liquidity' };
  const room = saturatingSub(snapshot.value, lowestValue(snapshot, asset.tier).value);
  if (room < asset.value) {
    const keep = toAssetUp(asset.value - room, referencePrice, unit);
    out = tightest(out, { max: asset.held - keep, binding: 'drift-limit' });
  }

  // ... and two on the USDm burned.
  const flow = flowLimit(snapshot, tierOf(snapshot, asset.tier));
  const bound = tightest(
    { max: usdAtMost(out.max, redeemPrice, unit), binding: out.binding },
    { max: saturatingSub(flow, asset.redeemLimit.flowUsed), binding: 'flow-limit' },
    { max: liabilitiesOf(snapshot), binding: 'balance' },
  );
  return toAssetDown(bound.max, redeemPrice, unit) === 0n ? { ...bound, max: 0n } : bound;
}

/** The lowest limit; the first of equals, as in the contract. */
function tightest(first: Capacity, ...others: Capacity[]): Capacity {
  return others.reduce((least, other) => (other.max < least.max ? other : least), first);
}
