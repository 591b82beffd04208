import { sameAddress } from '@/lib/domain/model/address';
import type { Asset, Snapshot } from '@/lib/domain/model/types';
import type { Uses } from '@/lib/domain/uses/uses';

/** What the panels show, of one block. */
export type Reading = { snapshot: Snapshot; uses: Uses };

/** Undefined while it is being read. */
export type ReadingProps = { reading: Reading | undefined };

/** A position and the asset that it is of. A position in what is not listed any more is left out: it counts as nothing. */
export function withAssets<Position extends { asset: string }>(
  { assets }: Snapshot,
  positions: readonly Position[],
): { position: Position; asset: Asset }[] {
  return positions.flatMap((position) => {
    const asset = assets.find(({ token }) => sameAddress(token, position.asset));
    return asset ? [{ position, asset }] : [];
  });
}
