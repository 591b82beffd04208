import { expect, test } from 'vitest';
import { basisPoints, type Condition, duration, percentDown } from './condition';
import {
  backingCondition,
  blockCondition,
  conditionsOf,
  feedCondition,
  flowCondition,
  liquidityCondition,
  pauseCondition,
  stewardCondition,
  supplyCondition,
  tierCondition,
  valuationCondition,
  xmsCondition,
} from './conditions';
import { announcedCondition, ordersCondition } from './log-conditions';
import type { PriceStatus, Reading, WatchedAsset } from './reading';

const WAD = 10n ** 18n;
const NOW = 2_000_000_000n;

const side = { used: 0n, limit: 100n, isPaused: false };
const feed: WatchedAsset = {
  symbol: 'WETH',
  status: 'ok',
  isPair: false,
  updatedAt: NOW,
  heartbeat: 1000n,
  ...{ held: 100n, liquid: 100n },
  mint: side,
  redeem: side,
};
const pair: WatchedAsset = { ...feed, symbol: 'XMS', isPair: true, heartbeat: 86_400n };

/** A reading in which all is well. */
const well: Reading = {
  ...{ block: 7n, time: NOW, now: NOW },
  ...{ value: 110n * WAD, liabilities: 100n * WAD, backingFloor: 9950n },
  ...{ supply: 80n * WAD, supplyCap: 100n * WAD },
  xms: { average: 100n, spot: 100n, period: 200n, longPeriod: 15_000n },
  refreshed: NOW,
  steward: { isStopped: false, lost: 0n, budget: 10n },
  ...{ isMintPaused: false, isRedeemPaused: false },
  assets: [feed, pair],
  tiers: [
    { tier: 1, cap: 10_000n, driftLimit: 10_000n, value: 80n * WAD },
    { tier: 2, cap: 2000n, driftLimit: 2500n, value: 22n * WAD },
  ],
  logs: { since: NOW - 864_000n, announced: [] },
  orders: { open: 3, due: [NOW - 600n] },
};

const levelOf = (condition: (reading: Reading) => Condition, changes: Partial<Reading>) =>
  condition({ ...well, ...changes }).level;
const withFeed = (changes: Partial<WatchedAsset>) => ({ assets: [{ ...feed, ...changes }, pair] });

test('where all is well, every condition says so', () => {
  const found = conditionsOf(well);
  expect(found.map(({ level }) => level)).toEqual(found.map(() => 'ok'));
  expect(new Set(found.map(({ name }) => name)).size).toBe(13);
});

test.each([
  [0n, 'ok'],
  [60n, 'ok'],
  [61n, 'warning'],
  [600n, 'warning'],
  [601n, 'critical'],
  [-5n, 'ok'],
] as const)('a newest block %s seconds old is %s', (age, level) => {
  expect(levelOf(blockCondition, { now: NOW + age })).toBe(level);
});

test.each([
  [7200n, 'ok'],
  [7201n, 'warning'],
] as const)('a full valuation %s seconds ago is %s', (age, level) => {
  expect(levelOf(valuationCondition, { refreshed: NOW - age })).toBe(level);
});

test('without any USDm, no valuation is missed', () => {
  expect(levelOf(valuationCondition, { refreshed: 0n, supply: 0n })).toBe('ok');
});

test.each([
  [false, 8n, 10n, 'ok'],
  [false, 9n, 10n, 'warning'],
  [false, 0n, 0n, 'ok'],
  [true, 0n, 10n, 'warning'],
] as const)('a steward who is stopped (%s) or has lost %s of %s is %s', (isStopped, lost, budget, level) => {
  expect(levelOf(stewardCondition, { steward: { isStopped, lost, budget } })).toBe(level);
});

test('a node without logs makes one condition unknown, with its reason', () => {
  const logs = { missing: 'no logs here' };
  expect(announcedCondition({ ...well, logs })).toMatchObject({ level: 'unknown', text: 'no logs here' });
});

test('orders that nobody settles are told, the first of them with its age', () => {
  expect(ordersCondition(well)).toMatchObject({ level: 'ok', text: '3 open, none late' });
  const orders = { open: 3, due: [NOW - 601n, NOW, NOW - 7200n] };
  const text = '2 of 3 could have been settled or refunded, the first 2 h ago';
  expect(ordersCondition({ ...well, orders })).toMatchObject({ level: 'warning', text });
  const missing = { missing: 'no logs here' };
  expect(ordersCondition({ ...well, orders: missing })).toMatchObject({
    level: 'unknown',
    text: 'no logs here',
  });
});

test.each([
  // 80 % of the longest period, a day, is 69,120 seconds.
  [69_120n, 'ok'],
  [69_121n, 'warning'],
  [86_400n, 'warning'],
  [86_401n, 'critical'],
  [0n, 'warning'],
] as const)('an XMS average over %s seconds is %s', (period, level) => {
  expect(levelOf(xmsCondition, { xms: { ...well.xms, period } })).toBe(level);
});

test.each([
  // The longest period, a day, and 8 hours are 115,200 seconds.
  [115_200n, 'ok'],
  [115_201n, 'critical'],
  [0n, 'warning'],
] as const)('a long XMS average over %s seconds is %s', (longPeriod, level) => {
  expect(levelOf(xmsCondition, { xms: { ...well.xms, longPeriod } })).toBe(level);
});

test('XMS that counts at nothing is a warning', () => {
  expect(levelOf(xmsCondition, { xms: { ...well.xms, average: 0n } })).toBe('warning');
});

test.each([
  [110n, 'ok'],
  [90n, 'ok'],
  [111n, 'warning'],
  [89n, 'warning'],
] as const)('a spot price of %s against an average of 100 is %s', (spot, level) => {
  expect(levelOf(xmsCondition, { xms: { ...well.xms, spot } })).toBe(level);
});

test.each([
  [105n * WAD, 'ok'],
  [105n * WAD - 1n, 'warning'],
  [(995n * WAD) / 10n, 'warning'],
  [(995n * WAD) / 10n - 1n, 'critical'],
  [0n, 'critical'],
] as const)('%s of value for 100 USDm is %s', (value, level) => {
  expect(levelOf(backingCondition, { value })).toBe(level);
});

test('nothing to back is no reason for alarm', () => {
  expect(levelOf(backingCondition, { value: 0n, liabilities: 0n })).toBe('ok');
});

test.each([
  [90n * WAD, 'ok'],
  [90n * WAD + 1n, 'warning'],
  [100n * WAD, 'warning'],
  [100n * WAD + 1n, 'critical'],
] as const)('a supply of %s under a cap of 100 is %s', (supply, level) => {
  expect(levelOf(supplyCondition, { supply })).toBe(level);
});

test.each([
  [80n, 'ok'],
  [81n, 'warning'],
  [100n, 'warning'],
] as const)('%s of 100 of an hourly limit is %s, on either side', (used, level) => {
  expect(levelOf(flowCondition, withFeed({ mint: { ...side, used } }))).toBe(level);
  expect(levelOf(flowCondition, withFeed({ redeem: { ...side, used } }))).toBe(level);
});

test.each([
  [90n, 'ok'],
  [89n, 'warning'],
  [1n, 'warning'],
  [0n, 'critical'],
] as const)('%s of 100 units that can be paid out is %s', (liquid, level) => {
  expect(levelOf(liquidityCondition, withFeed({ liquid }))).toBe(level);
});

test('an asset that is not held has nothing to pay out', () => {
  expect(levelOf(liquidityCondition, withFeed({ held: 0n, liquid: 0n }))).toBe('ok');
});

test.each([
  [800n, 'ok'],
  [801n, 'warning'],
] as const)('a price %s seconds old with a heartbeat of 1000 is %s', (age, level) => {
  expect(levelOf(feedCondition, withFeed({ updatedAt: NOW - age }))).toBe(level);
});

test.each(['stale', 'invalid', 'depegged', 'reverted'] satisfies PriceStatus[])(
  'a price that is %s is critical and named',
  (status) => {
    const found = feedCondition({ ...well, ...withFeed({ status }) });
    expect(found).toMatchObject({ level: 'critical', text: `WETH is ${status}` });
  },
);

test('XMS without a market is told once, by its own condition', () => {
  const assets = [feed, { ...pair, status: 'reverted' as const }];
  expect(levelOf(feedCondition, { assets })).toBe('ok');
  expect(levelOf(feedCondition, { assets: [feed, { ...pair, status: 'stale' }] })).toBe('critical');
});

const withTier = (value: bigint, cap = 2000n, driftLimit = 2500n) => ({
  ...{ value: 100n * WAD, tiers: [{ tier: 2, cap, driftLimit, value }] },
});

test.each([
  [20n * WAD, 'ok'],
  [20n * WAD + 1n, 'warning'],
  [25n * WAD, 'warning'],
  [25n * WAD + 1n, 'critical'],
] as const)('%s of 100 with a cap of 20 %% and a drift limit of 25 %% is %s', (value, level) => {
  expect(levelOf(tierCondition, withTier(value))).toBe(level);
});

test('a tier that is wound down is a warning, however much is left', () => {
  expect(levelOf(tierCondition, withTier(90n * WAD, 0n, 0n))).toBe('warning');
  expect(levelOf(tierCondition, withTier(0n, 0n, 0n))).toBe('ok');
});

test('pauses are warnings, a pause of all redemptions is critical', () => {
  expect(levelOf(pauseCondition, withFeed({ mint: { ...side, isPaused: true } }))).toBe('warning');
  expect(levelOf(pauseCondition, { isMintPaused: true })).toBe('warning');
  expect(levelOf(pauseCondition, { isRedeemPaused: true })).toBe('critical');
});

test('what is announced is a warning that names it and when', () => {
  const announced = [
    { id: '0x01', what: 'treasury.setParams', from: NOW + 3600n },
    { id: '0x02', what: 'oracle.setFeed', from: NOW },
  ];
  const logs = { since: NOW - 864_000n, announced };
  expect(announcedCondition({ ...well, logs })).toMatchObject({
    level: 'warning',
    text: 'treasury.setParams can be executed in 60 min; oracle.setFeed can be executed now',
    about: ['0x01 warning', '0x02 warning'],
  });
});

test('figures are rounded down', () => {
  expect(percentDown(2n, 3n)).toBe('66.66 %');
  expect(percentDown(1n, 0n)).toBe('no share');
  expect(basisPoints(9950n)).toBe('99.50 %');
  expect([duration(119n), duration(7199n), duration(172_799n), duration(172_800n)]).toEqual([
    ...['119 s', '119 min', '47 h', '2 d'],
  ]);
});
