import { toUsdDown, unitOf } from '@/lib/domain/model/convert';
import type { Asset, Limit, Snapshot } from '@/lib/domain/model/types';
import { mintCapacity, redeemCapacity } from './capacity';
import type { Capacity } from './limits';

/**
 * An asset and how wide its door is for the snapshot's account (for anybody, without one).
 * `max`: token units for minting, USDm for redeeming; `worth`: the USDm that `max` mints or burns.
 */
export type Ranked = { asset: Asset; max: bigint; binding: Limit; worth: bigint };

/** All assets, those first of which the most can be minted now; of equals the Treasury's order. */
export function rankForMint(snapshot: Snapshot): Ranked[] {
  return rank(snapshot, mintCapacity, (asset, max) =>
    toUsdDown(max, asset.price.mintPrice, unitOf(asset.decimals)),
  );
}

/** All assets, those first for which the most can be redeemed now; of equals the Treasury's order. */
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
  // A token that does not answer comes last whatever its door says; equals keep their order.
  return ranked.sort((a, b) => Number(a.asset.broken) - Number(b.asset.broken) || compare(b.worth, a.worth));
}

function compare(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
