import { describe, expect, test } from 'vitest';
import { addressOf, assetOf, snapshotOf } from '@/lib/domain/limits/fixture';
import { WAD } from '@/lib/domain/model/convert';
import { holdingsOf, positionOf } from './position';

const USDC = 10n ** 6n;

describe('a position', () => {
  test('is worth $1 per USDm while the backing ratio is 100% or more, and less below', () => {
    const usdc = assetOf({ held: 1_000n * USDC });
    const backed = snapshotOf([usdc], { supply: 900n * WAD, usdmBalance: 90n * WAD });
    expect(positionOf(backed)).toMatchObject({ value: 90n * WAD, shareBps: 1000n, creditedValue: 0n });
    const short = snapshotOf([usdc], { supply: 2_000n * WAD, usdmBalance: 200n * WAD });
    expect(positionOf(short).value).toBe(100n * WAD);
  });

  test('lists its share of every asset, the most valuable first, and what would be credited', () => {
    const small = assetOf({ token: addressOf(1), held: 100n * USDC });
    const deployed = assetOf({
      ...{ token: addressOf(2), symbol: 'DAI', held: 900n * USDC },
      ...{ idle: 450n * USDC, inYield: 450n * USDC, liquid: 450n * USDC },
    });
    const snapshot = snapshotOf([small, deployed], { supply: 1_000n * WAD, usdmBalance: 100n * WAD });
    const { shares, value, paidValue, creditedValue } = positionOf(snapshot);
    expect(shares.map(({ asset }) => asset.symbol)).toEqual(['DAI', 'USDC']);
    expect(paidValue + creditedValue).toBe(value);
    expect(creditedValue / (WAD / 100n)).toBe(4_500n);
  });

  test('without USDm is nothing', () => {
    const snapshot = snapshotOf([assetOf()], { supply: 0n });
    expect(positionOf(snapshot)).toMatchObject({ usdm: 0n, value: 0n, shares: [] });
  });
});

test('holdings leave out what the account does not have, and value native coin as its wrapped form', () => {
  const coin = assetOf({ token: addressOf(2), symbol: 'WETH', decimals: 18, dollars: 3_000n * WAD });
  const held = assetOf();
  const account = { ...held.account, balance: 5n * USDC };
  const snapshot = {
    ...snapshotOf([{ ...held, account }, coin], { supply: WAD }),
    nativeBalance: 2n * WAD,
  };
  const { assets, nativeValue, total } = holdingsOf(snapshot, coin.token);
  expect(assets.map(({ asset, amount }) => [asset.symbol, amount])).toEqual([['USDC', 5n * USDC]]);
  expect(nativeValue).toBe(6_000n * WAD);
  expect(total).toBe(6_005n * WAD);
  expect(holdingsOf(snapshot, undefined).nativeValue).toBeUndefined();
});
