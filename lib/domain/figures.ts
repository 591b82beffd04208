/**
 * Every figure the app shows of the Treasury, by name. Defining each in one place keeps screens, exports and
 * verification identical.
 */
import { assetFigures } from './figures-asset';
import { tierFigures } from './figures-tier';
import { totalFigures } from './figures-total';
import { tierOf } from './limits';
import type { Address, Snapshot, TierId } from './types';

/**
 * The unit of a value. `usd` and `price`: USD, 18 decimals; `percent`: basis points; `seconds`; `usdm` and `xms`: tokens
 * with 18 decimals; or units of an asset.
 */
export type Unit =
  | 'usd'
  | 'price'
  | 'percent'
  | 'seconds'
  | 'usdm'
  | 'xms'
  | { symbol: string; decimals: number };

/** A value with its unit; undefined if there is none (a ratio to zero), 2^256 - 1 for "no limit". */
export type Measure = { value: bigint | undefined; unit: Unit };

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
  const asset = snapshot.assets.find((each) => each.token === token);
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
