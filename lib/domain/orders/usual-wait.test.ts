import { expect, test } from 'vitest';
import { usualWait, waitWords } from './usual-wait';

test.each<[string, readonly bigint[], bigint]>([
  ['the longest time between its last reports', [1_000n, 700n, 690n], 420n],
  ['no longer than the maximum age', [9_000n, 1_000n], 3_720n],
  ['the maximum age of a feed with one report', [1_000n], 3_720n],
  ['the delay alone of a feed that reports with every second', [5n, 5n, 5n], 120n],
])('an order waits for %s', (_, times, wait) => {
  expect(usualWait(times, 3_600n)).toBe(wait);
});

test.each([
  [120n, '2 minutes'],
  [121n, '3 minutes'],
  [3_600n, '1 hour'],
  [3_720n, '1 hour 5 minutes'],
  [7_320n, '2 hours 5 minutes'],
  [86_520n, '24 hours 5 minutes'],
])('%d seconds are %s', (seconds, words) => {
  expect(waitWords(seconds)).toBe(words);
});
