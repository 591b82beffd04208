import { sameAddress } from '@/lib/domain/address';
import type { Asset, Snapshot } from '@/lib/domain/types';
import type { Uses } from '@/lib/domain/uses';

/** What the panels show, at one block. */
export type Reading = { snapshot: Snapshot; uses: Uses };

/** Undefined while loading. */
export type ReadingProps = { reading: Reading | undefined };

/** Positions with their assets. A position in a delisted asset is left out, as it is valued at zero. */
export function withAssets<Position extends { asset: string }>(
  { assets }: Snapshot,
  positions: readonly Position[],
): { position: Position; asset: Asset }[] {
  return positions.flatMap((position) => {
    const asset = assets.find(({ token }) => sameAddress(token, position.asset));
    return asset ? [{ position, asset }] : [];
  });
}
