import { expect, test } from 'vitest';
import { WAD } from '@/lib/domain/model/convert';
import { backingAnswer } from './backing-answer';
import { assetOf, snapshotOf } from './fixture';

const backed = (percent: bigint) => {
  const snapshot = snapshotOf([assetOf()]);
  return backingAnswer({ ...snapshot, supply: (snapshot.value * 100n) / percent });
};

test('is yes from 100 % on and no below the floor', () => {
  expect(backed(100n).verdict).toBe('yes');
  expect(backed(125n)).toMatchObject({ verdict: 'yes', perUsdm: (125n * WAD) / 100n });
  expect(backed(80n)).toMatchObject({ verdict: 'no', perUsdm: (80n * WAD) / 100n });
});

test('is nearly between the floor and 100 %', () => {
  const snapshot = snapshotOf([assetOf()]);
  const short = { ...snapshot, supply: snapshot.value + snapshot.value / 1000n };
  expect(backingAnswer(short).verdict).toBe('nearly');
});

test('is unknown while nothing that is held has a price', () => {
  const usdc = assetOf();
  const unpriced = assetOf({ value: 0n, price: { ...usdc.price, status: 'stale', referencePrice: 0n } });
  const snapshot = { ...snapshotOf([unpriced]), supply: 100n * WAD };
  expect(backingAnswer(snapshot).verdict).toBe('unknown');
  expect(backingAnswer({ ...snapshot, assets: [{ ...unpriced, held: 0n }] }).verdict).toBe('no');
});

test('is undefined without USDm in circulation', () => {
  expect(backingAnswer(snapshotOf([])).verdict).toBe('nothing-to-back');
});

test('names assets counted at a reduced value', () => {
  const usdc = assetOf();
  const stale = assetOf({ symbol: 'UNI', price: { ...usdc.price, status: 'stale' } });
  const depegged = assetOf({ symbol: 'USDP', price: { ...usdc.price, status: 'depegged' } });
  const none = assetOf({ symbol: 'OLD', held: 0n, price: { ...usdc.price, status: 'reverted' } });
  expect(backingAnswer(snapshotOf([usdc, stale, depegged, none]))).toMatchObject({
    guessed: ['UNI'],
    unpriced: [],
  });
});

test('names assets valued at zero', () => {
  const usdc = assetOf();
  const nil = assetOf({
    symbol: 'NIL',
    value: 0n,
    price: { ...usdc.price, status: 'invalid', referencePrice: 0n },
  });
  expect(backingAnswer(snapshotOf([usdc, nil]))).toMatchObject({ guessed: [], unpriced: ['NIL'] });
});
