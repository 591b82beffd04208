import { describe, expect, test } from 'vitest';
import { exactQuantity, formatQuantity } from '@/lib/domain/format/format';
import { addressOf } from '@/lib/domain/limits/fixture';
import { MAX_UINT256, WAD } from '@/lib/domain/model/convert';
import type { Quantity } from '@/lib/domain/model/issues';
import type { Activity } from './activity';
import { activityWords, chunkWords, type TokenOf } from './activity-words';

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
    expect(chunkWords(done('redeem-pro-rata', { amounts }), tokenOf, exact)).toEqual([
      '0.000001 USDC',
      `an amount of ${GONE}`,
    ]);
    expect(chunkWords(done('mint'), tokenOf, exact)).toEqual([]);
  });
});
