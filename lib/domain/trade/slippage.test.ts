import { expect, test } from 'vitest';
import { minimumOut } from './slippage';

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
