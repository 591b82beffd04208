import { expect, test } from 'vitest';
import { formatIn } from '@/lib/domain/format/locale-format';
import { assetOf } from '@/lib/domain/limits/fixture';
import { WAD } from '@/lib/domain/model/convert';
import { priceLine } from './price-line';

const format = formatIn('en-US');
const priced = (mint: bigint, redeem: bigint, reference: bigint, kind: 'stable' | 'pair' = 'stable') => {
  const asset = assetOf({ symbol: 'USDC', kind });
  const prices = { mintPrice: mint, redeemPrice: redeem, referencePrice: reference };
  return { ...asset, price: { ...asset.price, ...prices } };
};
const [LOW, HIGH] = [(WAD * 9998n) / 10_000n, (WAD * 10_003n) / 10_000n];

test('says at which price an asset counts, and where that price is from', () => {
  const low = priced(LOW, WAD, LOW);
  expect(priceLine('mint', low, format)).toBe('1 USDC = $0.9998 (price feed), no fee');
  expect(priceLine('redeem', low, format)).toBe('1 USDC = $1.0000 (at least $1), no fee');
  const high = priced(WAD, HIGH, HIGH);
  expect(priceLine('mint', high, format)).toBe('1 USDC = $1.0000 (at most $1), no fee');
  expect(priceLine('redeem', high, format)).toBe('1 USDC = $1.0003 (price feed), no fee');
});

test('an asset priced by its pair has no feed', () => {
  const xms = priced(LOW, HIGH, WAD, 'pair');
  expect(priceLine('mint', xms, format)).toBe('1 USDC = $0.9998 (lower of two averages), no fee');
  expect(priceLine('redeem', xms, format)).toBe('1 USDC = $1.0003 (higher of two averages), no fee');
});

test('says nothing without a price', () => {
  expect(priceLine('mint', priced(0n, 0n, 0n), format)).toBeUndefined();
});
