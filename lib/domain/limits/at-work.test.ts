import { describe, expect, test } from 'vitest';
import { WAD } from '@/lib/domain/model/convert';
import { allAtWork, atWork } from './at-work';
import { addressOf, assetOf, snapshotOf } from './fixture';

const weth = assetOf({
  token: addressOf(3),
  symbol: 'WETH',
  tier: 3,
  decimals: 18,
  dollars: 2_000n * WAD,
  held: 100n * WAD,
  idle: 40n * WAD,
  inLiquidity: 10n * WAD,
  inYield: 30n * WAD,
  inVoting: 20n * WAD,
  liquid: 90n * WAD,
});
const usdc = assetOf();

describe('the value of an asset', () => {
  test('equals the valuation of the Treasury, and adds up to the holdings', () => {
    const part = atWork(weth);
    expect(part).toEqual({
      idle: 80_000n * WAD,
      liquidity: 20_000n * WAD,
      yield: 60_000n * WAD,
      governance: 40_000n * WAD,
      liquid: 180_000n * WAD,
    });
    expect(part.idle + part.liquidity + part.yield + part.governance).toBe(weth.value);
  });

  test('is added up over all assets', () => {
    const all = allAtWork(snapshotOf([weth, usdc]));
    expect(all.idle).toBe(80_000n * WAD + usdc.value);
    expect(all.yield).toBe(60_000n * WAD);
    expect(all.liquid).toBe(180_000n * WAD + usdc.value);
  });
});
