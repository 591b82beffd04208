import { describe, expect, test } from 'vitest';
import { addressOf, assetOf, snapshotOf } from '@/lib/domain/limits/fixture';
import { WAD } from '@/lib/domain/model/convert';
import type { Asset } from '@/lib/domain/model/types';
import { viewProRata, viewSingle } from './redeem-view';
import { EMPTY_FORM } from './trade-form';

const ME = addressOf(7);
const usdc = assetOf();
/** A token without decimals, at $100. */
const bar = assetOf({ token: addressOf(2), symbol: 'BAR', decimals: 0, dollars: 100n * WAD, held: 5_000n });
const mine = snapshotOf([usdc, bar], { account: ME, usdmBalance: 1_000n * WAD });
const single = (amount: string, asset = usdc.token) => viewSingle({ ...EMPTY_FORM, asset, amount }, mine, ME);

describe('one asset', () => {
  test('is the first stablecoin that can be paid out until one is chosen', () => {
    const wbtc = assetOf({ token: addressOf(3), symbol: 'WBTC', tier: 2, decimals: 8 });
    const spent = { ...usdc, idle: 0n, liquid: 0n };
    const dai = assetOf({ token: addressOf(4), symbol: 'DAI', held: 5_000_000n });
    const first = (...assets: Asset[]) =>
      viewSingle(EMPTY_FORM, snapshotOf(assets, { account: ME, usdmBalance: WAD }), ME)?.asset.symbol;
    expect(first(wbtc, spent, dai)).toBe('DAI');
    expect(first(wbtc, spent)).toBe('USDC');
    expect(first(wbtc)).toBe('WBTC');
  });

  test('signs the amount, the minimum within the tolerance, the own address and the deadline', () => {
    expect(single('120.5')?.intent).toEqual({
      kind: 'redeem',
      asset: usdc.token,
      usdmIn: (1205n * WAD) / 10n,
      minAssetOut: 120_379_500n,
      receiver: ME,
      deadlineSeconds: 1200,
    });
  });

  test('signs nothing without an account or above the balance', () => {
    expect(viewSingle({ ...EMPTY_FORM, amount: '1' }, mine, undefined)?.intent).toBeUndefined();
    expect(single('1000.1')?.intent).toBeUndefined();
    expect(single('1000.1')?.amountIssue).toMatchObject({ name: 'balance', max: { value: 1_000n * WAD } });
  });

  test('states what would be lost to rounding, and the amount without it', () => {
    const view = single('150', bar.token);
    expect(view?.quote?.assetOut).toBe(1n);
    expect(view?.dust).toEqual({ exactIn: 100n * WAD, lost: 50n * WAD });
    expect(single('100', bar.token)?.dust).toBeUndefined();
    expect(single('150')?.dust).toBeUndefined();
  });

  test('states the minimum amount instead of a loss', () => {
    const view = single('99', bar.token);
    expect(view?.amountIssue).toMatchObject({ name: 'rounds-to-zero', least: { value: 100n * WAD } });
    expect(view?.dust).toBeUndefined();
  });

  test('is closed below the backing floor, and pro rata is not', () => {
    const poor = { ...mine, supply: mine.value * 2n };
    expect(viewSingle(EMPTY_FORM, poor, ME)?.closed).toMatchObject({ name: 'backing', ratio: 5000n });
    expect(viewProRata(EMPTY_FORM, poor, ME).closed).toBeUndefined();
  });
});

test('an amount that was the maximum falls with the maximum, for both types', () => {
  const form = { ...EMPTY_FORM, asset: usdc.token, amount: '1000.5', maxToken: `${mine.usdm} USDm` };
  expect(viewSingle(form, mine, ME)).toMatchObject({
    text: '1000',
    usdmIn: 1_000n * WAD,
    amountIssue: undefined,
  });
  expect(viewProRata(form, mine, ME)).toMatchObject({
    text: '1000',
    usdmIn: 1_000n * WAD,
    amountIssue: undefined,
  });
});

describe('pro rata', () => {
  test('signs a minimum for each asset, in the order of the snapshot', () => {
    const view = viewProRata({ ...EMPTY_FORM, amount: '300' }, mine, ME);
    expect(view.shares?.map(({ asset }) => asset.symbol)).toEqual(['USDC', 'BAR']);
    const [first] = view.shares ?? [];
    expect(view.intent).toMatchObject({ kind: 'redeem-pro-rata', usdmIn: 300n * WAD, receiver: ME });
    expect(view.intent).toHaveProperty(
      'minAmountsOut',
      view.shares?.map(({ minimum }) => minimum),
    );
    expect(first && first.minimum < first.amount && first.minimum >= (first.amount * 9990n) / 10_000n).toBe(
      true,
    );
  });

  test('pays of each share what is available, and credits the rest', () => {
    const half = { ...bar, liquid: 2_500n };
    const view = viewProRata({ ...EMPTY_FORM, amount: '1000' }, { ...mine, assets: [usdc, half] }, ME);
    // $1,000 of $1.5M: two thirds of it USDC, and one third (3 units, rounded down) BAR.
    expect(view.shares?.map(({ amount, paid, credited }) => [amount, paid, credited])).toEqual([
      [666_666_666n, 666_666_666n, 0n],
      [3n, 1n, 2n],
    ]);
    expect(view.creditedValue).toBe(200n * WAD);
    expect(view.paidValue).toBe((view.quote?.worth ?? 0n) - 200n * WAD);
    expect(view.amountIssue).toBeUndefined();
  });

  test('is closed for an account without USDm', () => {
    expect(viewProRata(EMPTY_FORM, { ...mine, usdmBalance: 0n }, ME).closed).toMatchObject({
      name: 'balance',
    });
  });

  test('is closed for all accounts without USDm in circulation, as is single-asset redemption', () => {
    const unheld = { ...mine, supply: 0n, treasuryUsdm: 0n, usdmBalance: 0n, account: undefined };
    expect(viewProRata(EMPTY_FORM, unheld, undefined).closed).toEqual({ name: 'nothing-minted' });
    expect(viewSingle(EMPTY_FORM, unheld, undefined)?.closed).toEqual({ name: 'nothing-minted' });
  });
});

describe('an amount to receive', () => {
  const dear = { ...usdc, price: { ...usdc.price, redeemPrice: (WAD * 13n) / 10n } };
  const seen = { ...mine, assets: [dear, bar] };
  const form = { ...EMPTY_FORM, asset: usdc.token, amount: '1.000001', unit: 'received' } as const;

  test('is met by the smallest redemption', () => {
    const view = viewSingle(form, seen, ME);
    expect(view).toMatchObject({ usdmIn: 1_300_001_300_000_000_000n, unit: 'received' });
    expect(view?.quote?.assetOut).toBe(1_000_001n);
    expect(viewSingle({ ...form, amount: '1.0000001' }, seen, ME)?.amountIssue?.name).toBe(
      'amount-too-precise',
    );
  });

  test('does not exist pro rata', () => {
    expect(viewProRata(form, seen, ME)).toMatchObject({
      usdmIn: 1_000_001_000_000_000_000n,
      unit: undefined,
    });
  });
});
