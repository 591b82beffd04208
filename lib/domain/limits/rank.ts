import { toUsdDown, unitOf } from '@/lib/domain/model/convert';
import type { Asset, Limit, Snapshot } from '@/lib/domain/model/types';
import { mintCapacity, redeemCapacity } from './capacity';
import type { Capacity } from './limits';

/**
 * An asset and its limit for the snapshot's account (for any account, if there is none).
 * `max`: token units for minting, USDm for redemption; `worth`: the USDm that `max` mints or burns.
 */
export type Ranked = { asset: Asset; max: bigint; binding: Limit; worth: bigint };

/** All assets, the highest mint limit first; equal ones in the order of the Treasury. */
export function rankForMint(snapshot: Snapshot): Ranked[] {
  return rank(snapshot, mintCapacity, (asset, max) =>
    toUsdDown(max, asset.price.mintPrice, unitOf(asset.decimals)),
  );
}

/** All assets, the highest redemption limit first; equal ones in the order of the Treasury. */
export function rankForRedeem(snapshot: Snapshot): Ranked[] {
  return rank(snapshot, redeemCapacity, (_, max) => max);
}

function rank(
  snapshot: Snapshot,
  capacity: (snapshot: Snapshot, asset: Asset) => Capacity,
  worth: (asset: Asset, max: bigint) => bigint,
): Ranked[] {
  const ranked = snapshot.assets.map((asset) => {
    const { max, binding } = capacity(snapshot, asset);
    return { asset, max, binding, worth: worth(asset, max) };
  });
  // A broken token comes last regardless of its limit; equal ones keep their order.
  return ranked.sort((a, b) => Number(a.asset.broken) - Number(b.asset.broken) || compare(b.worth, a.worth));
}

function compare(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
