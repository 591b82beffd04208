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

/** An account with so much of both. */
const holds = (wrapped: bigint, coin: bigint, usdc = 0n) =>
  snapshotOf([assetOf({ account: holding(usdc) }), { ...weth, account: holding(wrapped) }], {
    account: ME,
    nativeBalance: coin,
    usdmBalance: 1_000n * WAD,
  });

describe('paying', () => {
  test('is with the coin where there is none of it wrapped, less what transactions cost', () => {
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

  test('is with the wrapped coin where there is some, and with either by choice', () => {
    const snapshot = holds(WAD, 2n * WAD);
    const form = { ...FORM, asset: weth.token, amount: '1' };
    const wrapped = viewMint(form, snapshot, signer, gate);
    expect(wrapped).toMatchObject({ asset: { symbol: 'WETH' }, coin: { chosen: 'wrapped' }, balance: WAD });
    expect(wrapped?.steps).toEqual(['batch']);
    expect(wrapped?.intent).not.toHaveProperty('native');
    const coin = viewMint({ ...form, coin: 'native' }, snapshot, signer, gate);
    expect(coin?.intent).toMatchObject({ native: native(snapshot) });
    const back = viewMint({ ...form, coin: 'wrapped' }, holds(0n, WAD), signer, gate);
    expect(back?.shut).toEqual({ name: 'balance', max: { value: 0n, decimals: 18, symbol: 'WETH' } });
  });

  test('names what is kept to who enters more than can be spent', () => {
    const view = viewMint({ ...FORM, asset: weth.token, amount: '2' }, holds(0n, 2n * WAD), signer, gate);
    expect(view?.amountIssue).toEqual({
      name: 'balance',
      max: { value: 2n * WAD - KEPT_FOR_FEES, decimals: 18, symbol: 'ETH' },
      kept: { value: KEPT_FOR_FEES, decimals: 18, symbol: 'ETH' },
    });
    expect(view?.intent).toBeUndefined();
  });

  test('comes first only for an account that holds nothing else', () => {
    expect(viewMint(FORM, holds(0n, WAD), signer, gate)?.asset.symbol).toBe('ETH');
    expect(viewMint(FORM, holds(0n, WAD, 5_000_000n), signer, gate)?.asset.symbol).toBe('USDC');
    expect(viewMint(FORM, holds(0n, KEPT_FOR_FEES), signer, gate)?.asset.symbol).toBe('USDC');
  });

  test('is no choice for other assets, nor where there is no gateway', () => {
    expect(viewMint({ ...FORM, asset: addressOf(1) }, holds(0n, WAD), signer, gate)?.coin).toBeUndefined();
    expect(viewMint({ ...FORM, asset: weth.token }, holds(0n, WAD), signer)?.coin).toBeUndefined();
  });

  test('is never to the gateway', () => {
    const form = { ...FORM, asset: weth.token, amount: '1', receiver: GATEWAY };
    const view = viewMint(form, holds(0n, 2n * WAD), signer, gate);
    expect(view?.receiverIssue).toMatchObject({ name: 'receiver-contract' });
    expect(view?.intent).toBeUndefined();
  });
});

describe('beside a shut door', () => {
  const usdc = addressOf(1);
  /** USDC can be neither minted with nor redeemed for. */
  const shutFor = (snapshot: Snapshot): Snapshot => ({
    ...snapshot,
    assets: snapshot.assets.map((asset) =>
      asset.token === usdc
        ? {
            ...asset,
            mintDoor: { ...asset.mintDoor, paused: true },
            redeemDoor: { ...asset.redeemDoor, paused: true },
          }
        : asset,
    ),
  });
  const form = { ...FORM, asset: usdc, amount: '5' };
  const shown = { token: weth.token, symbol: 'ETH' };

  test('who mints is told of the coin, by the sentence and the button alike', () => {
    const snapshot = shutFor(holds(0n, 9n * WAD));
    const view = viewMint(form, snapshot, signer, gate);
    expect(view?.shut).toMatchObject({ name: 'paused', symbol: 'USDC', others: ['ETH'] });
    expect(view?.amountIssue).toMatchObject({ name: 'paused', others: ['ETH'] });
    expect(view?.alternatives).toEqual([shown]);
    const taken = viewMint({ ...form, asset: shown.token }, snapshot, signer, gate);
    expect(taken?.intent).toMatchObject({ amountIn: 5n * WAD, native: native(snapshot) });
  });

  test('who mints is told of what is held: the wrapped coin, or the coin where of that there is dust', () => {
    const othersOf = (wrapped: bigint, coin: bigint) =>
      viewMint(form, shutFor(holds(wrapped, coin)), signer, gate)?.alternatives.map(({ symbol }) => symbol);
    expect(othersOf(WAD, 2n * WAD)).toEqual(['WETH']);
    expect(othersOf(1n, 2n * WAD)).toEqual(['ETH']);
    expect(othersOf(1n, 0n)).toEqual([]);
  });

  test('who redeems is told of both forms, until one is chosen', () => {
    const snapshot = shutFor(holds(0n, WAD));
    const view = viewSingle(form, snapshot, ME, gate);
    expect(view?.shut).toMatchObject({ name: 'paused', door: 'redeem', others: ['WETH', 'ETH'] });
    expect(view?.alternatives).toEqual([
      { token: weth.token, symbol: 'WETH', coin: 'wrapped' },
      { token: weth.token, symbol: 'ETH', coin: 'native' },
    ]);
    expect(viewSingle({ ...form, coin: 'native' }, snapshot, ME, gate)?.alternatives).toEqual([shown]);
    expect(viewSingle(form, snapshot, ME)?.alternatives).toEqual([{ ...shown, symbol: 'WETH' }]);
  });

  test('the wrapped coin is no receiver, by its own name', () => {
    const view = viewMint({ ...FORM, asset: weth.token, receiver: weth.token }, holds(0n, WAD), signer, gate);
    expect(view?.coin?.chosen).toBe('native');
    expect(view?.receiverIssue).toEqual({ name: 'receiver-contract', what: 'the WETH contract' });
  });
});

describe('receiving', () => {
  const form = { ...EMPTY_FORM, asset: weth.token, amount: '300' };

  test('is the wrapped coin, which needs no approval, until the coin is chosen', () => {
    const snapshot = holds(0n, WAD);
    const wrapped = viewSingle(form, snapshot, ME, gate);
    expect(wrapped).toMatchObject({ asset: { symbol: 'WETH' }, coin: { chosen: 'wrapped' } });
    expect(wrapped?.intent).not.toHaveProperty('native');
    const coin = viewSingle({ ...form, coin: 'native' }, snapshot, ME, gate);
    expect(coin).toMatchObject({ asset: { symbol: 'ETH' }, max: wrapped?.max, minimum: wrapped?.minimum });
    expect(coin?.intent).toMatchObject({ kind: 'redeem', native: native(snapshot) });
  });

  test('is of the coin only where that asset is chosen', () => {
    const view = viewSingle({ ...form, asset: addressOf(1), coin: 'native' }, holds(0n, WAD), ME, gate);
    expect(view?.coin).toBeUndefined();
    expect(view?.intent).not.toHaveProperty('native');
  });
});
