import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heightOn, scaleFor } from './chart-scale';

test('has round lines from zero to the first at or above the largest value', () => {
  expect(scaleFor([97n, 3n], 5n)).toEqual({ low: 0n, high: 100n, ticks: [0n, 20n, 40n, 60n, 80n, 100n] });
  expect(scaleFor([100n], 5n).high).toBe(100n);
  expect(scaleFor([101n], 5n)).toEqual({ low: 0n, high: 150n, ticks: [0n, 50n, 100n, 150n] });
});

test('begins at a round value below the lowest if asked to', () => {
  expect(scaleFor([10_293n, 9_923n], 4n, 9_923n)).toEqual({
    low: 9_900n,
    high: 10_300n,
    ticks: [9_900n, 10_000n, 10_100n, 10_200n, 10_300n],
  });
});

test('zeros alone still have an axis', () => {
  expect(scaleFor([], 4n)).toEqual({ low: 0n, high: 1n, ticks: [0n, 1n] });
  expect(heightOn(scaleFor([0n], 4n), 0n)).toBe(0);
});

test('covers values of any size, with few lines', () => {
  const value = fc.bigInt({ min: 0n, max: 10n ** 60n });
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 1, maxLength: 20 }),
      fc.bigInt({ min: 2n, max: 8n }),
      (values, count) => {
        const scale = scaleFor(values, count);
        expect(scale.ticks.length).toBeLessThanOrEqual(Number(count) + 2);
        for (const each of values) {
          expect(heightOn(scale, each)).toBeGreaterThanOrEqual(0);
          expect(heightOn(scale, each)).toBeLessThanOrEqual(1_000_000);
        }
      },
    ),
  );
});
