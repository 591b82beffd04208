import { expect, test } from 'vitest';
import { orderWaits, parseTolerance, waitOf } from './order-limits';

test.each<[string, bigint | null]>([
  ['2.5', 250n],
  [' 3 % ', 300n],
  ['0.01', 1n],
  ['99.99', 9_999n],
  ['0', null],
  ['100', null],
  ['0.001', null],
  ['-1', null],
  ['', null],
  ['five', null],
])('a typed tolerance of “%s” is %s basis points', (text, bps) => {
  expect(parseTolerance(text)).toBe(bps);
});

test('an order waits at least as long as the contract demands', () => {
  const [hour, days] = [{ heartbeat: 3_600n }, { heartbeat: 5n * 86_400n }];
  expect(orderWaits(hour)).toEqual([7_320, 259_200, 604_800]);
  expect(orderWaits(days)).toEqual([435_720, 604_800]);
  expect(waitOf({}, hour)).toBe(7_320);
  expect(waitOf({ orderWait: 259_200 }, hour)).toBe(259_200);
  expect(waitOf({ orderWait: 259_200 }, days)).toBe(435_720);
});
