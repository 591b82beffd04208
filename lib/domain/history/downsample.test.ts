import fc from 'fast-check';
import { expect, test } from 'vitest';
import { downsample, indexAt, itemAt } from './downsample';

const at = (...times: number[]) => times.map((time, index) => ({ time: BigInt(time), index }));
const times = (items: readonly { time: bigint }[]) => items.map(({ time }) => Number(time));

test('the last item of each bucket is kept, and empty buckets yield nothing', () => {
  const items = at(0, 1, 9, 10, 19, 50, 51, 99, 100);
  expect(times(downsample(items, 0n, 99n, 10))).toEqual([9, 19, 51, 99]);
});

test('both ends are included', () => {
  expect(times(downsample(at(9, 10, 20, 21), 10n, 20n, 100))).toEqual([10, 20]);
});

test('the last of several items with the same time is kept', () => {
  expect(downsample(at(5, 5, 5), 0n, 9n, 10)).toEqual([{ time: 5n, index: 2 }]);
});

test.each([
  ['no items', at(), 0n, 9n, 5],
  ['none in the time', at(1, 20), 5n, 9n, 5],
  ['no time', at(1, 2), 9n, 0n, 5],
  ['no points wanted', at(1, 2), 0n, 9n, 0],
])('%s: nothing', (_, items, from, to, most) => {
  expect(downsample(items, from, to, most)).toEqual([]);
});

test('equals a full scan, for any number of items and any distance between them', () => {
  const time = fc.integer({ min: 0, max: 10_000 });
  fc.assert(
    fc.property(fc.array(time), time, time, fc.integer({ min: 1, max: 50 }), (list, a, b, most) => {
      const items = at(...list.toSorted((x, y) => x - y));
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const width = Math.floor((to - from) / most) + 1;
      const last = new Map<number, { time: bigint; index: number }>();
      for (const item of items) {
        const offset = Number(item.time) - from;
        if (offset >= 0 && Number(item.time) <= to) last.set(Math.floor(offset / width), item);
      }
      const sampled = downsample(items, BigInt(from), BigInt(to), most);
      expect(sampled).toEqual([...last.values()]);
      expect(sampled.length).toBeLessThanOrEqual(most);
    }),
  );
});

test('at most the wanted number of 100,000 items is kept, including the last one', () => {
  const items = at(...Array.from({ length: 100_000 }, (_, i) => 3 * i));
  const sampled = downsample(items, 0n, 299_997n, 500);
  expect(sampled.length).toBe(500);
  expect(sampled.at(-1)?.index).toBe(99_999);
});

test('the state at a time', () => {
  const items = at(10, 20, 20, 30);
  expect(itemAt(items, 9n)).toBeUndefined();
  expect(itemAt(items, 20n)?.index).toBe(2);
  expect(itemAt(items, 29n)?.index).toBe(2);
  expect(itemAt(items, 99n)?.index).toBe(3);
});

test('the index of the state at a time', () => {
  const items = [10n, 20n].map((time) => ({ time }));
  expect([9n, 10n, 19n, 20n, 99n].map((time) => indexAt(items, time))).toEqual([undefined, 0, 0, 1, 1]);
});
