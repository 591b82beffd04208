import { expect, test } from 'vitest';
import { formatDay, formatMoment } from './format-date';

// Noon in UTC is the same day nearly everywhere.
const NOON = 1_793_707_200n;

test('days and moments as the place writes them', () => {
  expect(formatDay(NOON, 'en-US')).toBe('Nov 3, 2026');
  expect(formatDay(NOON, 'de-DE')).toBe('03.11.2026');
  expect(formatMoment(NOON + 9n, 'en-US')).toMatch(/^Nov 3, 2026, \d+:00:09 [AP]M \S+$/);
});

test('a time that no calendar program can write is written all the same', () => {
  expect(formatDay(2n ** 64n, 'en-US')).toBe('584554051223-11-09T07:00:16Z');
});
