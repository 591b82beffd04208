import type { Asset, Snapshot, TierId } from '@/lib/domain/model/types';

/** Millionths, rounded down: for angles and lengths in charts, where basis points would show steps. */
const MILLION = 1_000_000n;

/** A tier and its assets as parts of the reserves; `ppm`: millionths of the reserves. */
export type TierPart = {
  id: TierId;
  value: bigint;
  ppm: number;
  assets: readonly { asset: Asset; ppm: number }[];
};

/** The composition of the reserves on both levels, with tiers and assets in their order. */
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

/** Part of a whole in millionths, rounded down; 0 if the whole is empty. For pixels only, not for calculations. */
export function partsPerMillion(part: bigint, whole: bigint): number {
  return whole === 0n ? 0 : Number((part * MILLION) / whole);
}
