import { liabilitiesOf } from '@/lib/domain/limits/limits';
import { max } from '@/lib/domain/model/convert';
import type { Snapshot, TierId } from '@/lib/domain/model/types';
import { partsPerMillion } from './composition';

/** A tier's part of the picture: from `low` to `high`, in millionths of the whole. */
export type Stratum = { tier: TierId; low: number; high: number };

/** The reserves in layers, tier 1 at the bottom, and the liabilities as a level; for pixels only, not for calculations. */
export type Strata = {
  /** The tiers that hold anything, lowest first. */
  layers: readonly Stratum[];
  /** Undefined without liabilities. */
  owed: number | undefined;
};

/** Reserves and liabilities in one picture. The whole is the larger of the two, so that a shortfall stays empty. */
export function strataOf(snapshot: Snapshot): Strata {
  const owed = liabilitiesOf(snapshot);
  const whole = max(snapshot.value, owed);
  let sum = 0n;
  const layers = snapshot.tiers.map(({ id, value }): Stratum => {
    const low = sum;
    sum += value;
    return { tier: id, low: partsPerMillion(low, whole), high: partsPerMillion(sum, whole) };
  });
  return {
    layers: layers.filter(({ low, high }) => high > low),
    owed: owed === 0n ? undefined : partsPerMillion(owed, whole),
  };
}
