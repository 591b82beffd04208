import type { Asset, Snapshot, TierId } from '@/lib/domain/model/types';

/** Millionths, rounded down: for angles and lengths in pictures, where a share in basis points shows steps. */
const MILLION = 1_000_000n;

/** A tier and its assets as parts of the whole Treasury; `ppm`: millionths of it. */
export type TierPart = {
  id: TierId;
  value: bigint;
  ppm: number;
  assets: readonly { asset: Asset; ppm: number }[];
};

/** What the Treasury is made of, on both levels, tiers and assets in their order. */
export function compositionOf({ tiers, assets, value }: Snapshot): TierPart[] {
  return tiers.map((tier) => ({
    id: tier.id,
    value: tier.value,
    ppm: partsPerMillion(tier.value, value),
    assets: assets
      .filter((asset) => asset.tier === tier.id)
      .map((asset) => ({ asset, ppm: partsPerMillion(asset.value, value) })),
  }));
}

/** Part of a whole in millionths, rounded down; 0 of an empty whole. For pixels, not for reckoning. */
export function partsPerMillion(part: bigint, whole: bigint): number {
  return whole === 0n ? 0 : Number((part * MILLION) / whole);
}
