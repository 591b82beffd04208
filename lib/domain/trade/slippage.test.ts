import { expect, test } from 'vitest';
import { minimumOut, parseMinutes, parseTolerance } from './slippage';

test.each([
  [250_000_000n, 5n, 249_875_000n],
  [9_999n, 1n, 9_999n],
  [1n, 1n, 1n],
  [3n, 10n, 3n],
  [1_000_000n, 10n, 999_000n],
  [0n, 100n, 0n],
  [100n, 0n, 100n],
  [100n, 10_000n, 0n],
  [100n, 20_000n, 0n],
])('of %d less %d basis points at least %d is accepted', (out, tolerance, minimum) => {
  expect(minimumOut(out, tolerance)).toBe(minimum);
});

test.each([
  ['0.5', 50n],
  ['0,25', 25n],
  ['2.5 %', 250n],
  ['0', 0n],
  ['0.0', 0n],
  ['50', 5000n],
  ['50.01', undefined],
  ['0.125', undefined],
  ['-1', undefined],
  ['', undefined],
  ['one', undefined],
])('a tolerance typed as %j is %s basis points', (text, bps) => {
  expect(parseTolerance(text)).toBe(bps);
});

test.each([
  ['45', 45],
  ['1440', 1440],
  ['1441', undefined],
  ['0', undefined],
  ['1.5', undefined],
  ['', undefined],
])('a deadline typed as %j is %s minutes', (text, minutes) => {
  expect(parseMinutes(text)).toBe(minutes);
});
