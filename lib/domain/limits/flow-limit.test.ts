import fc from 'fast-check';
import { expect, test } from 'vitest';
import { saturatingSub } from '@/lib/domain/model/convert';
import { secondsUntilFits } from './flow-limit';

test('an amount that fits needs no wait, an amount above the limit never fits', () => {
  expect(secondsUntilFits(0n, 3600n, 3600n)).toBe(0n);
  expect(secondsUntilFits(3600n, 3600n, 0n)).toBe(0n);
  expect(secondsUntilFits(0n, 3600n, 3601n)).toBeUndefined();
  expect(secondsUntilFits(5n, 0n, 1n)).toBeUndefined();
});

test('an empty bucket is at most an hour away, even if it is overfull', () => {
  expect(secondsUntilFits(3600n, 3600n, 3600n)).toBe(3600n);
  expect(secondsUntilFits(10_000n, 3600n, 1n)).toBe(3600n);
});

test('after the wait the amount fits by the rules of the contract, whenever the bucket was last used', () => {
  // Limits.decayed
  const decayed = (used: bigint, limit: bigint, elapsed: bigint) =>
    elapsed >= 3600n ? 0n : saturatingSub(used, (limit * elapsed) / 3600n);
  const amount = fc.bigInt({ min: 0n, max: 10n ** 30n });
  const elapsedArb = fc.bigInt({ min: 0n, max: 3600n });
  fc.assert(
    fc.property(amount, amount, amount, elapsedArb, (stored, limit, wanted, elapsed) => {
      const wait = secondsUntilFits(decayed(stored, limit, elapsed), limit, wanted);
      if (wait === undefined) return wanted > limit;
      return decayed(stored, limit, elapsed + wait) + wanted <= limit;
    }),
  );
});
