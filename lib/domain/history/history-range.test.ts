import { expect, test } from 'vitest';
import type { Coverage } from './history';
import { dayOf, endOfDay, knownFrom, rangeOf, rangeWith, startOf } from './history-range';

const DAY = 86_400n;
const NOW = 1000n * DAY;

const coverage = (part: Partial<Coverage>): Coverage => ({
  phase: 'complete',
  covered: 10n,
  total: 10n,
  from: 0n,
  to: 10n,
  completeSince: 0n,
  stored: true,
  failing: false,
  ...part,
});

test('a period of days ends now', () => {
  expect(startOf('30d', NOW)).toBe(970n * DAY);
  expect(rangeOf('7d', 990n * DAY, NOW)).toEqual({ from: 993n * DAY, to: NOW });
  expect(rangeOf('90d', undefined, NOW).from).toBe(910n * DAY);
});

test('“All” begins with the oldest thing known', () => {
  expect(startOf('all', NOW)).toBe(0n);
  expect(rangeOf('all', 900n * DAY, NOW)).toEqual({ from: 900n * DAY, to: NOW });
  expect(rangeOf('all', undefined, NOW)).toEqual({ from: NOW, to: NOW });
});

test('what has not been loaded is unknown', () => {
  const range = rangeOf('30d', 900n * DAY, NOW);
  const since = (part: Partial<Coverage>) => knownFrom(range, coverage(part));
  expect(since({})).toBe(970n * DAY);
  expect(since({ phase: 'reading', completeSince: 995n * DAY })).toBe(995n * DAY);
  expect(since({ phase: 'reading', completeSince: 960n * DAY })).toBe(970n * DAY);
  expect(since({ phase: 'starting', completeSince: undefined })).toBe(NOW);
});

test('a day ends with its last second in UTC', () => {
  expect(endOfDay('1970-01-02')).toBe(2n * DAY - 1n);
  expect(endOfDay('2026-10-28')).toBe(1_793_231_999n);
  expect(dayOf(1_793_231_999n)).toBe('2026-10-28');
  expect(dayOf(1_793_232_000n)).toBe('2026-10-29');
  for (const none of ['', '28 October', '2026-13-01']) expect(endOfDay(none)).toBeUndefined();
});

test('the shortest period that a time is in', () => {
  const daysAgo = (days: bigint) => rangeWith(NOW - days * DAY, NOW);
  expect([1n, 7n, 8n, 30n, 31n, 91n].map(daysAgo)).toEqual(['7d', '7d', '30d', '30d', '90d', 'all']);
});
