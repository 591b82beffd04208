import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assetAtMost,
  MAX_UINT256,
  saturatingAdd,
  saturatingSub,
  toAssetDown,
  toAssetUp,
  toUsdDown,
  unitOf,
  usdAtMost,
  WAD,
} from './convert';

const amountArb = fc.bigInt({ min: 0n, max: 10n ** 40n });
const priceArb = fc.bigInt({ min: 1n, max: 10n ** 36n });
const unitArb = fc.integer({ min: 0, max: 36 }).map(unitOf);

test('one token of 6 decimals at $2', () => {
  expect(toUsdDown(1_000_000n, 2n * WAD, unitOf(6))).toBe(2n * WAD);
  expect(toAssetDown(2n * WAD, 2n * WAD, unitOf(6))).toBe(1_000_000n);
});

test('an asset without a price pays nothing', () => {
  expect(toAssetDown(WAD, 0n, unitOf(6))).toBe(0n);
});

describe('the largest amount that converts to at most a given one', () => {
  test('of an asset', () => {
    fc.assert(
      fc.property(amountArb, priceArb, unitArb, (usd, price, unit) => {
        const amount = assetAtMost(usd, price, unit);
        return toUsdDown(amount, price, unit) <= usd && toUsdDown(amount + 1n, price, unit) > usd;
      }),
    );
  });

  test('of USD', () => {
    fc.assert(
      fc.property(amountArb, priceArb, unitArb, (amount, price, unit) => {
        const usd = usdAtMost(amount, price, unit);
        return toAssetDown(usd, price, unit) <= amount && toAssetDown(usd + 1n, price, unit) > amount;
      }),
    );
  });

  test('is never above a uint256', () => {
    expect(assetAtMost(MAX_UINT256, WAD, 1n)).toBe(MAX_UINT256);
    expect(assetAtMost(10n ** 60n, 1n, unitOf(36))).toBe(MAX_UINT256);
    expect(assetAtMost(MAX_UINT256 - 1n, 1n, 1n)).toBe(MAX_UINT256 - 1n);
    expect(assetAtMost(5n, 0n, unitOf(6))).toBe(MAX_UINT256);
    expect(usdAtMost(MAX_UINT256 - 1n, 3n, 2n)).toBe(MAX_UINT256);
  });
});

test('the smallest amount that converts to at least a given one', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 10n ** 60n }), priceArb, unitArb, (usd, price, unit) => {
      const amount = toAssetUp(usd, price, unit);
      return toUsdDown(amount, price, unit) >= usd && toUsdDown(amount - 1n, price, unit) < usd;
    }),
  );
});

test('sums and differences saturate at the bounds of a uint256', () => {
  expect(saturatingSub(3n, 5n)).toBe(0n);
  expect(saturatingSub(5n, 3n)).toBe(2n);
  expect(saturatingAdd(MAX_UINT256, 1n)).toBe(MAX_UINT256);
  expect(saturatingAdd(2n, 3n)).toBe(5n);
});
