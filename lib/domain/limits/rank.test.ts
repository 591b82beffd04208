import { expect, test } from 'vitest';
import { WAD } from '@/lib/domain/model/convert';
import { addressOf, assetOf, snapshotOf } from './fixture';
import { type Ranked, rankForMint, rankForRedeem } from './rank';

const usdc = assetOf({ token: addressOf(1), symbol: 'USDC' });
const dai = assetOf({ token: addressOf(2), symbol: 'DAI', decimals: 18 });
const full = assetOf({ token: addressOf(3), symbol: 'FULL', cap: 1n });
const broken = assetOf({ token: addressOf(4), symbol: 'BROKEN', broken: true });
const listed = [full, broken, usdc, dai];
const symbols = (ranked: Ranked[]) => ranked.map(({ asset }) => asset.symbol);

test('open assets come before closed ones, broken tokens last, equal ones in order', () => {
  const snapshot = snapshotOf(listed);
  expect(symbols(rankForMint(snapshot))).toEqual(['USDC', 'DAI', 'FULL', 'BROKEN']);
  expect(rankForMint(snapshot)[2]).toMatchObject({ max: 0n, binding: 'asset-cap', worth: 0n });
});

test('with an account, its balances decide', () => {
  const rich = { ...dai, account: { ...dai.account, balance: 50n * WAD } };
  const poor = { ...usdc, account: { ...usdc.account, balance: 2_000_000n } };
  const snapshot = snapshotOf([full, poor, rich], { account: addressOf(77) });
  const [first, second] = rankForMint(snapshot);
  expect(first).toEqual({ asset: rich, max: 50n * WAD, binding: 'balance', worth: 50n * WAD });
  expect(second).toEqual({ asset: poor, max: 2_000_000n, binding: 'balance', worth: 2n * WAD });
});

test('for redemption, available liquidity decides', () => {
  const some = { ...usdc, liquid: 5_000_000n };
  const snapshot = snapshotOf([some, dai]);
  expect(symbols(rankForRedeem(snapshot))).toEqual(['DAI', 'USDC']);
  expect(rankForRedeem(snapshot)[1]).toMatchObject({ binding: 'liquidity' });
});
