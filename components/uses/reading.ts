import { assetBy } from '@/lib/domain/model/address';
import type { Asset, Snapshot } from '@/lib/domain/model/types';
import type { Uses } from '@/lib/domain/uses/uses';

/** What the panels show, at one block. */
export type Reading = { snapshot: Snapshot; uses: Uses };

/** Undefined while loading. */
export type ReadingProps = { reading: Reading | undefined };

/** Positions with their assets. A position in a delisted asset is left out, as it is valued at zero. */
export function withAssets<Position extends { asset: string }>(
  snapshot: Snapshot,
  positions: readonly Position[],
): { position: Position; asset: Asset }[] {
  return positions.flatMap((position) => {
    const asset = assetBy(snapshot, position.asset);
    return asset ? [{ position, asset }] : [];
  });
}
