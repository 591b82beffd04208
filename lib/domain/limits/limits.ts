/**
 * Mint and redemption limits, ported from contracts/src/libraries/Limits.sol: the same limits in the same order, equal to
 * the wei. Values are USD with 18 decimals, caps and shares basis points.
 */
import {
  assetAtMost,
  ceilDiv,
  MAX_UINT256,
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
import type { Asset, Limit, SideLimit, Snapshot, Tier, TierId } from '@/lib/domain/model/types';

export const BPS = 10_000n;
/** The minimum mint: 1 USDm. */
export const MIN_MINT = WAD;
const DRIFT_FACTOR = 12_500n;
/** The most units of one asset that can be held. */
const MAX_HELD = 2n ** 160n - 1n;

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
    const drift = driftLimit(tier.cap);
    // A tier with a cap of zero is being wound down, and does not limit redemptions of others.
    if (tier.id === from || drift === 0n) continue;
    const value = ceilDiv(tier.value * BPS, drift);
    if (value > lowest.value) lowest = { value, tier };
  }
  return lowest;
}

/** The tier's own hourly limit per asset and direction, USD with 18 decimals. That of a volatile asset can be lower. */
export function tierFlowLimit(snapshot: Snapshot, tier: Tier): bigint {
  return (tier.flowLimit * snapshot.flowBase) / BPS;
}

/** What remains of the hourly limit in one direction, including what the other direction cancels at the same price. */
export function flowRoom({ flowLimit, flowCancels, flowUsed }: SideLimit): bigint {
  return saturatingSub(flowLimit + flowCancels, flowUsed);
}

/** USDm in circulation: total supply less Treasury-owned USDm. */
export function liabilitiesOf(snapshot: Snapshot): bigint {
  return snapshot.supply - snapshot.treasuryUsdm;
}

/** Whether the backing ratio is at least its floor; true without liabilities. */
export function isBacked(snapshot: Snapshot): boolean {
  return snapshot.value * BPS >= snapshot.backingFloor * liabilitiesOf(snapshot);
}

/**
 * How much USDm can be redeemed at $1 until the backing ratio is at its floor: (v - f l) / (1 - f), rounded down; 2^256 - 1
 * (unlimited) where a redemption does not lower the ratio.
 */
export function backingRoom(snapshot: Snapshot): bigint {
  const [liabilities, floor] = [liabilitiesOf(snapshot), snapshot.backingFloor];
  if (snapshot.value >= liabilities) return MAX_UINT256;
  return saturatingSub(snapshot.value * BPS, floor * liabilities) / (BPS - floor);
}

/** The largest amount of `asset` that can be deposited, in token units, and the limit that binds. */
export function maxMint(snapshot: Snapshot, asset: Asset): Capacity {
  if (snapshot.mintPaused || asset.mintLimit.paused) return { max: 0n, binding: 'paused' };
  const { status, mintPrice, referencePrice } = asset.price;
  if (status !== 'ok') return { max: 0n, binding: 'feed' };
  if (!isBacked(snapshot)) return { max: 0n, binding: 'backing' };
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
    { max: flowRoom(asset.mintLimit), binding: 'flow-limit' },
  );
  const bound = tightest(
    {
      max: saturatingSub(assetAtMost(saturatingAdd(asset.value, held.max), referencePrice, unit), asset.held),
      binding: held.binding,
    },
    { max: assetAtMost(minted.max, mintPrice, unit), binding: minted.binding },
    // More units than exist.
    { max: saturatingSub(MAX_HELD, asset.held), binding: 'balance' },
  );
  return toUsdDown(bound.max, mintPrice, unit) < MIN_MINT ? { ...bound, max: 0n } : bound;
}

/** The largest amount of USDm that can be redeemed for `asset`, and the limit that binds. */
export function maxRedeem(snapshot: Snapshot, asset: Asset): Capacity {
  if (snapshot.redeemPaused || asset.redeemLimit.paused) return { max: 0n, binding: 'paused' };
  const { status, redeemPrice, referencePrice } = asset.price;
  if (status !== 'ok') return { max: 0n, binding: 'feed' };
  const unit = unitOf(asset.decimals);

  // Two limits on the asset paid out ...
  let out: Capacity = { max: asset.liquid, binding: 'liquidity' };
  const room = saturatingSub(snapshot.value, lowestValue(snapshot, asset.tier).value);
  if (room < asset.value) {
    const keep = toAssetUp(asset.value - room, referencePrice, unit);
    out = tightest(out, { max: asset.held - keep, binding: 'drift-limit' });
  }

  // ... and three on the USDm burned.
  const bound = tightest(
    { max: usdAtMost(out.max, redeemPrice, unit), binding: out.binding },
    { max: backingRoom(snapshot), binding: 'backing' },
    { max: flowRoom(asset.redeemLimit), binding: 'flow-limit' },
    { max: liabilitiesOf(snapshot), binding: 'balance' },
  );
  return toAssetDown(bound.max, redeemPrice, unit) === 0n ? { ...bound, max: 0n } : bound;
}

/** The lowest limit; the first of equals, as in the contract. */
function tightest(first: Capacity, ...others: Capacity[]): Capacity {
  return others.reduce((least, other) => (other.max < least.max ? other : least), first);
}
