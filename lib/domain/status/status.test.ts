import { expect, test } from 'vitest';
import { addressOf, assetOf, priceOf, snapshotOf } from '@/lib/domain/limits/fixture';
import { WAD } from '@/lib/domain/model/convert';
import { statusOf } from './status';

const usdc = assetOf();
const wbtc = assetOf({ token: addressOf(2), symbol: 'WBTC', tier: 3 });

test('the age of a feed is that at the block; an average of a pair has none', () => {
  const xms = assetOf({ token: addressOf(3), symbol: 'XMS', kind: 'pair' });
  const { feeds } = statusOf(snapshotOf([usdc, xms]));
  expect(feeds.map(({ symbol, age, maxAge }) => [symbol, age, maxAge])).toEqual([
    ['USDC', 60n, 86_400n],
    ['XMS', undefined, 86_400n],
  ]);
});

test('a price that was never reported has no age', () => {
  const silent = assetOf({ price: { ...priceOf(0n), updatedAt: 0n, status: 'reverted' } });
  expect(statusOf(snapshotOf([silent])).feeds[0]).toMatchObject({ status: 'reverted', age: undefined });
});

test('nothing paused, everything paused, and one side of one asset', () => {
  expect(statusOf(snapshotOf([usdc])).pauses).toEqual([]);
  const all = { mintPaused: true, redeemPaused: true, stewardStopped: true };
  expect(statusOf(snapshotOf([usdc], all)).pauses).toEqual([
    'Minting with every asset',
    'Redemption for every single asset',
    'The steward',
  ]);
  const paused = { ...wbtc, redeemLimit: { ...wbtc.redeemLimit, paused: true } };
  expect(statusOf(snapshotOf([usdc, paused])).pauses).toEqual(['Redemption for WBTC']);
});

test('used limits are rounded up, net of the other direction, and never above all', () => {
  const used = (flowUsed: bigint, flowCancels = 0n) => {
    const asset = {
      ...usdc,
      mintLimit: { ...usdc.mintLimit, flowLimit: 1000n * WAD, flowUsed, flowCancels },
    };
    return statusOf(snapshotOf([asset])).limits.find(({ name }) => name.startsWith('Minting'))?.used;
  };
  expect(used(0n)).toBe(0n);
  expect(used(1n)).toBe(1n);
  expect(used(500n * WAD)).toBe(5000n);
  expect(used(500n * WAD, 400n * WAD)).toBe(1000n);
  expect(used(5000n * WAD)).toBe(10_000n);
});

test('the supply cap is listed if there is one', () => {
  const { limits } = statusOf(snapshotOf([usdc], { supply: 90n * WAD, supplyCap: 100n * WAD }));
  expect(limits[0]).toEqual({ name: 'Supply cap', used: 9000n });
  expect(statusOf(snapshotOf([usdc])).limits[0]?.name).toMatch(/^Minting/);
});
