import { expect, test } from 'vitest';
import { numberAndRest } from './figure-data';

test.each([
  ['$17.6M', '$17.6M', ''],
  ['5,019.26 WETH', '5,019.26', ' WETH'],
  ['< 0.000001 WBTC', '< 0.000001', ' WBTC'],
  ['1.23 × 10^29 CHEAP', '1.23 × 10^29', ' CHEAP'],
  ['1.25 T10', '1.25 T10', ''],
  ['12 minutes', '12', ' minutes'],
  ['17,6\u00a0$', '17,6\u00a0$', ''],
  ['Not known', '', 'Not known'],
  ['', '', ''],
])('"%s" is kept together as "%s", and "%s" may wrap to the next line', (text, number, rest) => {
  expect(numberAndRest(text)).toEqual([number, rest]);
});
