import { describe, expect, test } from 'vitest';
import { exactQuantity, formatQuantity } from '@/lib/domain/format/format';
import { addressOf } from '@/lib/domain/limits/fixture';
import { MAX_UINT256, WAD } from '@/lib/domain/model/convert';
import type { Quantity } from '@/lib/domain/model/issues';
import type { Activity } from './activity';
import { activityWords, orderNote, orderStateWords, sharesWords, type TokenOf } from './activity-words';

const [USDC, NAMELESS, GONE] = [addressOf(11), addressOf(12), addressOf(13)];
const tokenOf: TokenOf = (asset) =>
  ({ [USDC]: { symbol: 'USDC', decimals: 6 }, [NAMELESS]: { symbol: '', decimals: 0 } })[asset];
const short = (quantity: Quantity) => formatQuantity(quantity, 'en-US');
const exact = (quantity: Quantity) => exactQuantity(quantity, 'en-US');

function done(kind: Activity['kind'], change: Partial<Activity> = {}): Activity {
  return {
    kind,
    status: 'confirmed',
    at: { block: 1n, logIndex: 0, time: 0n },
    hash: '0x1',
    sender: addressOf(1),
    receiver: addressOf(1),
    amounts: [{ asset: USDC, amount: 1_250_000_001n }],
    usdm: 1_250n * WAD + 1n,
    ...change,
  };
}

const amount = (value: bigint | undefined, asset = USDC) => ({ amounts: [{ asset, amount: value }] });

describe('what was done', () => {
  test.each<[string, Activity]>([
    ['Minted 1,250 USDm with 1,250 USDC', done('mint')],
    ['Redeemed 1,250 USDm for 1,250 USDC', done('redeem')],
    ['Minted 1,250 USDm with 1,250 USDC (as native coin)', done('mint', { coin: true })],
    ['Redeemed 1,250 USDm for 1,250 USDC (as native coin)', done('redeem', { coin: true })],
    ['Redeemed 1,250 USDm for a share of one asset', done('redeem-pro-rata')],
    ['Redeemed 1,250 USDm for nothing', done('redeem-pro-rata', { amounts: [] })],
    ['1,250 USDC held for claim (transfer failed)', done('credit')],
    ['Claimed 1,250 USDC', done('claim')],
    ['Approved 1,250 USDC', done('approval')],
    ['Minted 1,250 USDm with 1,250 USDC by order', done('mint', { order: { id: 1n } })],
    ['Redeemed 1,250 USDm for 1,250 USDC by order', done('redeem', { order: { id: 1n } })],
    ['Ordered to mint with 1,250 USDC', done('order-mint')],
    ['Ordered to mint with 1,250 USDC (as native coin)', done('order-mint', { coin: true })],
    ['Ordered to redeem 1,250 USDm for USDC', done('order-redeem', amount(undefined))],
    ['Settling an order of 1,250 USDC', done('order-settled')],
    ['Settling an order of 1,250 USDm', done('order-settled', amount(undefined))],
    ['Order of 1,250 USDC refunded', done('order-refund')],
    ['Order of 1,250 USDm refunded', done('order-refund', amount(undefined))],
    ['Order refunded', done('order-refund', { amounts: [], usdm: undefined })],
    ['1,250 USDC kept for withdrawal (payment failed)', done('order-kept')],
    ['Approved 1,250 USDC for orders', done('approval', { spender: 'orders' })],
    ['USDC approval for orders now 0', done('approval', { ...amount(0n), spender: 'orders' })],
    ['Withdrew 1,250 USDC', done('order-withdrawal')],
    ['Staked 1,250 USDC', done('stake')],
    ['Unstaked 1,250 USDC', done('unstake')],
    ['Upkeep', done('upkeep')],
    ['Approved unlimited USDC', done('approval', amount(MAX_UINT256))],
    ['USDC approval now 0', done('approval', amount(0n))],
    [`Claimed an amount of ${GONE}`, done('claim', amount(5n, GONE))],
    [`${GONE} approval now 0`, done('approval', amount(0n, GONE))],
    ['Claimed 5 unnamed token', done('claim', amount(5n, NAMELESS))],
    ['Claimed an amount of USDC', done('claim', amount(undefined))],
  ])('%s', (words, activity) => {
    expect(activityWords(activity, tokenOf, short)).toBe(words);
  });

  test('to the last digit', () => {
    expect(activityWords(done('mint'), tokenOf, exact)).toBe(
      'Minted 1,250.000000000000000001 USDm with 1,250.000001 USDC',
    );
  });

  test('with the share of every asset', () => {
    const amounts = [...amount(1n).amounts, ...amount(2n, GONE).amounts];
    expect(sharesWords(done('redeem-pro-rata', { amounts }), tokenOf, exact)).toEqual([
      '0.000001 USDC',
      `an amount of ${GONE}`,
    ]);
    expect(sharesWords(done('mint'), tokenOf, exact)).toEqual([]);
  });
});

describe('an order', () => {
  const format = { write: short, price: (value: bigint) => `$${value / WAD}` };
  const order = { id: 1n, price: 99_000n * WAD };
  const unit = 10n ** 6n;

  test.each<[string, Activity]>([
    ['', done('mint')],
    ['', done('order-mint', { order: { id: 1n, minimum: 0n } })],
    ['Minimum received 7 USDm.', done('order-mint', { order: { id: 1n, minimum: 7n * WAD } })],
    [
      'Minimum received 7 USDC.',
      done('order-redeem', { ...amount(undefined), order: { id: 1n, minimum: 7n * unit } }),
    ],
    ['At $99000.', done('mint', { order: { ...order, refunded: 0n } })],
    [
      'At $99000. 5 USDC refunded: above a limit of the Treasury.',
      done('mint', { order: { ...order, refunded: 5n * unit, reason: 'limit' } }),
    ],
    ['At $99000. 5 USDm refunded.', done('redeem', { order: { ...order, refunded: 5n * WAD } })],
    [
      'No price before the deadline.',
      done('order-refund', { order: { id: 1n, refunded: 5n, reason: 'no-price' } }),
    ],
    [
      'At $99000. Below the minimum received.',
      done('order-refund', { order: { ...order, refunded: 5n, reason: 'minimum' } }),
    ],
  ])('adds: %s', (note, activity) => {
    expect(orderNote(activity, tokenOf, format)).toBe(note);
  });

  test('is open until later activity says otherwise', () => {
    const made = done('order-mint', { order: { id: 1n } });
    const other = done('mint', { order: { id: 2n } });
    const state = (...later: Activity[]) => orderStateWords(made, [...later, made]);
    expect(state(other)).toBe('Open');
    expect(state(done('mint', { order: { id: 1n, refunded: 0n } }), other)).toBe('Settled');
    expect(state(done('mint', { order: { id: 1n, refunded: 1n } }))).toBe('Settled in part');
    expect(state(done('order-refund', { order: { id: 1n, refunded: 1n } }))).toBe('Refunded');
    expect(orderStateWords(other, [other])).toBeUndefined();
  });
});
