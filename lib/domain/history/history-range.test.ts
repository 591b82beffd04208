import { expect, test } from 'vitest';
import type { Coverage } from './history';
import { knownFrom, rangeOf, startOf } from './history-range';

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
