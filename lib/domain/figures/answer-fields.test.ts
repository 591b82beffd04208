import { expect, test } from 'vitest';
import { differencesOf, fieldsOf } from './answer-fields';

const answer = {
  value: 2n ** 255n + 1n,
  paused: false,
  params: { caps: [10_000, 4000] },
  assets: [
    { symbol: 'USDC', inVenues: [] },
    { symbol: 'XMS', inVenues: [7n] },
  ],
};

test('every field is listed by its path, with every digit', () => {
  expect([...fieldsOf(answer)]).toEqual([
    ['value', '57896044618658097711785492504343953926634992332820282019728792003956564819969'],
    ['paused', 'false'],
    ['params.caps[0]', '10000'],
    ['params.caps[1]', '4000'],
    ['assets[0].symbol', 'USDC'],
    ['assets[1].symbol', 'XMS'],
    ['assets[1].inVenues[0]', '7'],
  ]);
});

test('lists the fields that differ, and those that only one response has', () => {
  const other = { ...answer, value: 1n, assets: [{ symbol: 'USDC', inVenues: [] }], more: true };
  expect(differencesOf(fieldsOf(answer), fieldsOf(answer))).toEqual([]);
  expect(differencesOf(fieldsOf(answer), fieldsOf(other))).toEqual([
    { path: 'value', here: `${answer.value}`, there: '1' },
    { path: 'assets[1].symbol', here: 'XMS', there: undefined },
    { path: 'assets[1].inVenues[0]', here: '7', there: undefined },
    { path: 'more', here: undefined, there: 'true' },
  ]);
});
