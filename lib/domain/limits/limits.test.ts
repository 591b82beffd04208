import { describe, expect, test } from 'vitest';
import { MAX_UINT256, WAD } from '@/lib/domain/model/convert';
import type { TierId } from '@/lib/domain/model/types';
import { mintCapacity, redeemCapacity } from './capacity';
import { addressOf, assetOf, snapshotOf } from './fixture';
import { driftLimit, headroom, isBacked, lowestValue, maxMint, maxRedeem, tierOf } from './limits';
import { withHeld } from './tiers';

const usdc = assetOf();
const gold = assetOf({ token: addressOf(2), tier: 2, decimals: 8, dollars: 50_000n * WAD, held: 10n ** 9n });

describe('headroom', () => {
  test('accounts for the fact that a deposit also increases the reserves', () => {
    // 40 % of 100 with 30 in it: 30 + 16.66 of 116.66 is 40 %.
    expect(headroom(4000n, 10_000n, 3000n)).toBe(1666n);
    expect(headroom(4000n, 0n, 0n)).toBe(0n);
  });

  test('is zero above the cap and unlimited at 100 %', () => {
    expect(headroom(4000n, 10_000n, 5000n)).toBe(0n);
    expect(headroom(10_000n, 10_000n, 5000n)).toBe(MAX_UINT256);
  });
});

test('a tier may drift a quarter above its cap, to 100 % at most', () => {
  expect([10_000n, 9000n, 4000n, 15n, 0n].map(driftLimit)).toEqual([10_000n, 10_000n, 5000n, 18n, 0n]);
});

describe('how far the reserves may shrink', () => {
  const snapshot = snapshotOf([usdc, gold]);

  test('is determined by the tier that reaches its drift limit first', () => {
    // $500,000 of gold are 50 % of $1,000,000.
    expect(lowestValue(snapshot, 1)).toEqual({ value: 1_000_000n * WAD, tier: tierOf(snapshot, 2) });
    expect(lowestValue(snapshot, 2)).toEqual({ value: 1_000_000n * WAD, tier: tierOf(snapshot, 1) });
  });

  test('regardless of a tier with a cap of zero, which is being wound down', () => {
    const tiers = snapshot.tiers.map((tier) => (tier.id === 2 ? { ...tier, cap: 0n } : tier));
    expect(lowestValue({ ...snapshot, tiers }, 1)).toEqual({ value: 0n, tier: undefined });
  });

  test('without limit if nothing else is held', () => {
    expect(lowestValue(snapshotOf([usdc]), 1)).toEqual({ value: 0n, tier: undefined });
  });
});

test('backing only considers USDm in circulation', () => {
  const snapshot = snapshotOf([usdc], { supply: 2_000_000n * WAD, treasuryUsdm: 1_000_000n * WAD });
  expect(isBacked(snapshot)).toBe(true);
  expect(isBacked({ ...snapshot, treasuryUsdm: 990_000n * WAD })).toBe(false);
  expect(isBacked({ ...snapshotOf([]), supply: 0n })).toBe(true);
});

describe('headroom of $1 or of one unit is headroom', () => {
  test('for minting', () => {
    const snapshot = snapshotOf([usdc]);
    const room = (wei: bigint) => maxMint({ ...snapshot, supplyCap: snapshot.supply + wei }, usdc);
    expect(room(WAD)).toEqual({ max: 1_000_000n, binding: 'supply-cap' });
    expect(room(WAD - 1n)).toEqual({ max: 0n, binding: 'supply-cap' });
  });

  test('for redeeming', () => {
    const snapshot = (wei: bigint) => snapshotOf([usdc], { supply: wei });
    expect(maxRedeem(snapshot(10n ** 12n), usdc)).toEqual({ max: 10n ** 12n, binding: 'balance' });
    expect(maxRedeem(snapshot(10n ** 12n - 1n), usdc)).toEqual({ max: 0n, binding: 'balance' });
  });
});

describe('a balance that equals the limit does not bind', () => {
  test('minting', () => {
    const { max, binding } = maxMint(snapshotOf([usdc]), usdc);
    const held = { ...usdc, account: { ...usdc.account, balance: max } };
    const snapshot = snapshotOf([held], { account: addressOf(77) });
    expect(mintCapacity(snapshot, held)).toEqual({ max, binding });
    const less = { ...held, account: { ...held.account, balance: max - 1n } };
    expect(mintCapacity(snapshot, less)).toEqual({ max: max - 1n, binding: 'balance' });
    const cents = { ...held, account: { ...held.account, balance: 999_999n } };
    expect(mintCapacity(snapshot, cents)).toEqual({ max: 0n, binding: 'balance' });
  });

  test('redeeming', () => {
    const snapshot = snapshotOf([{ ...usdc, liquid: 5n }, gold], { account: addressOf(77) });
    const asset = { ...usdc, liquid: 5n };
    const { max } = maxRedeem(snapshot, asset);
    expect(redeemCapacity({ ...snapshot, usdmBalance: max }, asset)).toEqual({ max, binding: 'liquidity' });
    expect(redeemCapacity({ ...snapshot, usdmBalance: 1n }, asset)).toEqual({ max: 0n, binding: 'balance' });
  });
});

test('after a change of holdings, all values are those of a Treasury with these holdings', () => {
  const after = withHeld(snapshotOf([usdc, gold]), gold, 7n * 10n ** 8n);
  const recomputed = snapshotOf([usdc, { ...gold, held: 7n * 10n ** 8n, value: 350_000n * WAD }]);
  expect(after.value).toBe(recomputed.value);
  expect(after.assets).toEqual(recomputed.assets);
  expect(after.tiers.map(({ value }) => value)).toEqual(recomputed.tiers.map(({ value }) => value));
});

test('a snapshot without one of the five tiers is a bug', () => {
  const id: TierId = 3;
  expect(() => tierOf({ ...snapshotOf([]), tiers: [] }, id)).toThrow(RangeError);
});
