import { describe, expect, test } from 'vitest';
import { KEPT_FOR_FEES } from '@/lib/domain/limits/coin';
import { addressOf, assetOf, snapshotOf } from '@/lib/domain/limits/fixture';
import { WAD } from '@/lib/domain/model/convert';
import type { Asset, Snapshot } from '@/lib/domain/model/types';
import { type MintForm, viewMint } from './mint-view';
import { viewSingle } from './redeem-view';
import { EMPTY_FORM } from './trade-form';

const ME = addressOf(7);
const GATEWAY = addressOf(70);
const FORM: MintForm = { ...EMPTY_FORM, approval: 'exact' };
const signer = { address: ME, canBatch: true, canPermit: true };

const holding = (balance: bigint): Asset['account'] => ({
  balance,
  allowance: 0n,
  credit: 0n,
  claimable: 0n,
  permit: undefined,
});
const weth = assetOf({
  token: addressOf(2),
  symbol: 'WETH',
  decimals: 18,
  dollars: 3_000n * WAD,
  held: 10_000n * WAD,
});
const gate = { gateway: GATEWAY, wrapped: weth.token, symbol: 'ETH' };
const native = (snapshot: Snapshot) => ({ gateway: GATEWAY, usdm: snapshot.usdm, symbol: 'ETH' });

/** An account with these balances of both. */
const holds = (wrapped: bigint, coin: bigint, usdc = 0n) =>
  snapshotOf([assetOf({ account: holding(usdc) }), { ...weth, account: holding(wrapped) }], {
    account: ME,
    nativeBalance: coin,
    usdmBalance: 1_000n * WAD,
  });

describe('paying', () => {
  test('uses the coin if there is none of it wrapped, less the reserve for network fees', () => {
    const snapshot = holds(0n, 2n * WAD);
    const view = viewMint({ ...FORM, asset: weth.token, amount: '1' }, snapshot, signer, gate);
    expect(view?.asset.symbol).toBe('ETH');
    expect(view?.coin).toMatchObject({ chosen: 'native', native: 'ETH', wrapped: 'WETH' });
    expect(view?.balance).toBe(2n * WAD);
    expect(view?.max).toBe(2n * WAD - KEPT_FOR_FEES);
    expect(view?.steps).toEqual(['mint']);
    expect(view?.quote?.usdmOut).toBe(3_000n * WAD);
    expect(view?.intent).toMatchObject({ asset: weth.token, amountIn: WAD, native: native(snapshot) });
  });

  test('uses the wrapped coin if there is some, and either one by choice', () => {
    const snapshot = holds(WAD, 2n * WAD);
    const form = { ...FORM, asset: weth.token, amount: '1' };
    const wrapped = viewMint(form, snapshot, signer, gate);
    expect(wrapped).toMatchObject({ asset: { symbol: 'WETH' }, coin: { chosen: 'wrapped' }, balance: WAD });
    expect(wrapped?.steps).toEqual(['batch']);
    expect(wrapped?.intent).not.toHaveProperty('native');
    const coin = viewMint({ ...form, coin: 'native' }, snapshot, signer, gate);
    expect(coin?.intent).toMatchObject({ native: native(snapshot) });
    const back = viewMint({ ...form, coin: 'wrapped' }, holds(0n, WAD), signer, gate);
    expect(back?.closed).toEqual({ name: 'balance', max: { value: 0n, decimals: 18, symbol: 'WETH' } });
  });

  test('names the reserve if more is entered than can be spent', () => {
    const view = viewMint({ ...FORM, asset: weth.token, amount: '2' }, holds(0n, 2n * WAD), signer, gate);
    expect(view?.amountIssue).toEqual({
      name: 'balance',
      max: { value: 2n * WAD - KEPT_FOR_FEES, decimals: 18, symbol: 'ETH' },
      kept: { value: KEPT_FOR_FEES, decimals: 18, symbol: 'ETH' },
    });
    expect(view?.intent).toBeUndefined();
  });

  test('is never the default, even for an account that holds nothing else, but is offered to it', () => {
    const view = viewMint(FORM, holds(0n, WAD), signer, gate);
    expect(view?.asset.symbol).toBe('USDC');
    expect(view?.alternatives).toEqual([{ token: weth.token, symbol: 'ETH' }]);
    expect(viewMint(FORM, holds(0n, WAD, 5_000_000n), signer, gate)?.asset.symbol).toBe('USDC');
    expect(viewMint(FORM, holds(0n, KEPT_FOR_FEES), signer, gate)?.asset.symbol).toBe('USDC');
  });

  test('offers no choice for other assets, or without a gateway', () => {
    expect(viewMint({ ...FORM, asset: addressOf(1) }, holds(0n, WAD), signer, gate)?.coin).toBeUndefined();
    expect(viewMint({ ...FORM, asset: weth.token }, holds(0n, WAD), signer)?.coin).toBeUndefined();
  });

  test('never has the gateway as recipient', () => {
    const form = { ...FORM, asset: weth.token, amount: '1', receiver: GATEWAY };
    const view = viewMint(form, holds(0n, 2n * WAD), signer, gate);
    expect(view?.receiverIssue).toMatchObject({ name: 'receiver-contract' });
    expect(view?.intent).toBeUndefined();
  });
});

describe('the alternatives to a closed asset', () => {
  const usdc = addressOf(1);
  /** Minting with USDC and redemption for it are closed. */
  const pausedFor = (snapshot: Snapshot): Snapshot => ({
    ...snapshot,
    assets: snapshot.assets.map((asset) =>
      asset.token === usdc
        ? {
            ...asset,
            mintLimit: { ...asset.mintLimit, paused: true },
            redeemLimit: { ...asset.redeemLimit, paused: true },
          }
        : asset,
    ),
  });
  const form = { ...FORM, asset: usdc, amount: '5' };
  const shown = { token: weth.token, symbol: 'ETH' };

  test('name the coin for a mint, in the sentence and on the button', () => {
    const snapshot = pausedFor(holds(0n, 9n * WAD));
    const view = viewMint(form, snapshot, signer, gate);
    expect(view?.closed).toMatchObject({ name: 'paused', symbol: 'USDC', others: ['ETH'] });
    expect(view?.amountIssue).toMatchObject({ name: 'paused', others: ['ETH'] });
    expect(view?.alternatives).toEqual([shown]);
    const taken = viewMint({ ...form, asset: shown.token }, snapshot, signer, gate);
    expect(taken?.intent).toMatchObject({ amountIn: 5n * WAD, native: native(snapshot) });
  });

  test('name what the account has for a mint: the wrapped coin, or the coin if there is only dust of it', () => {
    const othersOf = (wrapped: bigint, coin: bigint) =>
      viewMint(form, pausedFor(holds(wrapped, coin)), signer, gate)?.alternatives.map(({ symbol }) => symbol);
    expect(othersOf(WAD, 2n * WAD)).toEqual(['WETH']);
    expect(othersOf(1n, 2n * WAD)).toEqual(['ETH']);
    expect(othersOf(1n, 0n)).toEqual([]);
  });

  test('name both forms for a redemption, until one is chosen', () => {
    const snapshot = pausedFor(holds(0n, WAD));
    const view = viewSingle(form, snapshot, ME, gate);
    expect(view?.closed).toMatchObject({ name: 'paused', side: 'redeem', others: ['WETH', 'ETH'] });
    expect(view?.alternatives).toEqual([
      { token: weth.token, symbol: 'WETH', coin: 'wrapped' },
      { token: weth.token, symbol: 'ETH', coin: 'native' },
    ]);
    expect(viewSingle({ ...form, coin: 'native' }, snapshot, ME, gate)?.alternatives).toEqual([shown]);
    expect(viewSingle(form, snapshot, ME)?.alternatives).toEqual([{ ...shown, symbol: 'WETH' }]);
  });

  test('the wrapped coin is not a valid recipient, and is named', () => {
    const view = viewMint({ ...FORM, asset: weth.token, receiver: weth.token }, holds(0n, WAD), signer, gate);
    expect(view?.coin?.chosen).toBe('native');
    expect(view?.receiverIssue).toEqual({ name: 'receiver-contract', what: 'the WETH contract' });
  });
});

describe('receiving', () => {
  const form = { ...EMPTY_FORM, asset: weth.token, amount: '300' };

  test('pays the wrapped coin, which needs no approval, until the coin is chosen', () => {
    const snapshot = holds(0n, WAD);
    const wrapped = viewSingle(form, snapshot, ME, gate);
    expect(wrapped).toMatchObject({ asset: { symbol: 'WETH' }, coin: { chosen: 'wrapped' } });
    expect(wrapped?.intent).not.toHaveProperty('native');
    const coin = viewSingle({ ...form, coin: 'native' }, snapshot, ME, gate);
    expect(coin).toMatchObject({ asset: { symbol: 'ETH' }, max: wrapped?.max, minimum: wrapped?.minimum });
    expect(coin?.intent).toMatchObject({ kind: 'redeem', native: native(snapshot) });
  });

  test('pays the coin only if its asset is chosen', () => {
    const view = viewSingle({ ...form, asset: addressOf(1), coin: 'native' }, holds(0n, WAD), ME, gate);
    expect(view?.coin).toBeUndefined();
    expect(view?.intent).not.toHaveProperty('native');
  });
});
