import { expect, test } from 'vitest';
import { BlockRange } from './block-range';

/** Sends a number of requests to a node that accepts up to `limit` blocks. @returns the requested sizes */
function asked(range: BlockRange, limit: number, times: number): number[] {
  return Array.from({ length: times }, () => {
    const { size } = range;
    if (size > limit) range.failed(size);
    else range.succeeded(size, 0);
    return size;
  });
}

test('a size that fails twice is halved, then quartered, and so on', () => {
  expect(asked(new BlockRange(), 1000, 5)).toEqual([50_000, 50_000, 25_000, 6250, 781]);
});

test('a size that fails once is tried again', () => {
  const range = new BlockRange();
  range.failed(50_000);
  expect(range.size).toBe(50_000);
});

test('a size that fails twice is replaced by the last successful one, if that was smaller', () => {
  const range = new BlockRange();
  range.succeeded(50_000, 0);
  range.failed(100_000);
  range.failed(100_000);
  expect(range.size).toBe(50_000);
  // Which is dropped if it fails as well.
  range.failed(50_000);
  expect(range.size).toBe(12_500);
});

test('a limit is approached and not hit again soon', () => {
  const sizes = asked(new BlockRange(), 1000, 34);
  expect(sizes.filter((size) => size > 1000).length).toBeLessThan(12);
  expect(sizes.slice(16).every((size) => size > 800 && size <= 1000)).toBe(true);
});

test('a limit that has been lifted is noticed', () => {
  const range = new BlockRange();
  asked(range, 1000, 30);
  expect(asked(range, Number.POSITIVE_INFINITY, 60).at(-1)).toBeGreaterThan(900_000);
});

test('a limit that stays is tested less and less often', () => {
  const sizes = asked(new BlockRange(), 1000, 1000);
  expect(sizes.filter((size) => size > 1000).length).toBeLessThan(50);
});

test('a node that accepts everything gets larger requests, up to a bound', () => {
  expect(asked(new BlockRange(), Number.POSITIVE_INFINITY, 7)).toEqual([
    50_000, 100_000, 200_000, 400_000, 800_000, 1_000_000, 1_000_000,
  ]);
});

test('a failure with the smallest range is that of the node: nothing is learnt about ranges', () => {
  const range = new BlockRange();
  const failed = Array.from({ length: 8 }, () => range.failed(range.size));
  expect(failed.indexOf(true)).toBe(6);
  expect(range.size).toBe(8);
  expect(asked(range, Number.POSITIVE_INFINITY, 12).at(-1)).toBeGreaterThan(10_000);
});

test('a response with very many logs makes the next request smaller, one with many no larger', () => {
  const range = new BlockRange();
  range.succeeded(50_000, 9000);
  expect(range.size).toBe(25_000);
  range.succeeded(25_000, 3000);
  expect(range.size).toBe(25_000);
});

test('a response for a few blocks makes the next request no larger', () => {
  const range = new BlockRange();
  range.succeeded(64, 0);
  expect(range.size).toBe(50_000);
});
