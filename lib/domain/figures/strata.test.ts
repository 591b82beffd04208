import { describe, expect, it } from 'vitest';
import { assetOf, snapshotOf } from '@/lib/domain/limits/fixture';
import { unitOf, WAD } from '@/lib/domain/model/convert';
import { strataOf } from './strata';

const asset = (tier: 1 | 3, dollars: bigint) => assetOf({ tier, held: dollars * unitOf(6) });
const reserves = [asset(1, 600n), asset(3, 400n)];

describe('strataOf', () => {
  it('stacks the tiers that hold anything, and draws what is owed below the top of a surplus', () => {
    expect(strataOf(snapshotOf(reserves, { supply: 800n * WAD }))).toEqual({
      layers: [
        { tier: 1, low: 0, high: 600_000 },
        { tier: 3, low: 600_000, high: 1_000_000 },
      ],
      owed: 800_000,
    });
  });

  it('leaves a shortfall empty', () => {
    const { layers, owed } = strataOf(snapshotOf(reserves, { supply: 2000n * WAD }));
    expect(layers.at(-1)?.high).toBe(500_000);
    expect(owed).toBe(1_000_000);
  });

  it('has no level without liabilities, and no layers without reserves', () => {
    expect(strataOf(snapshotOf([], { supply: 0n }))).toEqual({ layers: [], owed: undefined });
  });
});
