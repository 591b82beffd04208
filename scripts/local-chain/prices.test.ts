import { expect, test } from 'vitest';
import { ASSETS, XMS } from './assets';
import { pricePath } from './prices';

const courses = [...ASSETS, XMS].map(({ course }) => course);

test.each(courses)('$market wanders to its last price', (course) => {
  const path = pricePath(course, 225);
  expect(path).toHaveLength(225);
  expect(path.at(-1)).toBe(course.to);
  expect(path).toEqual(pricePath(course, 225));
  // Far enough to be visible, but not so far that it would be a different market or a lost peg.
  const off = path.map((price) => Number((price * 1000n) / course.to));
  expect(new Set(path).size).toBeGreaterThan(100);
  expect(Math.min(...off)).toBeGreaterThan(course.step < 100 ? 995 : 500);
  expect(Math.max(...off)).toBeLessThan(course.step < 100 ? 1005 : 2000);
});

test('two assets of one market move alike', () => {
  const [wbtc, btcb] = courses
    .filter(({ market }) => market === 'BTC')
    .map((course) => pricePath(course, 225));
  const apart = wbtc?.map((price, i) => Number((price * 10_000n) / (btcb?.[i] ?? 1n))) ?? [];
  expect(Math.min(...apart)).toBeGreaterThan(9980);
  expect(Math.max(...apart)).toBeLessThan(10_000);
});
