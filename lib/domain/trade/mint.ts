import { mintCapacity } from '@/lib/domain/limits/capacity';
import { inAsset, inUsdm, limitIssue } from '@/lib/domain/limits/limit-issue';
import { MIN_MINT, maxMint } from '@/lib/domain/limits/limits';
import { type TierShare, tierShares, withHeld } from '@/lib/domain/limits/tiers';
import { toAssetUp, toUsdDown, unitOf } from '@/lib/domain/model/convert';
import type { MintIssue } from '@/lib/domain/model/issues';
import type { Asset, Limit, Snapshot } from '@/lib/domain/model/types';

/** What a mint gives and what it leaves behind. */
export type MintQuote = {
  usdmOut: bigint;
  /** The largest deposit now (token units) and what binds it, the account's balance included. */
  max: bigint;
  binding: Limit;
  tiersBefore: TierShare[];
  tiersAfter: TierShare[];
};

/**
 * What depositing `amountIn` token units of `asset` mints: Treasury.previewMint, to the wei, but without its refusals,
 * so that a quote can stand beside the issue that `checkMint` returns.
 */
export function quoteMint(snapshot: Snapshot, asset: Asset, amountIn: bigint): MintQuote {
  return {
    usdmOut: toUsdDown(amountIn, asset.price.mintPrice, unitOf(asset.decimals)),
    ...mintCapacity(snapshot, asset),
    tiersBefore: tierShares(snapshot),
    tiersAfter: tierShares(withHeld(snapshot, asset, asset.held + amountIn)),
  };
}

/** The first reason why depositing `amountIn` token units of `asset` would be refused; undefined when it is accepted. */
export function checkMint(snapshot: Snapshot, asset: Asset, amountIn: bigint): MintIssue | undefined {
  if (amountIn <= 0n) return { name: 'amount-empty' };
  const { mintPrice } = asset.price;
  const unit = unitOf(asset.decimals);
  const usdmOut = toUsdDown(amountIn, mintPrice, unit);
  // As in the contract: too little is said of an open door only, whatever the account holds.
  if (usdmOut < MIN_MINT && amountIn <= maxMint(snapshot, asset).max) {
    const least = toAssetUp(MIN_MINT, mintPrice, unit);
    return { name: 'below-minimum', minimum: inUsdm(MIN_MINT), least: inAsset(asset, least) };
  }
  const capacity = mintCapacity(snapshot, asset);
  if (amountIn > capacity.max) return limitIssue(snapshot, asset, 'mint', capacity, usdmOut);
  return undefined;
}
