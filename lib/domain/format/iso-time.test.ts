import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoTime } from './iso-time';

test('is what a calendar says, to the second', () => {
  expect(isoTime(0n)).toBe('1970-01-01T00:00:00Z');
  expect(isoTime(951_782_399n)).toBe('2000-02-28T23:59:59Z');
  expect(isoTime(951_782_400n)).toBe('2000-02-29T00:00:00Z');
  expect(isoTime(4_107_542_400n)).toBe('2100-03-01T00:00:00Z');
  fc.assert(
    // The last second of the year 9999.
    fc.property(fc.bigInt({ min: 0n, max: 253_402_300_799n }), (seconds) => {
      expect(isoTime(seconds)).toBe(new Date(Number(seconds) * 1000).toISOString().replace('.000', ''));
    }),
  );
});

test('any time of a chain has a text', () => {
  expect(isoTime(2n ** 64n)).toMatch(/^584554051223-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
});
