import { expect, test } from 'vitest';
import { indexAfterKey } from './option-keys';

const options = ['USDC', 'USDT', 'WETH', 'UNI'].map((label) => ({ label }));

test.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 3, 3],
  ['ArrowUp', 1, 0],
  ['ArrowUp', 0, 0],
  ['Home', 2, 0],
  ['End', 0, 3],
  ['w', 0, 2],
  ['W', 0, 2],
])('%s moves from %i to %i', (key, from, to) => {
  expect(indexAfterKey(key, from, options)).toBe(to);
});

test('pressing a letter again cycles through the options that begin with it', () => {
  expect(indexAfterKey('u', 0, options)).toBe(1);
  expect(indexAfterKey('u', 1, options)).toBe(3);
  expect(indexAfterKey('u', 3, options)).toBe(0);
});

test.each(['z', 'Tab', 'Escape', 'Shift'])('%s moves nothing', (key) => {
  expect(indexAfterKey(key, 0, options)).toBeUndefined();
});

test('no key moves anything in an empty list', () => {
  expect(indexAfterKey('ArrowDown', 0, [])).toBeUndefined();
});
