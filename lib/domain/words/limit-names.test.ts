import { expect, test } from 'vitest';
import { assetOf } from '@/lib/domain/limits/fixture';
import { limits } from '@/lib/domain/model/types';
import { limitedBy } from './limit-names';

const usdc = assetOf();
const words = (binding: (typeof limits)[number], personal = true, max = 1n) =>
  limitedBy('redeem', usdc, { max, binding }, personal);

test('has words for every limit', () => {
  for (const limit of limits) expect(words(limit) === '', limit).toBe(limit === 'none');
});

test('distinguishes the account’s balance from all USDm in circulation', () => {
  expect(words('balance')).toBe('Your balance');
  expect(words('balance', false)).toBe('Total in circulation');
  expect(words('tier-cap')).toBe('Tier 1 cap');
});

test('states that there is none when there is none', () => {
  expect(words('balance', false, 0n)).toBe('No USDm in circulation');
  expect(words('liquidity', false, 0n)).toBe('None available');
});
