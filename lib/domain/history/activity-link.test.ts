import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOf, assetOf, snapshotOf } from '@/lib/domain/limits/fixture';
import { kindFilters, roles } from './activity';
import { type ActivityView, DEFAULT_VIEW, parseActivityLink, writeActivityLink } from './activity-link';

const usdc = assetOf({ token: addressOf(1), symbol: 'USDC' });
const hostile = assetOf({ token: addressOf(2), symbol: '&kind=mint#%' });
const nameless = assetOf({ token: addressOf(3), symbol: '' });
const twins = [4, 5].map((n) => assetOf({ token: addressOf(n), symbol: 'TWIN' }));
const snapshot = snapshotOf([usdc, hostile, nameless, ...twins]);
const ALICE = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed';

describe('a link', () => {
  test('without parameters shows everything of the own account', () => {
    expect(parseActivityLink('', snapshot)).toEqual({ view: DEFAULT_VIEW, notices: [] });
    expect(parseActivityLink('?address=&kind=&asset=&role=&page=&utm=x', snapshot).view).toEqual(
      DEFAULT_VIEW,
    );
    expect(writeActivityLink(DEFAULT_VIEW, snapshot)).toBe('');
  });

  test('names the account and the filters', () => {
    const query = `?address=${ALICE}&kind=redeem&asset=USDC&role=recipient&page=12`;
    const view = { account: ALICE, kind: 'redeem', asset: usdc.token, role: 'recipient', page: 12 } as const;
    expect(parseActivityLink(query, snapshot)).toEqual({ view, notices: [] });
    expect(writeActivityLink(view, snapshot)).toBe(query);
    expect(parseActivityLink('address=all', snapshot).view.account).toBe('all');
  });

  test('shows the same view again', () => {
    const view: fc.Arbitrary<ActivityView> = fc.record({
      account: fc.constantFrom(undefined, 'all' as const, ALICE),
      kind: fc.constantFrom(...kindFilters),
      asset: fc.constantFrom(undefined, ...snapshot.assets.map(({ token }) => token)),
      role: fc.constantFrom(...roles),
      page: fc.integer({ min: 1, max: 999_999_999 }),
    });
    fc.assert(
      fc.property(view, (shown) => {
        expect(parseActivityLink(writeActivityLink(shown, snapshot), snapshot)).toEqual({
          view: shown,
          notices: [],
        });
      }),
    );
  });
});

describe('invalid parts are ignored with a notice, the rest is kept', () => {
  test.each([
    ['address=bob', { name: 'link-address-bad', text: 'bob' }],
    [`address=${ALICE.replace('5aA', '5AA')}`, { name: 'link-address-bad' }],
    ['kind=gift', { name: 'link-filter-bad', parameter: 'kind', text: 'gift' }],
    ['role=<b>', { name: 'link-filter-bad', parameter: 'role', text: '<b>' }],
    ['page=0', { name: 'link-filter-bad', parameter: 'page', text: '0' }],
    ['page=1e9', { name: 'link-filter-bad', parameter: 'page', text: '1e9' }],
    ['page=-1', { name: 'link-filter-bad', parameter: 'page', text: '-1' }],
    ['page=12345678901234567890', { name: 'link-filter-bad', parameter: 'page' }],
    ['kind=mint&kind=claim', { name: 'link-repeated', parameter: 'kind' }],
    ['asset=TWIN', { name: 'link-asset-shared', text: 'TWIN' }],
    ['asset=DOGE', { name: 'link-asset-unknown', text: 'DOGE' }],
  ])('%s', (query, notice) => {
    const { view, notices } = parseActivityLink(query, snapshot);
    expect(view).toEqual(DEFAULT_VIEW);
    expect(notices).toEqual([expect.objectContaining(notice)]);
  });

  test('any number of them', () => {
    const { view, notices } = parseActivityLink('kind=x&role=y&page=3&asset=USDC', snapshot);
    expect(view).toEqual({ ...DEFAULT_VIEW, page: 3, asset: usdc.token });
    expect(notices).toHaveLength(2);
  });
});
