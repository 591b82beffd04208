import { redeemCapacity } from '@/lib/domain/limits/capacity';
import { limitIssue } from '@/lib/domain/limits/limit-issue';
import { type Capacity, liabilitiesOf, maxRedeem } from '@/lib/domain/limits/limits';
import { type TierShare, tierShares, withHeld } from '@/lib/domain/limits/tiers';
import {
  atMost,
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

/** The result of a single-asset redemption, and its effect on the tiers. */
export type RedeemQuote = {
  /** Token units. */
  assetOut: bigint;
  tiersAfter: TierShare[];
};

/** One asset's part of a pro-rata redemption: token units, and their value in USD (18 decimals). */
export type ProRataShare = { asset: Asset; amount: bigint; value: bigint };

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

/** What redeeming `usdmIn` pro rata pays of every asset: Treasury.previewRedeemProRata, but without its reverts. */
export function quoteProRata(snapshot: Snapshot, usdmIn: bigint): ProRataQuote {
  const worth = proRataWorth(snapshot, usdmIn);
  // While nothing has a price, each asset is shared like the liabilities.
  const isPriceless = snapshot.value === 0n;
  const whole = isPriceless ? liabilitiesOf(snapshot) : liquidValue(snapshot);
  const part = min(isPriceless ? usdmIn : worth, whole);
  const shares = snapshot.assets.map((asset) => {
    const amount = whole === 0n ? 0n : (asset.liquid * part) / whole;
    return {
      asset,
      amount,
      value: toUsdDown(amount, asset.price.referencePrice, unitOf(asset.decimals)),
    };
  });
  const after = shares.reduce(
    (state, { asset, amount }) => withHeld(state, asset, asset.held - amount),
    snapshot,
  );
  return {
    shares,
    worth,
    tiersAfter: tierShares(after),
  };
}

/** The first reason why redeeming `usdmIn` pro rata would be rejected or pay nothing; undefined if it is accepted. */
export function checkProRata(snapshot: Snapshot, usdmIn: bigint): RedeemIssue | undefined {
  if (usdmIn <= 0n) return { name: 'amount-empty' };
  const capacity = proRataCapacity(snapshot);
  if (usdmIn > capacity.max) return proRataIssue(snapshot, capacity);
  // The contract would burn such a small amount without paying anything.
  const { shares } = quoteProRata(snapshot, usdmIn);
  return shares.every(({ amount }) => amount === 0n) ? { name: 'pro-rata-nothing' } : undefined;
}

/** The issue for an amount above what can be redeemed pro rata. */
export function proRataIssue(snapshot: Snapshot, { max, binding }: Capacity): RedeemIssue {
  if (liabilitiesOf(snapshot) === 0n) return { name: 'nothing-minted' };
  return { name: binding === 'balance' ? 'balance' : 'pro-rata-liquidity', max: inUsdm(max) };
}

/** The largest amount of USDm that can be redeemed pro rata now, and the limit that binds: balance or liquidity. */
export function proRataCapacity(snapshot: Snapshot): Capacity {
  const liabilities = liabilitiesOf(snapshot);
  const covered = coveredUsdm(snapshot);
  if (covered === 0n) return { max: 0n, binding: 'liquidity' };
  const limit: Capacity =
    liabilities < covered ? { max: liabilities, binding: 'balance' } : { max: covered, binding: 'liquidity' };
  if (snapshot.account === undefined || snapshot.usdmBalance >= limit.max) return limit;
  return { max: snapshot.usdmBalance, binding: 'balance' };
}

/** The most USDm that the liquid assets cover; all of it where they have no price and are shared like the liabilities. */
function coveredUsdm(snapshot: Snapshot): bigint {
  const liabilities = liabilitiesOf(snapshot);
  if (snapshot.value === 0n) return snapshot.assets.some(({ liquid }) => liquid > 0n) ? liabilities : 0n;
  const liquid = liquidValue(snapshot);
  if (liquid === 0n) return 0n;
  const most = liquid + keptBack(snapshot);
  return snapshot.value < liabilities ? atMost(most, liabilities, snapshot.value) : most;
}

function proRataWorth(snapshot: Snapshot, usdmIn: bigint): bigint {
  const liabilities = liabilitiesOf(snapshot);
  const worth = snapshot.value < liabilities ? (usdmIn * snapshot.value) / liabilities : usdmIn;
  return saturatingSub(worth, keptBack(snapshot));
}

/** Two wei (USD) per asset, which the Treasury withholds for the rounding of its values (Limits.shares). */
function keptBack(snapshot: Snapshot): bigint {
  return 2n * BigInt(snapshot.assets.length);
}

function liquidValue(snapshot: Snapshot): bigint {
  return snapshot.assets.reduce(
    (sum, { liquid, price, decimals }) => sum + toUsdDown(liquid, price.referencePrice, unitOf(decimals)),
    0n,
  );
}
