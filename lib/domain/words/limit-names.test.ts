import { expect, test } from 'vitest';
import { assetOf } from '@/lib/domain/limits/fixture';
import { limits } from '@/lib/domain/model/types';
import { bindingWords } from './limit-names';

const usdc = assetOf();
const words = (binding: (typeof limits)[number], personal = true, max = 1n) =>
  bindingWords('redeem', usdc, { max, binding }, personal);

test('has words for everything that can bind', () => {
  for (const limit of limits) expect(words(limit) === '', limit).toBe(limit === 'none');
});

test('tells an own balance from what everybody holds', () => {
  expect(words('balance')).toBe('Your balance');
  expect(words('balance', false)).toBe('All USDm held');
  expect(words('tier-cap')).toBe('Tier 1 cap');
});

test('says that there is none, where there is none', () => {
  expect(words('balance', false, 0n)).toBe('No USDm held');
  expect(words('liquidity', false, 0n)).toBe('None at hand');
});
