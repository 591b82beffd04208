import { mintCapacity } from '@/lib/domain/limits/capacity';
import { limitIssue } from '@/lib/domain/limits/limit-issue';
import { MIN_MINT, maxMint } from '@/lib/domain/limits/limits';
import { type TierShare, tierShares, withHeld } from '@/lib/domain/limits/tiers';
import { toAssetUp, toUsdDown, unitOf } from '@/lib/domain/model/convert';
import type { MintIssue } from '@/lib/domain/model/issues';
import { inAsset, inUsdm } from '@/lib/domain/model/quantity';
import type { Asset, Snapshot } from '@/lib/domain/model/types';

/** The result of a mint, and its effect on the tiers. */
export type MintQuote = {
  usdmOut: bigint;
  tiersAfter: TierShare[];
};

/**
 * What depositing `amountIn` token units of `asset` mints: Treasury.previewMint, to the wei, but without its reverts, so
 * that a quote can be shown together with the issue that `checkMint` returns.
 */
export function quoteMint(snapshot: Snapshot, asset: Asset, amountIn: bigint): MintQuote {
  return {
    usdmOut: toUsdDown(amountIn, asset.price.mintPrice, unitOf(asset.decimals)),
    tiersAfter: tierShares(withHeld(snapshot, asset, asset.held + amountIn)),
  };
}

/** The first reason why depositing `amountIn` token units of `asset` would be rejected; undefined if it is accepted. */
export function checkMint(snapshot: Snapshot, asset: Asset, amountIn: bigint): MintIssue | undefined {
  if (amountIn <= 0n) return { name: 'amount-empty' };
  const { mintPrice } = asset.price;
  const unit = unitOf(asset.decimals);
  const usdmOut = toUsdDown(amountIn, mintPrice, unit);
  // As in the contract, a too small amount is only reported while minting is open, regardless of the balance.
  if (usdmOut < MIN_MINT && amountIn <= maxMint(snapshot, asset).max) {
    const least = toAssetUp(MIN_MINT, mintPrice, unit);
    return { name: 'below-minimum', minimum: inUsdm(MIN_MINT), least: inAsset(asset, least) };
  }
  const capacity = mintCapacity(snapshot, asset);
  if (amountIn > capacity.max) return limitIssue(snapshot, asset, 'mint', capacity, usdmOut);
  return undefined;
}
