import { expect, test } from 'vitest';
import { fixesOf } from './amount-fixes';

const usdc = (value: bigint) => ({ value, decimals: 6, symbol: 'USDC' });

test('offers the readings, the supported decimals, the minimum and the maximum', () => {
  expect(fixesOf({ name: 'amount-ambiguous', readings: ['1.5', '15'] })).toEqual(['1.5', '15']);
  expect(fixesOf({ name: 'amount-too-precise', decimals: 6, closest: '1.25' })).toEqual(['1.25']);
  expect(fixesOf({ name: 'below-minimum', minimum: usdc(1n), least: usdc(1_000_001n) })).toEqual([
    '1.000001',
  ]);
  expect(fixesOf({ name: 'balance', max: usdc(2_500_000n) })).toEqual(['2.5']);
});

test('offers nothing if nothing would help', () => {
  expect(fixesOf({ name: 'amount-too-precise', decimals: 6, closest: '0' })).toEqual([]);
  expect(fixesOf({ name: 'balance', max: usdc(0n) })).toEqual([]);
  expect(fixesOf({ name: 'amount-sign' })).toEqual([]);
});
