import { expect, test } from 'vitest';
import { problemLabel } from './form-words';

const some = { value: 1_500_000n, decimals: 6, symbol: 'USDC' };
const label = (issue: Parameters<typeof problemLabel>[0]) => problemLabel(issue, 'en-US');

test('the button says what to do where the field says why', () => {
  expect(label({ name: 'amount-ambiguous', readings: ['1.5', '15'] })).toBe('Check the amount');
  expect(label({ name: 'balance', max: some })).toBe('Enter a smaller amount');
  expect(label({ name: 'below-minimum', minimum: some, least: some })).toBe('Enter a larger amount');
});

test('the button says why where nothing can be entered, or more could be ordered', () => {
  expect(label({ name: 'balance', max: { ...some, value: 0n } })).toBe('No USDC in your wallet');
  const limit = { name: 'flow-limit', side: 'mint', symbol: 'WETH', volatile: true, max: some } as const;
  const rest = { hourly: 10n ** 24n, fitsIn: 1000n, others: [] };
  expect(label({ ...limit, ...rest, orderable: true })).toBe('Exceeds the hourly limit');
  expect(label({ ...limit, ...rest, orderable: false })).toBe('Enter a smaller amount');
});
