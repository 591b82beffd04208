import { describe, expect, test } from 'vitest';
import { addressOf, assetOf, snapshotOf } from '@/lib/domain/limits/fixture';
import { parseLink } from './prefill';

const usdc = assetOf({ token: addressOf(1), symbol: 'USDC', decimals: 6 });
const wbtc = assetOf({ token: addressOf(2), symbol: 'WBTC', decimals: 8, tier: 2 });
const twin = assetOf({ token: addressOf(3), symbol: 'TWIN' });
const other = assetOf({ token: addressOf(4), symbol: 'TWIN' });
const snapshot = snapshotOf([usdc, wbtc, twin, other]);
const ALICE = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed';
const nothing = { asset: undefined, amount: undefined, to: undefined, notices: [] };

describe('the parts of a link', () => {
  test('nothing', () => {
    expect(parseLink('', snapshot, 'mint')).toEqual(nothing);
    expect(parseLink('?asset=&amount=&to=', snapshot, 'mint')).toEqual(nothing);
    expect(parseLink('?utm_source=x&address=0x1', snapshot, 'mint')).toEqual(nothing);
  });

  test('everything, the asset by symbol or address', () => {
    const asked = { asset: wbtc, amount: '0.12345678', to: ALICE, notices: [] };
    expect(parseLink(`?asset=WBTC&amount=0.12345678&to=${ALICE}`, snapshot, 'mint')).toEqual(asked);
    expect(parseLink(`asset=${addressOf(2)}&amount=0.12345678&to=${ALICE}`, snapshot, 'mint')).toEqual(asked);
    expect(parseLink(`asset=wbtc&amount=0.12345678&to=${ALICE.toLowerCase()}`, snapshot, 'mint')).toEqual(
      asked,
    );
  });

  test('an amount of the asset to mint with, or of USDm to redeem', () => {
    expect(parseLink('?asset=USDC&amount=0.1234567', snapshot, 'mint').notices).toHaveLength(1);
    expect(parseLink('?asset=USDC&amount=0.1234567', snapshot, 'redeem').amount).toBe('0.1234567');
    // Without an asset it is unknown how many decimals are too many.
    expect(parseLink('?amount=0.1234567', snapshot, 'mint').amount).toBe('0.1234567');
  });
});

describe('invalid parts are ignored with a notice, the rest is kept', () => {
  test.each([
    ['asset=DOGE&amount=5', { name: 'link-asset-unknown', text: 'DOGE' }],
    ['asset=TWIN&amount=5', { name: 'link-asset-shared', text: 'TWIN' }],
    ['asset=%E0%A4%A&amount=5', { name: 'link-asset-unknown', text: '\ufffd%A' }],
    ['asset=%3Cscript%3E&amount=5', { name: 'link-asset-unknown', text: '<script>' }],
    [`asset=${'x'.repeat(99)}&amount=5`, { name: 'link-asset-unknown', text: `${'x'.repeat(60)}…` }],
    ['asset=USDC&asset=WBTC&amount=5', { name: 'link-repeated', parameter: 'asset' }],
    ['to=0x1234&amount=5', { name: 'link-receiver-bad', text: '0x1234' }],
    [`to=${addressOf(101)}&amount=5`, { name: 'link-receiver-bad', text: addressOf(101) }],
  ])('%s', (query, notice) => {
    expect(parseLink(query, snapshot, 'mint')).toEqual({ ...nothing, amount: '5', notices: [notice] });
  });

  test.each(['1e18', '-5', '1,5', 'NaN', '0.1234567'])('amount=%s', (text) => {
    const { asset, amount, notices } = parseLink(`asset=USDC&amount=${text}`, snapshot, 'mint');
    expect({ asset, amount, notices }).toEqual({
      asset: usdc,
      amount: undefined,
      notices: [{ name: 'link-amount-bad', text }],
    });
  });

  test('repeating the same value is not a contradiction', () => {
    expect(parseLink('asset=USDC&asset=USDC', snapshot, 'mint')).toEqual({ ...nothing, asset: usdc });
  });
});
