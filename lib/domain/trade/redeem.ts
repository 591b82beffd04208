import { redeemCapacity } from '@/lib/domain/limits/capacity';
import { limitIssue } from '@/lib/domain/limits/limit-issue';
import { BPS, type Capacity, liabilitiesOf, maxRedeem } from '@/lib/domain/limits/limits';
import { type TierShare, tierShares, withHeld } from '@/lib/domain/limits/tiers';
import {
  max,
  min,
  saturatingSub,
  toAssetDown,
  toUsdDown,
  unitOf,
  usdAtMost,
} from '@/lib/domain/model/convert';
import type { RedeemIssue } from '@/lib/domain/model/issues';
import { inUsdm } from '@/lib/domain/model/quantity';
import type { Asset, Snapshot } from '@/lib/domain/model/types';

/** An asset of which this part (basis points) is liquid pays every slice at once. */
const LIQUID_ENOUGH = 9500n;

/** The result of a single-asset redemption, and its effect on the tiers. */
export type RedeemQuote = {
  /** Token units. */
  assetOut: bigint;
  tiersAfter: TierShare[];
};

/**
 * One asset's part of a pro-rata redemption: token units, their value in USD (18 decimals), and how many of them are paid
 * at once. The rest is credited, and can be claimed once it is liquid.
 */
export type ProRataShare = { asset: Asset; amount: bigint; value: bigint; paid: bigint };

export type ProRataQuote = {
  /** In the Treasury's order, zero parts included. */
  shares: ProRataShare[];
  /** The value that the shares add up to: min($1, backing ratio) per USDm. */
  worth: bigint;
  tiersAfter: TierShare[];
};

/** What redeeming `usdmIn` for `asset` pays: Treasury.previewRedeem, to the unit, but without its reverts. */
export function quoteRedeem(snapshot: Snapshot, asset: Asset, usdmIn: bigint): RedeemQuote {
  const assetOut = toAssetDown(usdmIn, asset.price.redeemPrice, unitOf(asset.decimals));
  // No more than the holdings can be paid; checkRedeem reports that.
  const left = asset.held - min(assetOut, asset.held);
  return {
    assetOut,
    tiersAfter: tierShares(withHeld(snapshot, asset, left)),
  };
}

/** The first reason why redeeming `usdmIn` for `asset` would be rejected; undefined if it is accepted. */
export function checkRedeem(snapshot: Snapshot, asset: Asset, usdmIn: bigint): RedeemIssue | undefined {
  if (usdmIn <= 0n) return { name: 'amount-empty' };
  const { redeemPrice } = asset.price;
  const unit = unitOf(asset.decimals);
  // As in the contract, a too small amount is only reported while redemption is open, regardless of the balance.
  const isOpen = usdmIn <= maxRedeem(snapshot, asset).max;
  if (isOpen && toAssetDown(usdmIn, redeemPrice, unit) === 0n) {
    return { name: 'rounds-to-zero', least: inUsdm(usdAtMost(0n, redeemPrice, unit) + 1n) };
  }
  const capacity = redeemCapacity(snapshot, asset);
  if (usdmIn > capacity.max) return limitIssue(snapshot, asset, 'redeem', capacity, usdmIn);
  return undefined;
}

/** What redeeming `usdmIn` pro rata gives of every asset: Limits.slices and Valuer.slices, but without their reverts. */
export function quoteProRata(snapshot: Snapshot, usdmIn: bigint): ProRataQuote {
  const liabilities = liabilitiesOf(snapshot);
  const whole = max(snapshot.value, liabilities) || snapshot.supply;
  const part = min(saturatingSub(usdmIn, keptBack(snapshot)), whole);
  const shares = snapshot.assets.map((asset) => {
    const amount = whole === 0n ? 0n : (asset.held * part) / whole;
    return {
      asset,
      amount,
      value: toUsdDown(amount, asset.price.referencePrice, unitOf(asset.decimals)),
      paid: paidAtOnce(asset, amount),
    };
  });
  const worth = snapshot.value < liabilities ? (usdmIn * snapshot.value) / liabilities : usdmIn;
  const after = shares.reduce(
    (state, { asset, amount }) => withHeld(state, asset, asset.held - amount),
    snapshot,
  );
  return {
    shares,
    worth: saturatingSub(worth, keptBack(snapshot)),
    tiersAfter: tierShares(after),
  };
}

/** All of the slice while nearly all of the asset is liquid; otherwise the same part of it as is liquid of the asset. */
function paidAtOnce({ held, liquid }: Asset, amount: bigint): bigint {
  if (liquid * BPS >= held * LIQUID_ENOUGH) return min(amount, liquid);
  return (amount * liquid) / held;
}

/** The first reason why redeeming `usdmIn` pro rata would be rejected; undefined if it is accepted. */
export function checkProRata(snapshot: Snapshot, usdmIn: bigint): RedeemIssue | undefined {
  if (usdmIn <= 0n) return { name: 'amount-empty' };
  const capacity = proRataCapacity(snapshot);
  if (usdmIn > capacity.max) return proRataIssue(snapshot, capacity);
  const { shares } = quoteProRata(snapshot, usdmIn);
  return shares.every(({ amount }) => amount === 0n) ? { name: 'pro-rata-nothing' } : undefined;
}

/** The issue for an amount above what can be redeemed pro rata. */
export function proRataIssue(snapshot: Snapshot, { max }: Capacity): RedeemIssue {
  if (liabilitiesOf(snapshot) === 0n) return { name: 'nothing-minted' };
  return { name: 'balance', max: inUsdm(max) };
}

/** The largest amount of USDm that can be redeemed pro rata now: all that the account has. */
export function proRataCapacity(snapshot: Snapshot): Capacity {
  const liabilities = liabilitiesOf(snapshot);
  const most = snapshot.account === undefined ? liabilities : min(snapshot.usdmBalance, liabilities);
  return { max: most, binding: 'balance' };
}

/** Two wei (USD) per asset, which the Treasury withholds for the rounding of its values (Limits.slices). */
function keptBack(snapshot: Snapshot): bigint {
  return 2n * BigInt(snapshot.assets.length);
}
