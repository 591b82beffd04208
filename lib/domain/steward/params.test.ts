import { expect, test } from 'vitest';
import { snapshotOf } from '@/lib/domain/limits/fixture';
import { differingParams, PARAMS, type Param, paramsOf, paramTitle } from './params';
import { parseParam } from './steward-param';

const now = paramsOf(snapshotOf([]));

function named(name: string): Param {
  const found = PARAMS.find((each) => each.name === name);
  if (!found) throw new Error(`There is no ${name}`);
  return found;
}

const read = (name: string, text: string) => parseParam(text, named(name), now);

test('the parameters of a snapshot, each by name', () => {
  expect(now.tierCaps).toEqual([10_000n, 4000n, 3000n, 1500n, 1000n]);
  expect(PARAMS.map((param) => [paramTitle(param), param.of(now)])).toEqual([
    ['Tier 2 cap', 4000n],
    ['Tier 3 cap', 3000n],
    ['Tier 4 cap', 1500n],
    ['Tier 5 cap', 1000n],
    ['Tier 1 hourly limit', 2000n],
    ['Tier 2 hourly limit', 200n],
    ['Tier 3 hourly limit', 200n],
    ['Tier 4 hourly limit', 100n],
    ['Tier 5 hourly limit', 50n],
    ['Backing floor', 9950n],
    ['Support ratio', 25_000n],
    ['Daily lag budget', 10n],
    ['Weekly loss budget', 25n],
    ['Hourly limit base', 10n ** 25n],
    ['Launch cap', 0n],
  ]);
});

test.each(PARAMS.map((param) => [param.name, param] as const))(
  'changing %s changes nothing else',
  (_, param) => {
    const value = param.of(now) + 1n;
    const changed = param.with(now, value);
    expect(param.of(changed)).toBe(value);
    expect(differingParams(now, changed)).toEqual([param]);
    expect(changed.tierCaps[0]).toBe(10_000n);
  },
);

test.each([
  ['cap2', '35', 3500n],
  ['cap2', ' 35.25 % ', 3525n],
  ['cap2', '30', 3000n],
  ['cap2', '100', 10_000n],
  ['cap5', '0', 0n],
  ['cap5', '0.00', 0n],
  ['flow1', '.5', 50n],
  ['supportRatio', '300', 30_000n],
  ['flowBase', '$0', 0n],
  ['flowBase', '$2500000.5', 2_500_000n * 10n ** 18n + 5n * 10n ** 17n],
  ['launchCap', '1', 10n ** 18n],
])('%s as “%s” is %i', (name, text, value) => {
  expect(read(name, text)).toEqual({ value });
});

test.each([
  ['cap2', '29.99', { least: 3000n, most: 10_000n }],
  ['cap3', '40.01', { least: 1500n, most: 4000n }],
  ['cap5', '15.01', { least: 0n, most: 1500n }],
  ['flow5', '100.01', { least: 0n, most: 10_000n }],
  ['backingFloor', '101', { least: 9000n, most: 9990n }],
  ['supportRatio', '99.99', { least: 10_000n, most: 1_000_000n }],
  ['launchCap', `${2n ** 128n}`, { least: 0n, most: 10n ** 26n }],
  ['launchCap', `${2n ** 250n}`, { least: 0n, most: 10n ** 26n }],
])('%s as “%s” is out of what the contract takes', (name, text, range) => {
  expect(read(name, text)).toEqual({
    issue: { name: 'param-out-of-range', param: named(name), ...range },
  });
});

test.each([
  ['cap2', '', { name: 'text-missing' }],
  ['cap2', '%', { name: 'text-missing' }],
  ['cap2', '40', { name: 'param-the-same' }],
  ['launchCap', '0', { name: 'param-the-same' }],
  ['cap2', '35.125', { name: 'param-too-precise', decimals: 2 }],
  ['cap2', '35,5', { name: 'amount-ambiguous', readings: ['35.5', '355'] }],
  ['cap2', '-5', { name: 'amount-sign' }],
  ['cap2', 'half', { name: 'amount-characters' }],
  ['cap2', '$35', { name: 'amount-characters' }],
  ['cap5', '$0', { name: 'amount-characters' }],
  ['flowBase', '150%', { name: 'amount-characters' }],
  ['flowBase', '0 %', { name: 'amount-characters' }],
  ['launchCap', '150%', { name: 'amount-characters' }],
  ['launchCap', '$150', { name: 'amount-characters' }],
])('%s as “%s” is not a value', (name, text, issue) => {
  expect(read(name, text)).toEqual({ issue });
});
