/**
 * Every figure the app shows of the Treasury, by name. Defining each in one place keeps screens, exports and
 * verification identical.
 */

import { tierOf } from '@/lib/domain/limits/limits';
import { assetBy } from '@/lib/domain/model/address';
import type { Address, Snapshot, TierId } from '@/lib/domain/model/types';
import { assetFigures } from './figures-asset';
import { tierFigures } from './figures-tier';
import { totalFigures } from './figures-total';
import type { Measure } from './measure';

type TotalName = keyof typeof totalFigures;
type TierName = keyof typeof tierFigures;
type AssetName = keyof typeof assetFigures;

/** `supply`, `tier.3.share`, `asset.0x….value`. */
export type FigureId = TotalName | `tier.${TierId}.${TierName}` | `asset.${Address}.${AssetName}`;

/** A figure of a snapshot. */
export type Figure = Measure & { id: FigureId };

/** The figure of the whole Treasury with this name. */
export function totalFigure(snapshot: Snapshot, name: TotalName): Figure {
  return { id: name, ...totalFigures[name](snapshot) };
}

/** The figure of a tier with this name. */
export function tierFigure(snapshot: Snapshot, id: TierId, name: TierName): Figure {
  return { id: `tier.${id}.${name}`, ...tierFigures[name](snapshot, tierOf(snapshot, id)) };
}

/** The figure of an asset with this name; undefined for an unlisted token. */
export function assetFigure(snapshot: Snapshot, token: Address, name: AssetName): Figure | undefined {
  const asset = assetBy(snapshot, token);
  return asset && { id: `asset.${token}.${name}`, ...assetFigures[name](snapshot, asset) };
}

/** All figures: those of the whole Treasury first, then tier by tier, then asset by asset. */
export function allFigures(snapshot: Snapshot): Figure[] {
  return [
    ...names(totalFigures).map((name) => totalFigure(snapshot, name)),
    ...snapshot.tiers.flatMap(({ id }) => names(tierFigures).map((name) => tierFigure(snapshot, id, name))),
    ...snapshot.assets.flatMap(({ token }) =>
      names(assetFigures).flatMap((name) => assetFigure(snapshot, token, name) ?? []),
    ),
  ];
}

function names<Name extends string>(figures: Record<Name, unknown>): Name[] {
  const isName = (text: string): text is Name => text in figures;
  return Object.keys(figures).filter(isName);
}
