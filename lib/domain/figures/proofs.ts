/**
 * The source of each figure: the fields of the lens response that it is calculated from, and the formula, so that
 * anyone can recompute it. Only needed for verification, so it is not part of the first load.
 */

import type { Snapshot } from '@/lib/domain/model/types';
import type { FigureId } from './figures';
import type { Derivation } from './measure';
import { assetProofs } from './proofs-asset';
import { tierProofs } from './proofs-tier';
import { totalProofs } from './proofs-total';

/**
 * How the figure with this ID is calculated.
 * @throws {RangeError} for a tier or a token that is not in the snapshot
 */
export function derivationOf(snapshot: Snapshot, id: FigureId): Derivation {
  const [group = '', key = '', name = ''] = id.split('.');
  if (has(totalProofs, group)) {
    const proof = totalProofs[group];
    return typeof proof === 'function' ? proof(snapshot) : proof;
  }
  if (group === 'tier' && has(tierProofs, name)) {
    const index = snapshot.tiers.findIndex((tier) => `${tier.id}` === key);
    if (index >= 0) return tierProofs[name](index);
  }
  if (group === 'asset' && has(assetProofs, name)) {
    const index = snapshot.assets.findIndex(({ token }) => token === key);
    const asset = snapshot.assets[index];
    if (asset) return assetProofs[name]({ snapshot, asset, at: `assets[${index}]` });
  }
  throw new RangeError(`There is no figure ${id}`);
}

function has<Names extends object>(record: Names, name: string): name is Extract<keyof Names, string> {
  return name in record;
}
