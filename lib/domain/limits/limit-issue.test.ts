/** Every limit binds in turn, and the issue names the limit, the maximum and the open alternatives. */
import { describe, expect, test } from 'vitest';
import { WAD } from '@/lib/domain/model/convert';
import type { RedeemIssue } from '@/lib/domain/model/issues';
import type { Asset, Snapshot } from '@/lib/domain/model/types';
import { checkMint } from '@/lib/domain/trade/mint';
import { checkProRata, checkRedeem, quoteProRata } from '@/lib/domain/trade/redeem';
import { addressOf, assetOf, priceOf, snapshotOf } from './fixture';

const MILLION = 1_000_000n;
const usdc = assetOf({ token: addressOf(1), symbol: 'USDC', held: 60n * MILLION * 10n ** 6n });
const dai = assetOf({ token: addressOf(2), symbol: 'DAI', decimals: 18, held: 20n * MILLION * WAD });
const wbtc = assetOf({
  token: addressOf(3),
  symbol: 'WBTC',
  tier: 2,
  decimals: 8,
  dollars: 50_000n * WAD,
  held: 400n * 10n ** 8n,
});
const all = [usdc, dai, wbtc];
/** $100M: 80 in tier 1, 20 in tier 2. */
const treasury = snapshotOf(all);

function mint(snapshot: Snapshot, asset: Asset, amount: bigint) {
  return checkMint(snapshotWith(snapshot, asset), asset, amount);
}

function redeem(snapshot: Snapshot, asset: Asset, amount: bigint): RedeemIssue | undefined {
  return checkRedeem(snapshotWith(snapshot, asset), asset, amount);
}

function snapshotWith(snapshot: Snapshot, asset: Asset): Snapshot {
  return { ...snapshot, assets: snapshot.assets.map((each) => (each.token === asset.token ? asset : each)) };
}

/** Without an hourly limit to speak of. */
function freely(asset: Asset): Asset {
  const flowLimit = 1_000n * MILLION * WAD;
  return {
    ...asset,
    mintLimit: { ...asset.mintLimit, flowLimit },
    redeemLimit: { ...asset.redeemLimit, flowLimit },
  };
}

const usd = (value: bigint) => ({ value, decimals: 18, symbol: 'USDm' });

describe('minting', () => {
  test('no amount is not an error', () => {
    expect(mint(treasury, usdc, 0n)).toEqual({ name: 'amount-empty' });
    expect(mint(treasury, usdc, MILLION)).toBeUndefined();
  });

  test('the tier cap', () => {
    // (40 % of 100M - 20M) / 60 % = 33.3M, of which the hourly limit must leave something.
    const issue = mint(treasury, freely(wbtc), 667n * 10n ** 8n);
    const max = { value: 66_666_666_666n, decimals: 8, symbol: 'WBTC' };
    expect(issue).toEqual({ name: 'tier-cap', max, tier: 2, cap: 4000n, others: ['USDC', 'DAI'] });
  });

  test('the asset cap', () => {
    const capped = { ...dai, cap: 2000n };
    expect(mint(treasury, capped, WAD)).toEqual({
      name: 'asset-cap',
      max: { value: 0n, decimals: 18, symbol: 'DAI' },
      cap: 2000n,
      others: ['USDC', 'WBTC'],
    });
  });

  test('the supply cap', () => {
    const { supply } = treasury;
    const supplyCap = supply + 5n * WAD;
    expect(mint({ ...treasury, supplyCap }, usdc, 5_000_001n)).toEqual({
      name: 'supply-cap',
      max: { value: 5_000_000n, decimals: 6, symbol: 'USDC' },
      supply,
      supplyCap,
    });
  });

  test('the hourly limit, and when the amount fits', () => {
    // 2M an hour; 3M are used, of which 2M moved the other way: 40 WBTC fit an hour, 20 now.
    const flow = {
      flowLimit: 2n * MILLION * WAD,
      flowUsed: 3n * MILLION * WAD,
      flowCancels: 2n * MILLION * WAD,
    };
    const used = { ...wbtc, deviation: 50n, mintLimit: { ...wbtc.mintLimit, ...flow } };
    const max = { value: 20n * 10n ** 8n, decimals: 8, symbol: 'WBTC' };
    const others = ['USDC', 'DAI'];
    const about = { name: 'flow-limit', side: 'mint', symbol: 'WBTC', volatile: true } as const;
    const issue = { ...about, orderable: true, max, hourly: 2n * MILLION * WAD, others };
    expect(mint(treasury, used, 30n * 10n ** 8n)).toEqual({ ...issue, fitsIn: 901n });
    expect(mint(treasury, used, 41n * 10n ** 8n)).toEqual({ ...issue, fitsIn: undefined });
    // The price of a pair is an average, of which there is no next one.
    expect(mint(treasury, { ...used, kind: 'pair' }, 30n * 10n ** 8n)).toMatchObject({ orderable: false });
  });

  test('the balance, if it is below the limit', () => {
    const snapshot = { ...treasury, account: addressOf(77) };
    const poor = { ...usdc, account: { ...usdc.account, balance: 7_000_000n } };
    expect(mint(snapshot, poor, 7_000_000n)).toBeUndefined();
    expect(mint(snapshot, poor, 7_000_001n)).toEqual({
      name: 'balance',
      max: { value: 7_000_000n, decimals: 6, symbol: 'USDC' },
    });
    // If minting is closed, that is the reason, regardless of the balance.
    expect(mint({ ...snapshot, mintPaused: true }, poor, 7_000_001n)).toMatchObject({ name: 'paused' });
  });

  test('less than $1', () => {
    const issue = { name: 'below-minimum', minimum: usd(WAD) };
    expect(mint(treasury, usdc, 999_999n)).toEqual({
      ...issue,
      least: { value: MILLION, decimals: 6, symbol: 'USDC' },
    });
    expect(mint(treasury, wbtc, 1n)).toEqual({
      ...issue,
      least: { value: 2000n, decimals: 8, symbol: 'WBTC' },
    });
  });

  test('a pause, of one asset or of all', () => {
    const paused = { ...usdc, mintLimit: { ...usdc.mintLimit, paused: true } };
    const issue = { name: 'paused', side: 'mint', symbol: 'USDC' };
    expect(mint(treasury, paused, MILLION)).toEqual({ ...issue, everywhere: false, others: ['DAI', 'WBTC'] });
    expect(mint({ ...treasury, mintPaused: true }, usdc, MILLION)).toEqual({
      ...issue,
      everywhere: true,
      others: [],
    });
  });
});

describe('a feed without a valid price closes minting and redemption', () => {
  const others = ['USDC', 'DAI'];
  const updatedAt = treasury.timestamp - 90_000n;
  test.each([
    ['stale', { name: 'feed-stale', symbol: 'WBTC', age: 90_000n, heartbeat: 86_400n, others }],
    ['invalid', { name: 'feed-invalid', symbol: 'WBTC', others }],
    ['reverted', { name: 'feed-silent', symbol: 'WBTC', others }],
    ['depegged', { name: 'feed-depegged', symbol: 'WBTC', age: 90_000n, price: 50_000n * WAD, others }],
  ] as const)('%s', (status, issue) => {
    const dark = { ...wbtc, price: { ...priceOf(50_000n * WAD), status, updatedAt } };
    expect(mint(treasury, dark, WAD)).toEqual({ ...issue, side: 'mint' });
    expect(redeem(treasury, dark, WAD)).toEqual({ ...issue, side: 'redeem' });
  });
});

describe('redeeming', () => {
  test('no amount is not an error', () => {
    expect(redeem(treasury, usdc, 0n)).toEqual({ name: 'amount-empty' });
    expect(redeem(treasury, usdc, WAD)).toBeUndefined();
  });

  test('backing below its floor', () => {
    const short = { ...treasury, supply: (treasury.value * 10_100n) / 10_000n };
    const backing = { name: 'backing', ratio: 9900n, floor: 9950n } as const;
    expect(redeem(short, usdc, WAD)).toEqual({ ...backing, side: 'redeem', max: usd(0n) });
    const none = { value: 0n, decimals: 6, symbol: 'USDC' };
    expect(mint(short, usdc, MILLION)).toEqual({ ...backing, side: 'mint', max: none });
    expect(checkProRata(short, WAD)).toBeUndefined();
  });

  test('available liquidity', () => {
    const working = { ...usdc, liquid: 3_000_000n };
    expect(redeem(treasury, working, 4n * WAD)).toEqual({
      name: 'liquidity',
      // Less than one unit more of USDC: 3.000000999... USDm still give 3 USDC.
      max: usd(3_000_001n * 10n ** 12n - 1n),
      symbol: 'USDC',
      others: ['DAI', 'WBTC'],
    });
  });

  test('the backing floor, which a redemption may not lead below', () => {
    // 99.6 %: (100M - 0.995 x liabilities) / 0.005 can go at $1 until 99.5 % are left.
    const supply = (treasury.value * 10_000n) / 9960n;
    const max = (treasury.value * 10_000n - 9950n * supply) / 50n;
    const short = { ...treasury, supply };
    expect(redeem(short, freely(usdc), max)).toBeUndefined();
    const issue = { name: 'backing', side: 'redeem', max: usd(max), ratio: 9960n, floor: 9950n };
    expect(redeem(short, freely(usdc), max + 1n)).toEqual(issue);
  });

  test('the drift limit of another tier', () => {
    // Tier 2 may drift to 50 %: its 20M need 40M of reserves, so 60M can leave, more than the hourly limit.
    const most = (100n * MILLION - 40n * MILLION) * WAD;
    const big = {
      ...freely(usdc),
      held: 80n * MILLION * 10n ** 6n,
      liquid: 80n * MILLION * 10n ** 6n,
      value: 80n * MILLION * WAD,
    };
    expect(redeem(treasury, big, most)).toBeUndefined();
    expect(redeem(treasury, big, most + 10n ** 12n)).toEqual({
      name: 'drift-limit',
      max: usd(most + 10n ** 12n - 1n),
      symbol: 'USDC',
      tier: 2,
      others: ['DAI', 'WBTC'],
    });
  });

  test('the hourly limit', () => {
    const flow = { flowLimit: 2n * MILLION * WAD, flowUsed: 2n * MILLION * WAD };
    const used = { ...wbtc, redeemLimit: { ...wbtc.redeemLimit, ...flow } };
    expect(redeem(treasury, used, MILLION * WAD)).toMatchObject({
      name: 'flow-limit',
      side: 'redeem',
      max: usd(0n),
      fitsIn: 1801n,
    });
  });

  test('the balance', () => {
    const snapshot = { ...treasury, account: addressOf(77), usdmBalance: 5n * WAD };
    expect(redeem(snapshot, usdc, 5n * WAD + 1n)).toEqual({ name: 'balance', max: usd(5n * WAD) });
    expect(checkProRata(snapshot, 5n * WAD + 1n)).toEqual({ name: 'balance', max: usd(5n * WAD) });
  });

  test('an amount so small that nothing is paid', () => {
    expect(redeem(treasury, usdc, 10n ** 12n - 1n)).toEqual({
      name: 'rounds-to-zero',
      least: usd(10n ** 12n),
    });
    expect(redeem(treasury, usdc, 10n ** 12n)).toBeUndefined();
  });

  test('a pause', () => {
    expect(redeem({ ...treasury, redeemPaused: true }, usdc, WAD)).toMatchObject({
      name: 'paused',
      side: 'redeem',
      everywhere: true,
    });
    expect(checkProRata({ ...treasury, redeemPaused: true }, WAD)).toBeUndefined();
  });
});

describe('redeeming pro rata', () => {
  test('is not limited by liquidity: what is not liquid is credited', () => {
    const locked = snapshotOf(all.map((asset) => ({ ...asset, liquid: 0n })));
    expect(checkProRata(locked, 100n * MILLION * WAD)).toBeUndefined();
    expect(quoteProRata(locked, WAD).shares.every(({ amount, paid }) => amount > 0n && paid === 0n)).toBe(
      true,
    );
  });

  test('an amount so small that it would be lost to rounding', () => {
    expect(checkProRata(treasury, 7n)).toEqual({ name: 'pro-rata-nothing' });
    expect(checkProRata(treasury, 0n)).toEqual({ name: 'amount-empty' });
  });
});
