import { expect, test } from 'vitest';
import { WAD } from '@/lib/domain/model/convert';
import { backingOf } from './backing';
import { addressOf, assetOf, snapshotOf } from './fixture';
import { shareOf, tierShares } from './tiers';

const usdc = assetOf({ held: 600_000n * 10n ** 6n });
const weth = assetOf({ token: addressOf(2), tier: 3, decimals: 18, dollars: 2000n * WAD, held: 150n * WAD });
const xms = assetOf({ token: addressOf(3), tier: 5, decimals: 18, dollars: WAD / 4n, held: 400_000n * WAD });
const assets = [usdc, weth, xms];

test('the ratio in three variants, per USDm in circulation', () => {
  const snapshot = snapshotOf(assets, { supply: 1_200_000n * WAD, treasuryUsdm: 300_000n * WAD });
  expect(backingOf(snapshot)).toEqual({ gross: 11_111n, withoutXms: 10_000n, stable: 6_666n });
});

test('without liabilities there is no ratio', () => {
  const nothing = { gross: undefined, withoutXms: undefined, stable: undefined };
  expect(backingOf(snapshotOf(assets, { supply: 0n }))).toEqual(nothing);
});

test('shares are rounded down, and zero in an empty Treasury', () => {
  expect(tierShares(snapshotOf(assets)).map(({ share }) => share)).toEqual([6000n, 0n, 3000n, 0n, 1000n]);
  expect(shareOf(1n, 3n)).toBe(3333n);
  expect(tierShares(snapshotOf([])).map(({ share }) => share)).toEqual([0n, 0n, 0n, 0n, 0n]);
});
