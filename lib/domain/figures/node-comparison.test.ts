import { expect, test } from 'vitest';
import { type Comparison, nextToCompare, pauseAfter, seen } from './node-comparison';

const URLS = ['a', 'b', 'c'];

test('each node is compared in turn while all agree', () => {
  let last: Comparison | undefined;
  const asked = Array.from({ length: 4 }, () => {
    last = seen(last, 'x', nextToCompare(URLS, last) ?? '', false);
    return last.url;
  });
  expect(asked).toEqual(['a', 'b', 'c', 'a']);
});

test('one that returns other figures is compared again with the next block, and until it agrees', () => {
  const once = seen(seen(undefined, 'x', 'a', false), 'x', 'b', true);
  expect([once.times, nextToCompare(URLS, once), pauseAfter(once, 12)]).toEqual([1, 'b', 12]);
  const twice = seen(once, 'x', 'b', true);
  expect([twice.times, nextToCompare(URLS, twice), pauseAfter(twice, 12)]).toEqual([2, 'b', 60_000]);
  const over = seen(twice, 'x', 'b', false);
  expect([over.times, nextToCompare(URLS, over), pauseAfter(over, 12)]).toEqual([0, 'c', 300_000]);
});

test('different figures of other nodes are not two in a row', () => {
  const once = { used: 'x', url: 'a', times: 1 };
  expect(seen(once, 'x', 'b', true).times).toBe(1);
  expect(seen(once, 'y', 'a', true).times).toBe(1);
});

test('a node that was removed is passed over, and without any there is none', () => {
  expect(nextToCompare(URLS, { used: 'x', url: 'y', times: 2 })).toBe('a');
  expect(nextToCompare([], undefined)).toBeUndefined();
});
