import { describe, expect, test } from 'vitest';
import { formatIn } from '@/lib/domain/format/locale-format';
import { addressOf, assetOf } from '@/lib/domain/limits/fixture';
import { WAD } from '@/lib/domain/model/convert';
import type { OpenOrder, OrderStage } from './open-order';
import { viewOrder } from './order-view';

const format = formatIn('en-US');
const asset = assetOf({ token: addressOf(7), symbol: 'WETH', decimals: 18 });
const owner = addressOf(5);
const telling = { wait: 480n, now: 1_180n, coin: 'ETH', format, moment: (at: bigint) => `time ${at}` };

const order = (stage: OrderStage, change: Partial<OpenOrder> = {}): OpenOrder => ({
  ...{ id: (1n << 100n) * 16n + 2n, asset: asset.token, minting: true, amount: 12n * WAD, owner },
  ...{ receiver: owner, minimum: 0n, tip: 0n, time: 1_000n, deadline: 9_000n, stage },
  ...change,
});
const priced: OrderStage = { name: 'priced', round: 4n, price: 3_000n * WAD };

describe('an open order', () => {
  test('waits for its price, and until when', () => {
    expect(viewOrder(order({ name: 'waiting' }), asset, telling)).toEqual({
      title: 'Order 3: mint with 12 WETH',
      stage: 'Waiting for the next price',
      tone: 'info',
      text: 'Ordered 3 minutes ago, usually settles within 8 minutes. Refundable if there is no price by time 9000.',
      action: undefined,
    });
    expect(viewOrder(order({ name: 'waiting' }), asset, { ...telling, wait: undefined }).text).toBe(
      'Ordered 3 minutes ago. Refundable if there is no price by time 9000.',
    );
  });

  test('has its price, and says what it gives', () => {
    const view = viewOrder(order(priced), asset, telling);
    expect(view).toMatchObject({ stage: 'Ready to settle', action: { name: 'settle' } });
    expect(view.text).toMatch(/^At \$3,000(\.00)? it mints 36,000 USDm\. It usually settles automatically;/);
    const redemption = order(priced, { minting: false, amount: 6_000n * WAD, coin: 'ETH' });
    expect(viewOrder(redemption, asset, telling)).toMatchObject({
      title: 'Order 3: redeem 6,000 USDm for ETH',
      text: expect.stringContaining('it pays 2 ETH. '),
    });
  });

  test('is given back without a price, or with one that came too late', () => {
    expect(viewOrder(order({ name: 'refundable', round: 4n }), asset, telling)).toMatchObject({
      text: 'The feed reported no price by time 9000. Get 12 WETH back.',
      action: { name: 'refund', label: 'Get refund' },
    });
    expect(viewOrder(order({ ...priced, price: 0n }), asset, telling)).toMatchObject({
      stage: 'No price in time',
      action: { name: 'settle', label: 'Get refund' },
    });
  });

  test('says the minimum, and that less is given back', () => {
    const least = { minimum: 36_000n * WAD };
    expect(viewOrder(order({ name: 'waiting' }, least), asset, telling).text).toContain(
      '. Minimum received 36,000 USDm. Refundable ',
    );
    expect(viewOrder(order(priced, least), asset, telling)).toMatchObject({ stage: 'Ready to settle' });
    expect(viewOrder(order(priced, { minimum: 36_000n * WAD + 1n }), asset, telling)).toMatchObject({
      stage: 'Below the minimum',
      text: expect.stringMatching(
        /^At \$3,000(\.00)? it mints 36,000 USDm\. Minimum received 36,000 USDm\. That is less, so 12 WETH is returned/,
      ),
      action: { name: 'settle', label: 'Get refund' },
    });
    const redemption = { minting: false, amount: 6_000n * WAD, minimum: 3n * WAD };
    expect(viewOrder(order(priced, redemption), asset, telling).text).toContain('Minimum received 3 WETH');
  });

  test('tells of another recipient, and of a tip', () => {
    const view = viewOrder(order(priced, { receiver: addressOf(6), tip: WAD / 100n }), asset, telling);
    expect(view.text).toMatch(/ Sent to 0x0000…0006\. Includes a tip of 0\.01 ETH for whoever settles it\.$/);
  });

  test('of an asset that is no longer listed has its address', () => {
    expect(viewOrder(order(priced), undefined, telling).title).toBe('Order 3: mint with 0x0000…0007');
  });
});
