import { flowRoom, liabilitiesOf, maxRedeem } from '@/lib/domain/limits/limits';
import { withHeld } from '@/lib/domain/limits/tiers';
import {
  ceilDiv,
  MAX_UINT256,
  max,
  min,
  saturatingSub,
  toAssetDown,
  toUsdDown,
  unitOf,
  WAD,
} from '@/lib/domain/model/convert';
import type { Address, Asset, Snapshot } from '@/lib/domain/model/types';
import { withSupplyCap } from './stressed';

/** What was paid out of one asset: token units for USDm (18 decimals). */
export type Exit = { token: Address; usdm: bigint; out: bigint };

/** A run on USDm, as far as it is redeemed at $1. USDm with 18 decimals. */
export type Run = {
  wanted: bigint;
  /** In the order of the Treasury's assets; those that paid nothing are left out. */
  exits: readonly Exit[];
  /** Redeemed at $1, and what could not be: for that, pro-rata redemption is left. */
  redeemed: bigint;
  left: bigint;
  /** The least hours it takes, as the hourly limits are now; undefined if one of them is zero. */
  hours: bigint | undefined;
  /** The Treasury afterwards. */
  after: Snapshot;
};

/** People leave in this many parts, each of which is redeemed for the least volatile asset that is open by then. */
const PARTS = 50n;
/** Parts that a limit makes smaller are more: what is left by then stays. */
const MOST_STEPS = 1_000;

/**
 * Redeems USDm bit by bit, each time for the least volatile asset that can be paid, as people who leave would: as much of
 * it as liquidity, drift limits and the backing floor allow. The hourly limits only set how long it takes.
 * @param share percent of the USDm in circulation
 */
export function runOn(snapshot: Snapshot, share: number): Run {
  const wanted = (liabilitiesOf(snapshot) * BigInt(share)) / 100n;
  const part = max(wanted / PARTS, WAD);
  const exits = new Map<Address, Exit>();
  let after = withoutHourlyLimits(snapshot);
  let left = wanted;
  for (let step = 0; step < MOST_STEPS && left > 0n; step++) {
    const next = leastVolatile(after, min(part, left));
    if (!next) break;
    const { asset, usdm } = next;
    const out = toAssetDown(usdm, asset.price.redeemPrice, unitOf(asset.decimals));
    after = paidOut(after, asset, usdm, out);
    left -= usdm;
    const { token } = asset;
    const exit = exits.get(token);
    exits.set(token, { token, usdm: usdm + (exit?.usdm ?? 0n), out: out + (exit?.out ?? 0n) });
  }
  const paid = snapshot.assets.flatMap(({ token }) => exits.get(token) ?? []);
  const hours = hoursFor(snapshot, paid);
  const state = withLimitsOf(snapshot, withSupplyCap(snapshot, after), hours === 0n ? exits : undefined);
  return { wanted, exits: paid, redeemed: wanted - left, left, hours, after: state };
}

/** The first asset that can pay more than dust, and how much USDm for it; undefined if there is none. */
function leastVolatile(snapshot: Snapshot, wanted: bigint): { asset: Asset; usdm: bigint } | undefined {
  for (const asset of snapshot.assets.toSorted((a, b) => a.tier - b.tier)) {
    const usdm = min(maxRedeem(snapshot, asset).max, wanted);
    if (usdm >= min(WAD, wanted)) return { asset, usdm };
  }
  return undefined;
}

function withoutHourlyLimits(snapshot: Snapshot): Snapshot {
  const assets = snapshot.assets.map((asset) => ({
    ...asset,
    redeemLimit: { ...asset.redeemLimit, flowUsed: 0n, flowCancels: 0n, flowLimit: MAX_UINT256 },
  }));
  return { ...snapshot, assets };
}

/**
 * The hourly limits after a run: as it has used them, if that was at once, and else as they are before it.
 * @param used what was redeemed at once
 */
function withLimitsOf(
  { assets: before }: Snapshot,
  after: Snapshot,
  used: ReadonlyMap<Address, Exit> | undefined,
): Snapshot {
  const assets = after.assets.map((asset, index) => {
    const { redeemLimit } = before[index] ?? asset;
    const flowUsed = redeemLimit.flowUsed + (used?.get(asset.token)?.usdm ?? 0n);
    return { ...asset, redeemLimit: { ...redeemLimit, flowUsed } };
  });
  return { ...after, assets };
}

/**
 * Pays an asset out: what is idle first, then from the venues in their order. The Treasury's USDm beside what comes out of a
 * pair is burned (Treasury._pullFrom).
 */
function paidOut(snapshot: Snapshot, asset: Asset, usdm: bigint, out: bigint): Snapshot {
  const next = withHeld(snapshot, asset, asset.held - out);
  const idle = min(asset.idle, out);
  let rest = out - idle;
  let fromPairs = 0n;
  const inVenues = asset.inVenues.map((amount, index) => {
    const pulled = min(amount, rest);
    rest -= pulled;
    if (snapshot.venues[index]?.use === 'liquidity') fromPairs += pulled;
    return amount - pulled;
  });
  const burned = min(
    toUsdDown(fromPairs, asset.price.referencePrice, unitOf(asset.decimals)),
    snapshot.treasuryUsdm,
  );
  const assets = next.assets.map((each) =>
    each.token === asset.token
      ? {
          ...each,
          inVenues,
          idle: each.idle - idle,
          inLiquidity: saturatingSub(each.inLiquidity, fromPairs),
          liquid: each.liquid - out,
        }
      : each,
  );
  return {
    ...next,
    assets,
    supply: snapshot.supply - usdm - burned,
    treasuryUsdm: snapshot.treasuryUsdm - burned,
  };
}

/** An hourly limit lets through what is left of it at once, and as much as itself in every hour. */
function hoursFor(snapshot: Snapshot, exits: readonly Exit[]): bigint | undefined {
  let hours = 0n;
  for (const { token, usdm } of exits) {
    const side = snapshot.assets.find((asset) => asset.token === token)?.redeemLimit;
    if (!side || side.flowLimit === 0n) return undefined;
    hours = max(hours, ceilDiv(saturatingSub(usdm, flowRoom(side)), side.flowLimit));
  }
  return hours;
}
