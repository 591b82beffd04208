import { describe, expect, test } from 'vitest';
import { addressOf, assetOf, priceOf, snapshotOf } from '@/lib/domain/limits/fixture';
import { WAD } from '@/lib/domain/model/convert';
import type { Asset } from '@/lib/domain/model/types';
import { defaultAsset, keepDefault } from './default-asset';

const ME = addressOf(7);
const wbtc = assetOf({
  token: addressOf(3),
  symbol: 'WBTC',
  tier: 2,
  decimals: 8,
  dollars: 100_000n * WAD,
  held: 100_000_000n,
});
const usdc = assetOf();
const dai = assetOf({ token: addressOf(2), symbol: 'DAI', decimals: 18 });
const usdp = assetOf({ token: addressOf(4), symbol: 'USDP', decimals: 18 });

const holding = (asset: Asset, balance: bigint): Asset => ({
  ...asset,
  account: { ...asset.account, balance },
});
const mine = (...assets: Asset[]) => snapshotOf(assets, { account: ME });
const mint = (...assets: Asset[]) => defaultAsset('mint', mine(...assets))?.symbol;
const redeem = (...assets: Asset[]) => defaultAsset('redeem', mine(...assets))?.symbol;

describe('the default asset to mint with', () => {
  test('is the stablecoin with the largest balance by value', () => {
    expect(mint(usdc, holding(dai, 5n * WAD), holding(usdp, 6n * WAD))).toBe('USDP');
    expect(mint(holding(usdc, 7_000_000n), holding(dai, 5n * WAD))).toBe('USDC');
    const cheap = { ...holding(usdp, 6n * WAD), price: priceOf(WAD / 2n) };
    expect(mint(usdc, holding(dai, 5n * WAD), cheap)).toBe('DAI');
  });

  test('is the first of several with the same balance', () => {
    expect(mint(usdc, holding(dai, 5n * WAD), holding(usdp, 5n * WAD))).toBe('DAI');
  });

  test('is never a volatile asset while a stablecoin is listed', () => {
    expect(mint(holding(wbtc, 500_000_000n), usdc)).toBe('USDC');
    expect(mint(wbtc)).toBe('WBTC');
    expect(mint()).toBeUndefined();
  });

  test('is the first open stablecoin when none is held, else the first one', () => {
    const paused = (asset: Asset) => ({ ...asset, mintLimit: { ...asset.mintLimit, paused: true } });
    expect(mint(wbtc, usdc, dai)).toBe('USDC');
    expect(mint(wbtc, paused(usdc), dai)).toBe('DAI');
    expect(mint(wbtc, { ...usdc, broken: true }, dai)).toBe('DAI');
    expect(mint(wbtc, paused(usdc), paused(dai))).toBe('USDC');
  });
});

describe('the default asset to redeem for', () => {
  test('is the first stablecoin with available liquidity, whatever the balances, else the first one', () => {
    const spent = (asset: Asset) => ({ ...asset, idle: 0n, liquid: 0n });
    const full = { usdmBalance: WAD };
    const first = (...assets: Asset[]) =>
      defaultAsset('redeem', snapshotOf(assets, { account: ME, ...full }))?.symbol;
    expect(first(wbtc, usdc, holding(dai, 5n * WAD))).toBe('USDC');
    expect(first(wbtc, spent(usdc), dai)).toBe('DAI');
    expect(first(wbtc, spent(usdc), spent(dai))).toBe('USDC');
    expect(redeem(wbtc)).toBe('WBTC');
  });
});

test('the asset last used comes first, even a volatile one, as long as it is listed', () => {
  const snapshot = mine(holding(usdc, 7_000_000n), wbtc);
  for (const side of ['mint', 'redeem'] as const) {
    expect(defaultAsset(side, snapshot, wbtc.token)?.symbol).toBe('WBTC');
    expect(defaultAsset(side, snapshot, addressOf(99))?.symbol).toBe('USDC');
    expect(defaultAsset(side, snapshot, 'nonsense')?.symbol).toBe('USDC');
  }
});

describe('the chosen default', () => {
  const anybody = snapshotOf([wbtc, usdc, dai]);
  const rich = mine(holding(wbtc, 500_000_000n), usdc, holding(dai, 5n * WAD));
  const empty = { isEmpty: true, lastUsed: () => undefined };
  const typed = { ...empty, isEmpty: false };
  const first = keepDefault('mint', undefined, anybody, empty);

  test('stays the same whatever changes in the Treasury', () => {
    expect(first.token).toBe(usdc.token);
    const paused = { ...usdc, mintLimit: { ...usdc.mintLimit, paused: true } };
    expect(keepDefault('mint', first, snapshotOf([wbtc, paused, dai]), empty)).toBe(first);
  });

  test('is updated once, when an account connects before anything is entered', () => {
    const connected = keepDefault('mint', first, rich, empty);
    expect(connected).toMatchObject({ token: dai.token, account: ME });
    const spent = mine(wbtc, holding(usdc, 9_000_000n), dai);
    expect(keepDefault('mint', connected, spent, empty)).toBe(connected);
  });

  test('never changes under an entered amount', () => {
    const connected = keepDefault('mint', first, rich, typed);
    expect(connected).toMatchObject({ token: usdc.token, account: ME });
    expect(keepDefault('mint', connected, rich, empty)).toBe(connected);
  });

  test('does not change under an amount typed before the Treasury was loaded', () => {
    const early = keepDefault('mint', undefined, anybody, typed);
    expect(keepDefault('mint', early, rich, typed).token).toBe(usdc.token);
  });

  test('stays when the account disconnects', () => {
    const connected = keepDefault('mint', first, rich, empty);
    expect(keepDefault('mint', connected, anybody, empty).token).toBe(dai.token);
  });

  test('is replaced when it is delisted, even under an amount', () => {
    expect(keepDefault('mint', first, snapshotOf([wbtc, dai]), typed).token).toBe(dai.token);
    expect(keepDefault('mint', undefined, snapshotOf([]), empty).token).toBeUndefined();
  });

  test('is chosen again on another chain, from the asset last used there', () => {
    const other = { ...anybody, chainId: anybody.chainId + 1 };
    const there = keepDefault('mint', first, other, { ...typed, lastUsed: () => dai.token });
    expect(there).toMatchObject({ token: dai.token, chainId: other.chainId });
  });
});
