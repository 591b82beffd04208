import { expect, test } from 'vitest';
import { letterMark } from './token-icon';

test.each([
  ['USDC', 'C'],
  ['USDT', 'T'],
  ['USDm', 'M'],
  ['USD', 'US'],
  ['WBTC', 'BT'],
  ['WETH', 'ET'],
  ['UNI', 'UN'],
  ['XMS', 'XM'],
  ['dai', 'DA'],
  ['USD₮0', '0'],
  ['𝔘𝔖', '𝔘𝔖'],
  ['💎', '?'],
  ['', '?'],
])('%s is marked %s', (symbol, mark) => {
  expect(letterMark(symbol)).toBe(mark);
});
