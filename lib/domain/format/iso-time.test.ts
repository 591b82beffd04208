import { expect, test } from 'vitest';
import { isoTime } from './iso-time';

test('matches the calendar, to the second', () => {
  expect(isoTime(0n)).toBe('1970-01-01T00:00:00Z');
  expect(isoTime(951_782_399n)).toBe('2000-02-28T23:59:59Z');
  expect(isoTime(951_782_400n)).toBe('2000-02-29T00:00:00Z');
  expect(isoTime(4_107_542_400n)).toBe('2100-03-01T00:00:00Z');
  expect(isoTime(253_402_300_799n)).toBe('9999-12-31T23:59:59Z');
});

test('any block time has a text', () => {
  expect(isoTime(8_640_000_000_000n)).toBe('+275760-09-13T00:00:00Z');
  expect(isoTime(8_640_000_000_001n)).toBe('@8640000000001');
  expect(isoTime(2n ** 64n)).toBe('@18446744073709551616');
});
