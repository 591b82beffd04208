import { encodeAbiParameters, encodeEventTopics, type Log } from 'viem';
import { describe, expect, test } from 'vitest';
import { ordersAbi } from '@/abis/orders';
import type { Address } from '@/lib/domain/model/types';
import type { OrderMintIntent, OrderRedeemIntent } from '@/lib/domain/orders/intent';
import { type Intent, kindOf } from '@/lib/tx/kinds';
import { at, flowIn } from '@/lib/tx/tests/test-flow';
import { passes, requestForCalls, requestOf } from '@/lib/tx/wallet/test-guard';

const [treasury, account, receiver] = [at(1), at(2), at(3)];
const [asset, orders, usdm, other] = [at(4), at(5), at(6), at(7)];
const HASH = `0x${'ab'.repeat(32)}` as const;
const ID = (BigInt(account) << 96n) | 4n;

const rest = { orders, asset, receiver, waitSeconds: 60, deadlineSeconds: 60 };
const mint: OrderMintIntent = { kind: 'order-mint', ...rest, amountIn: 9n, minUsdmOut: 8n };
const redeem: OrderRedeemIntent = { kind: 'order-redeem', ...rest, usdm, usdmIn: 9n, minAssetOut: 8n };
const order = { id: ID, asset, minting: true, amount: 9n };
const settle: Intent = { kind: 'settle-order', orders, order, round: 6n, screen: 'mint' };
const refund: Intent = { ...settle, kind: 'refund-order' };
const withdraw: Intent = { kind: 'withdraw-kept', orders, token: asset, receiver, screen: 'mint' };

type EventName = 'Ordered' | 'Settled' | 'Refunded' | 'Withdrawn';

/** An event of the contract, its data in the order of the ABI. */
function log(eventName: EventName, indexed: object, values: readonly unknown[], address = orders): Log {
  const item = ordersAbi.find((each) => each.type === 'event' && each.name === eventName);
  const inputs = (item?.type === 'event' ? [...item.inputs] : []).filter(({ indexed: isTopic }) => !isTopic);
  const topics = encodeEventTopics({ abi: ordersAbi, eventName, args: indexed });
  const [first, ...others] = topics.map((topic) => `0x${String(topic).slice(2)}` as const);
  return {
    ...{ address, data: encodeAbiParameters(inputs, values), topics: first ? [first, ...others] : [] },
    ...{ transactionHash: HASH, blockHash: HASH, blockNumber: 1n, logIndex: 0, transactionIndex: 0 },
    removed: false,
  };
}

const terms = {
  ...{ id: ID, asset, minting: true, acceptsPart: true, native: false, amount: 9n, minOut: 8n, receiver },
  ...{ tip: 0n, time: 1n, deadline: 2n, phase: 1 },
};
const ordered = (change: object = {}, owner = account, contract = orders) =>
  log('Ordered', { id: ID, owner }, [{ ...terms, ...change }, 7n], contract);

const findOutcome = (logs: readonly Log[], intent: Intent) =>
  kindOf(intent).proof?.find(intent, { account, chainId: 31337, treasury }, logs)?.outcome;

describe('an order has been made', () => {
  test('by the event with the same terms of the same owner', () => {
    expect(findOutcome([ordered()], mint)).toEqual({ order: ID });
    expect(findOutcome([ordered({ minting: false })], redeem)).toEqual({ order: ID });
    expect(findOutcome([ordered({ native: true })], { ...mint, native: { symbol: 'ETH' } })).toEqual({
      order: ID,
    });
    // A token may charge a transfer fee.
    expect(findOutcome([ordered({ amount: 7n })], mint)).toEqual({ order: ID });
  });

  test.each<[string, Log]>([
    ['of another owner', ordered({}, other)],
    ['of another contract', ordered({}, account, treasury)],
    ['of another asset', ordered({ asset: other })],
    ['of another amount', ordered({ amount: 10n })],
    ['with another minimum', ordered({ minOut: 7n })],
    ['to another recipient', ordered({ receiver: account })],
    ['with a tip', ordered({ tip: 1n })],
    ['in the other direction', ordered({ minting: false, amount: 10n })],
    ['with native coin', ordered({ native: true })],
  ])('but not by one %s', (_, event) => {
    expect(findOutcome([event], mint)).toBeUndefined();
    expect(findOutcome([event], redeem)).toBeUndefined();
  });
});

describe('an order is closed', () => {
  const settled = (change: object = {}, id = ID) =>
    log('Settled', { id, owner: account }, [
      { round: 6n, price: 5n, used: 9n, out: 45n, refunded: 0n, reason: '0x00000000', ...change },
      7n,
    ]);

  test('by its own event, with what became of it', () => {
    expect(findOutcome([settled()], settle)).toEqual({ used: 9n, usdmOut: 45n, refunded: 0n });
    expect(findOutcome([settled()], { ...settle, order: { ...order, minting: false } })).toEqual({
      ...{ used: 9n, assetOut: 45n, refunded: 0n },
    });
    const part = settled({ used: 5n, out: 25n, refunded: 4n, reason: '0xc3e3cb3b' });
    expect(findOutcome([part], settle)).toMatchObject({ used: 5n, refunded: 4n });
    const none = settled({ used: 0n, out: 0n, refunded: 9n, price: 0n });
    expect(findOutcome([none], settle)).toMatchObject({ refunded: 9n, reason: 'no-price' });
    expect(findOutcome([settled({}, ID + 1n)], settle)).toBeUndefined();
  });

  test('by a refund', () => {
    const event = (id: bigint) => log('Refunded', { id, owner: account }, [9n, 7n]);
    expect(findOutcome([event(ID + 1n), event(ID)], refund)).toEqual({ refunded: 9n, reason: 'no-price' });
    expect(findOutcome([event(ID)], settle)).toBeUndefined();
  });

  test('and what was kept is withdrawn by its event', () => {
    const event = (token: Address) => log('Withdrawn', { account, token }, [receiver, 5n]);
    expect(findOutcome([event(other), event(asset)], withdraw)).toEqual({ assetOut: 5n });
    expect(findOutcome([event(asset)], { ...withdraw, receiver: account })).toBeUndefined();
  });
});

describe('the wallet', () => {
  const sends = (shown: Intent, sent: Intent, kind = sent.kind) =>
    passes(flowIn('preparing', [], shown), requestOf(flowIn('preparing', [], sent), kind).request);

  test.each<[string, Intent, Intent]>([
    ['another amount', mint, { ...mint, amountIn: 10n }],
    ['another minimum', mint, { ...mint, minUsdmOut: 7n }],
    ['native coin', mint, { ...mint, native: { symbol: 'ETH' } }],
    ['another amount of USDm', redeem, { ...redeem, usdmIn: 10n }],
    ['another minimum of the asset', redeem, { ...redeem, minAssetOut: 7n }],
    ['the coin instead of the asset', redeem, { ...redeem, native: { symbol: 'ETH' } }],
    ['another order', settle, { ...settle, order: { ...order, id: ID + 1n } }],
    ['another round', settle, { ...settle, round: 7n }],
    ['a refund instead', settle, refund],
    ['another last round', refund, { ...refund, round: 7n }],
    ['another token', withdraw, { ...withdraw, token: other }],
  ])('is not asked for %s than was shown', async (_, shown, sent) => {
    expect(await sends(shown, shown)).toBe(true);
    expect(await sends(shown, sent)).toBe(false);
  });

  test('may only approve the contract that keeps orders', async () => {
    for (const intent of [mint, redeem]) {
      const flow = flowIn('preparing', [], intent);
      const { calls, request } = requestOf(flow, 'approve');
      expect(await passes(flow, request)).toBe(true);
      expect(calls[0]?.to).toBe(intent.kind === 'order-mint' ? asset : usdm);
      const [{ to, data } = { to: asset, data: '0x' }] = calls;
      const swapped = data.replace(orders.slice(2), treasury.slice(2));
      expect(await passes(flow, requestForCalls(flow, [{ to, data: swapped }]))).toBe(false);
    }
  });
});
