import { describe, expect, test } from 'vitest';
import { assetOf, snapshotOf } from '@/lib/domain/limits/fixture';
import { WAD } from '@/lib/domain/model/convert';
import { checkOrder, orderCapacity } from './check-order';
import { leastWait, orderNumber } from './order';

const USER = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8';
const unit = 10n ** 6n;

/** An asset at $1 whose hourly limits are used up. */
const limited = (change: Parameters<typeof assetOf>[0] = {}) => {
  const usual = assetOf();
  const used = { flowLimit: 5n * WAD, flowUsed: 5n * WAD };
  return assetOf({
    ...{ held: 1_000n * unit, liquid: 1_000n * unit, value: 1_000n * WAD },
    mintLimit: { ...usual.mintLimit, ...used },
    redeemLimit: { ...usual.redeemLimit, ...used },
    account: { ...usual.account, balance: 300n * unit },
    ...change,
  });
};
const asset = limited();
const snapshot = snapshotOf([asset], {
  ...({ account: USER, usdmBalance: 200n * WAD, supply: 1_000n * WAD, supplyCap: 1_400n * WAD } as const),
});

const anyone = { ...snapshot, account: undefined };

describe('the largest order', () => {
  test('is limited by everything but the hourly limit', () => {
    expect(orderCapacity(anyone, asset, 'mint')).toEqual({ max: 400n * unit, binding: 'supply-cap' });
    expect(orderCapacity(anyone, asset, 'redeem')).toEqual({ max: 1_000n * WAD, binding: 'balance' });
  });

  test('is nothing while paused', () => {
    const paused = limited({ mintLimit: { ...asset.mintLimit, paused: true } });
    expect(orderCapacity({ ...snapshot, assets: [paused] }, paused, 'mint')).toEqual({
      ...{ max: 0n, binding: 'paused' },
    });
  });

  test('is no more than the balance, if that is known', () => {
    expect(orderCapacity(snapshot, asset, 'mint')).toEqual({ max: 300n * unit, binding: 'balance' });
    expect(orderCapacity(snapshot, asset, 'redeem')).toEqual({ max: 200n * WAD, binding: 'balance' });
  });

  test('keeps the hourly limit of an asset that can’t be ordered with', () => {
    const average = limited({ kind: 'pair' });
    expect(orderCapacity({ ...anyone, assets: [average] }, average, 'mint')).toEqual({
      ...{ max: 0n, binding: 'flow-limit' },
    });
  });
});

describe('an order', () => {
  test('above the hourly limit is accepted', () => {
    expect(checkOrder(snapshot, asset, 'mint', 300n * unit)).toBeUndefined();
    expect(checkOrder(snapshot, asset, 'redeem', 200n * WAD)).toBeUndefined();
  });

  test.each<[string, ReturnType<typeof checkOrder>, object]>([
    ['of nothing', checkOrder(snapshot, asset, 'mint', 0n), { name: 'amount-empty' }],
    [
      'of an average price',
      checkOrder(snapshot, limited({ kind: 'pair' }), 'mint', unit),
      { name: 'not-orderable' },
    ],
    [
      'above the balance',
      checkOrder(snapshot, asset, 'mint', 301n * unit),
      { name: 'balance', max: { value: 300n * unit } },
    ],
    ['above the supply cap', checkOrder(anyone, asset, 'mint', 401n * unit), { name: 'supply-cap' }],
    ['below the minimum mint', checkOrder(snapshot, asset, 'mint', unit - 1n), { name: 'below-minimum' }],
    ['of too little USDm', checkOrder(snapshot, asset, 'redeem', 1n), { name: 'rounds-to-zero' }],
    [
      'beside 32 others',
      checkOrder(snapshot, asset, 'mint', unit, 32),
      { name: 'too-many-orders', maximum: 32 },
    ],
  ])('%s is refused', (_, issue, expected) => {
    expect(issue).toMatchObject(expected);
  });
});

test('an order waits for its delay, the maximum age of the price and an hour', () => {
  expect(leastWait({ heartbeat: 3600n })).toBe(7320n);
});

test('orders of an owner are counted from 1', () => {
  expect(orderNumber(BigInt(USER) << 96n)).toBe(1n);
  // Between the owner and the number is the place that the contract keeps the order in.
  expect(orderNumber((BigInt(USER) << 96n) | (31n << 88n) | 41n)).toBe(42n);
});
