import { describe, expect, test } from 'vitest';
import { addressOf, assetOf, snapshotOf } from '@/lib/domain/limits/fixture';
import { MAX_UINT256, WAD } from '@/lib/domain/model/convert';
import { inAsset } from '@/lib/domain/model/quantity';
import type { Asset } from '@/lib/domain/model/types';
import { explainForm } from '@/lib/domain/words/form-words';
import { type MintForm, viewMint } from './mint-view';
import { EMPTY_FORM, withAmount } from './trade-form';

const ME = addressOf(7);
const FORM: MintForm = { ...EMPTY_FORM, approval: 'exact' };
const signer = { address: ME, canBatch: false, canPermit: true };
const noAccount = { ...signer, address: undefined };

const holding = (figures: Partial<Asset['account']>): Asset['account'] => ({
  balance: 5_000_000_000n,
  allowance: 0n,
  credit: 0n,
  claimable: 0n,
  permit: undefined,
  ...figures,
});
const usdc = assetOf({ account: holding({}) });
const dai = assetOf({
  token: addressOf(2),
  symbol: 'DAI',
  decimals: 18,
  account: holding({ balance: 10n * WAD }),
});
const mine = snapshotOf([usdc, dai], { account: ME, nativeBalance: WAD });

describe('the asset', () => {
  const wbtc = assetOf({
    token: addressOf(3),
    symbol: 'WBTC',
    tier: 2,
    decimals: 8,
    dollars: 100_000n * WAD,
    held: 100_000_000n,
    account: holding({ balance: 500_000_000n }),
  });

  test('is the stablecoin with the account’s largest balance until one is chosen, whatever else it holds', () => {
    const rich = snapshotOf([wbtc, dai, usdc], { account: ME });
    expect(viewMint(FORM, rich, signer)?.asset.symbol).toBe('USDC');
    expect(viewMint({ ...FORM, asset: wbtc.token }, rich, signer)?.asset.symbol).toBe('WBTC');
  });

  test('is the first open stablecoin when no account is connected, or none is held', () => {
    const paused = { ...usdc, mintLimit: { ...usdc.mintLimit, paused: true } };
    expect(viewMint(FORM, snapshotOf([wbtc, paused, dai]), noAccount)?.asset.symbol).toBe('DAI');
    const poor = [wbtc, usdc, dai].map((asset) =>
      asset === wbtc ? wbtc : { ...asset, account: holding({ balance: 0n }) },
    );
    expect(viewMint(FORM, snapshotOf(poor, { account: ME }), signer)?.asset.symbol).toBe('USDC');
  });

  test('is a stablecoin when the chosen one was delisted', () => {
    const rich = snapshotOf([wbtc, usdc, dai], { account: ME });
    expect(viewMint({ ...FORM, asset: addressOf(99) }, rich, signer)?.asset.symbol).toBe('USDC');
  });

  test('is undefined in a Treasury without assets', () => {
    expect(viewMint(FORM, snapshotOf([]), signer)).toBeUndefined();
  });
});

describe('what is signed', () => {
  test('is the amount, the minimum within the tolerance, the address of the account and the deadline', () => {
    const view = viewMint({ ...FORM, amount: '250' }, mine, signer);
    expect(view?.quote?.usdmOut).toBe(250n * WAD);
    expect(view?.intent).toEqual({
      kind: 'mint',
      asset: usdc.token,
      amountIn: 250_000_000n,
      minUsdmOut: (250n * WAD * 9990n) / 10_000n,
      receiver: ME,
      deadlineSeconds: 1200,
      approval: 'exact',
    });
  });

  test('is undefined without an account or an amount, or with an issue in either field', () => {
    expect(viewMint({ ...FORM, amount: '250' }, mine, noAccount)?.intent).toBeUndefined();
    expect(viewMint(FORM, mine, signer)?.intent).toBeUndefined();
    expect(viewMint({ ...FORM, amount: '1,5' }, mine, signer)?.intent).toBeUndefined();
    expect(viewMint({ ...FORM, amount: '5000.000001' }, mine, signer)?.intent).toBeUndefined();
    expect(viewMint({ ...FORM, amount: '1', receiver: '0x12' }, mine, signer)?.intent).toBeUndefined();
    expect(viewMint({ ...FORM, amount: '1', receiver: '' }, mine, signer)?.intent).toBeUndefined();
  });

  test('goes to the address entered', () => {
    const to = addressOf(55);
    expect(viewMint({ ...FORM, amount: '1', receiver: to }, mine, signer)?.intent).toMatchObject({
      receiver: to,
    });
  });
});

describe('an amount that was the maximum', () => {
  const holds = (balance: bigint) =>
    snapshotOf([{ ...usdc, account: holding({ balance }) }, dai], { account: ME });
  const form = { ...FORM, asset: usdc.token, amount: '5000', maxToken: `${usdc.token} USDC` };

  test('falls with the maximum, and is signed as such', () => {
    const view = viewMint(form, holds(4_999_999_999n), signer);
    expect(view).toMatchObject({ text: '4999.999999', amountIssue: undefined });
    expect(view?.quote?.usdmOut).toBe(4_999_999_999n * 10n ** 12n);
    expect(view?.intent).toMatchObject({ amountIn: 4_999_999_999n });
  });

  test('never becomes larger, and is not applied to another asset or to a typed amount', () => {
    expect(viewMint(form, holds(6_000_000_000n), signer)?.text).toBe('5000');
    const other = viewMint({ ...form, asset: dai.token }, holds(4_999_999_999n), signer);
    expect(other).toMatchObject({ text: '5000', amountIssue: { name: 'balance' } });
    const typed = viewMint({ ...form, maxToken: undefined }, holds(4_999_999_999n), signer);
    expect(typed).toMatchObject({ text: '5000', amountIssue: { name: 'balance' } });
  });

  test('is not applied to another token with the same symbol', () => {
    const twin = { ...usdc, token: addressOf(77), account: holding({ balance: 7_000_000n }) };
    const typed = withAmount('5000', { ...usdc, value: 5_000_000_000n });
    const view = viewMint(
      { ...form, ...typed, asset: twin.token },
      snapshotOf([usdc, twin], { account: ME }),
      signer,
    );
    expect(view).toMatchObject({ text: '5000', amountIssue: { name: 'balance' }, intent: undefined });
  });

  test('equals the entered amount to the last unit, and nothing less', () => {
    const max = { value: 5_000_000_000n, decimals: 6, symbol: 'USDC', token: usdc.token };
    expect(withAmount('5000', max)).toEqual({ amount: '5000', maxToken: form.maxToken });
    expect(withAmount('4999.999999', max).maxToken).toBeUndefined();
    expect(withAmount('', { ...max, value: 0n }).maxToken).toBeUndefined();
  });

  test('is refused by its balance where that is below the minimum, and not as if there were none', () => {
    const closed = viewMint(form, holds(999_999n), signer)?.closed;
    expect(closed).toEqual({ name: 'balance', max: inAsset(usdc, 0n), held: inAsset(usdc, 999_999n) });
    expect(closed && explainForm(closed, 'en-US')).toMatchObject({
      title: 'Not enough USDC',
      text: expect.stringContaining('You have 0.999999 USDC, which is below the minimum.'),
    });
    expect(viewMint(form, holds(0n), signer)?.closed).toEqual({ name: 'balance', max: inAsset(usdc, 0n) });
  });

  test('stays if nothing is open any more', () => {
    const view = viewMint(form, holds(0n), signer);
    expect(view).toMatchObject({ text: '5000', closed: { name: 'balance' } });
  });
});

describe('issues', () => {
  test('name the maximum for an amount above any token balance', () => {
    const view = viewMint({ ...FORM, amount: '9'.repeat(100) }, mine, signer);
    expect(view?.amountIssue).toMatchObject({ name: 'balance', max: { value: 5_000_000_000n } });
  });

  test('keep the quote if the balance is too low, but not above the limit for any account', () => {
    expect(viewMint({ ...FORM, amount: '6000' }, mine, signer)?.quote?.usdmOut).toBe(6000n * WAD);
    expect(viewMint({ ...FORM, amount: '0.5' }, mine, signer)?.quote).toBeUndefined();
    expect(viewMint({ ...FORM, amount: '9'.repeat(20) }, snapshotOf([usdc]), signer)?.quote).toBeUndefined();
  });

  test('give the reason for closed minting before anything is typed, and name the open assets', () => {
    const paused = { ...usdc, mintLimit: { ...usdc.mintLimit, paused: true } };
    const view = viewMint({ ...FORM, asset: usdc.token }, snapshotOf([paused, dai], { account: ME }), signer);
    expect(view?.closed).toMatchObject({ name: 'paused', symbol: 'USDC', others: ['DAI'] });
    expect(view?.alternatives).toEqual([{ token: dai.token, symbol: 'DAI' }]);
    expect(viewMint(FORM, mine, signer)?.closed).toBeUndefined();
  });
});

describe('steps', () => {
  const stepsWith = (account: Partial<Asset['account']>, amount = '250', part: Partial<MintForm> = {}) =>
    viewMint({ ...FORM, amount, ...part }, snapshotOf([{ ...usdc, account: holding(account) }]), signer)
      ?.steps;
  const permit = { domainSeparator: `0x${'1'.repeat(64)}`, nonce: 0n } as const;

  test('are known before an amount is entered', () => {
    expect(stepsWith({}, '')).toEqual(['approve', 'mint']);
    expect(stepsWith({ permit }, '')).toEqual(['permit', 'mint']);
    expect(stepsWith({ allowance: MAX_UINT256 }, '')).toEqual(['mint']);
  });

  test('follow the allowance, the permit and the choice of approval', () => {
    expect(stepsWith({ permit })).toEqual(['permit', 'mint']);
    expect(stepsWith({ permit }, '250', { approval: 'unlimited' })).toEqual(['approve', 'mint']);
    expect(stepsWith({ allowance: 250_000_000n })).toEqual(['mint']);
    expect(stepsWith({ allowance: 249_999_999n })).toEqual(['reset', 'approve', 'mint']);
  });

  test('are a single one for a wallet that supports batches, and leave out the permit for an account that cannot sign it', () => {
    const snapshot = snapshotOf([{ ...usdc, account: holding({ permit }) }]);
    expect(viewMint(FORM, snapshot, { ...signer, canBatch: true })?.steps).toEqual(['batch']);
    expect(viewMint(FORM, snapshot, { ...signer, canPermit: false })?.steps).toEqual(['approve', 'mint']);
  });
});

describe('an amount in another unit', () => {
  const cheap = {
    ...usdc,
    price: { ...usdc.price, mintPrice: 8n * 10n ** 17n, referencePrice: 8n * 10n ** 17n },
  };
  const seen = snapshotOf([cheap, dai], { account: ME });
  const form = { ...FORM, asset: usdc.token };

  test('to receive is met by the smallest deposit', () => {
    const view = viewMint({ ...form, amount: '250.0000001', unit: 'received' }, seen, signer);
    expect(view).toMatchObject({ amountIn: 312_500_001n, text: '312.5', unit: 'received' });
    expect(view?.quote?.usdmOut).toBeGreaterThanOrEqual(250_000_000_100_000_000_000n);
    expect(view?.intent).toMatchObject({ amountIn: 312_500_001n });
  });

  test('of dollars buys no more than they are worth', () => {
    const view = viewMint({ ...form, amount: '1.000001', unit: 'usd' }, seen, signer);
    expect(view).toMatchObject({ amountIn: 1_250_001n, text: '1.000001', worth: 1_000_000_800_000_000_000n });
  });

  test('is checked like any other, and is empty without a price', () => {
    expect(viewMint({ ...form, amount: '9000', unit: 'usd' }, seen, signer)?.amountIssue?.name).toBe(
      'balance',
    );
    expect(viewMint({ ...form, amount: '1,5', unit: 'usd' }, seen, signer)).toMatchObject({
      amountIn: undefined,
      amountIssue: { name: 'amount-ambiguous' },
    });
    const unpriced = { ...cheap, price: { ...cheap.price, mintPrice: 0n } };
    const view = viewMint({ ...form, amount: '5', unit: 'received' }, snapshotOf([unpriced]), signer);
    expect(view).toMatchObject({ amountIn: undefined, text: '' });
  });
});
