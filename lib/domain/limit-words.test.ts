import { expect, test } from 'vitest';
import { assetOf } from './fixture';
import { bindingWords } from './limit-words';
import { limits } from './types';

const usdc = assetOf();
const words = (binding: (typeof limits)[number], personal = true) =>
  bindingWords('redeem', usdc, { max: 1n, binding }, personal);

test('has words for everything that can bind', () => {
  for (const limit of limits) expect(words(limit) === '', limit).toBe(limit === 'none');
});

test('tells an own balance from what everybody holds', () => {
  expect(words('balance')).toBe('Your balance');
  expect(words('balance', false)).toBe('All USDm held');
  expect(words('tier-cap')).toBe('Tier 1 cap');
});
