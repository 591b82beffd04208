import { expect, test } from 'vitest';
import { addressOf } from '@/lib/domain/limits/fixture';
import type { Checkpoint, Coverage, History } from './history';
import { pointsIn, rangeOf } from './history-range';

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

const at = (day: bigint): Checkpoint => ({
  kind: 'checkpoint',
  block: day,
  logIndex: 0,
  hash: addressOf(Number(day)),
  time: day * DAY,
  value: day,
  liabilities: day,
  supply: day,
  tierValues: [day, 0n, 0n, 0n, 0n],
  supplyCap: undefined,
});

const history = (days: bigint[], part: Partial<Coverage> = {}): History => ({
  actions: [],
  checkpoints: days.map(at),
  state: coverage(part),
});

test('a period of days ends now', () => {
  expect(rangeOf('7d', history([990n]), NOW)).toEqual({ from: 993n * DAY, to: NOW, knownFrom: 993n * DAY });
});

test('“All” begins with the first checkpoint', () => {
  expect(rangeOf('all', history([900n, 990n]), NOW).from).toBe(900n * DAY);
  expect(rangeOf('all', history([]), NOW)).toEqual({ from: NOW, to: NOW, knownFrom: NOW });
});

test('what has not been loaded is unknown', () => {
  const partly = history([900n, 996n], { phase: 'reading', completeSince: 995n * DAY });
  expect(rangeOf('30d', partly, NOW).knownFrom).toBe(995n * DAY);
  expect(rangeOf('30d', history([], { phase: 'starting', completeSince: undefined }), NOW).knownFrom).toBe(
    NOW,
  );
  expect(pointsIn(partly, rangeOf('30d', partly, NOW), 10).map(({ value }) => value)).toEqual([996n]);
});

test('begins with the state at its start', () => {
  const known = history([900n, 980n, 996n]);
  expect(pointsIn(known, rangeOf('7d', known, NOW), 10).map(({ value }) => value)).toEqual([980n, 996n]);
});
