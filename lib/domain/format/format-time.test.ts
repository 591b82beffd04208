import { expect, test } from 'vitest';
import { formatAge, formatExactSpan, formatSpan, formatWait } from './format-time';

test.each([
  [0n, '0 seconds', '0 seconds'],
  [1n, '1 second', '1 second'],
  [59n, '59 seconds', '59 seconds'],
  [60n, '1 minute', '1 minute'],
  [61n, '1 minute', '2 minutes'],
  [3541n, '59 minutes', '1 hour'],
  [3600n, '1 hour', '1 hour'],
  [86_399n, '23 hours', '1 day'],
  [200_000n, '2 days', '3 days'],
])('%d seconds lie back %s and ahead %s', (seconds, back, ahead) => {
  expect(formatSpan(seconds)).toBe(back);
  expect(formatWait(seconds)).toBe(ahead);
});

test('an age', () => {
  expect(formatAge(-5n)).toBe('just now');
  expect(formatAge(2n)).toBe('just now');
  expect(formatAge(3n)).toBe('3 seconds ago');
  expect(formatAge(7200n)).toBe('2 hours ago');
});

test.each([
  [0n, '0 seconds'],
  [1n, '1 second'],
  [61n, '61 seconds'],
  [90_000n, '25 hours'],
  [172_800n, '2 days'],
])('%d seconds to the second are %s', (seconds, exact) => {
  expect(formatExactSpan(seconds)).toBe(exact);
});
