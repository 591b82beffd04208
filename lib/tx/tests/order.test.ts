import { erc20Abi, parseEther, parseUnits } from 'viem';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Address } from '@/lib/domain/model/types';
import type { OrderMintIntent, OrderRedeemIntent } from '@/lib/domain/orders/intent';
import { STEWARD as OTHER } from '@/scripts/local-chain/accounts';
import {
  deployment,
  setUpTestChain,
  start,
  tokenOf,
  tokens,
  treasury,
  USER,
  untilStatus,
} from '@/scripts/local-chain/testing-flows';
import { orderBook } from '@/scripts/local-chain/testing-order-book';

const { browser, agreedAfterClosing, help, chain } = setUpTestChain();
const { usdmOf } = tokens(help);
const book = orderBook(help);
const { orders, usdm } = deployment;

const kinds = (flow: { steps: readonly { kind: string }[] }) => flow.steps.map(({ kind }) => kind);
const balanceOf = (symbol: string, owner: Address) =>
  help().client.readContract({
    ...({ address: tokenOf(symbol), abi: erc20Abi } as const),
    functionName: 'balanceOf',
    args: [owner],
  });

const rest = { orders, receiver: USER, waitSeconds: 2 * 86_400, deadlineSeconds: 600 };

const mintOrder = (change: Partial<OrderMintIntent> = {}): OrderMintIntent => ({
  ...({ kind: 'order-mint', ...rest, asset: tokenOf('WBTC') } as const),
  ...{ amountIn: parseUnits('2', 8), minUsdmOut: 0n },
  ...change,
});

const redeemOrder = (change: Partial<OrderRedeemIntent> = {}): OrderRedeemIntent => ({
  ...({ kind: 'order-redeem', ...rest, usdm, asset: tokenOf('WETH') } as const),
  ...{ usdmIn: parseEther('500'), minAssetOut: 0n },
  ...change,
});

beforeEach(() => help().setBalance('WBTC', USER, parseUnits('3', 8)));

/** An order of the user, made through the engine. */
async function made(intent: OrderMintIntent | OrderRedeemIntent) {
  const { tab } = browser();
  const flows = tab();
  start(flows, intent);
  await untilStatus(flows, 'confirmed');
  const [order] = await book.ordersOf();
  if (!order) throw new Error('No order');
  return { id: order.id, asset: order.asset, minting: order.minting, amount: order.amount };
}

const settling = async (order: Awaited<ReturnType<typeof made>>) => ({
  ...({ kind: 'settle-order', orders, order, screen: 'mint' } as const),
  round: (await book.stageOf(order.id)).round,
});

describe('an order to mint', () => {
  test('above the hourly limit is an approval and a transaction, and mints at the next price', async () => {
    const { tab } = browser();
    const flows = tab();
    start(flows, mintOrder());
    const flow = await untilStatus(flows, 'confirmed');
    expect(kinds(flow)).toEqual(['approve', 'order-mint']);
    const [order] = await book.ordersOf();
    expect(order).toMatchObject({ id: flow.outcome?.order, amount: parseUnits('2', 8), acceptsPart: true });
    expect(await book.stageOf(order?.id ?? 0n)).toMatchObject({ stage: 'waiting' });

    await book.nextPrice();
    const before = await usdmOf(USER);
    start(
      flows,
      await settling({
        id: order?.id ?? 0n,
        asset: tokenOf('WBTC'),
        minting: true,
        amount: parseUnits('2', 8),
      }),
    );
    const settled = await untilStatus(flows, 'confirmed');
    expect(settled.screen).toBe('mint');
    expect(settled.outcome).toEqual({
      ...{ used: parseUnits('2', 8), refunded: 0n },
      usdmOut: (await usdmOf(USER)) - before,
    });
    expect(await book.ordersOf()).toEqual([]);
  });

  test('with native coin is one transaction that carries it', async () => {
    const { tab } = browser();
    const flows = tab();
    const coin = parseEther('1');
    start(flows, mintOrder({ asset: tokenOf('WETH'), amountIn: coin, native: { symbol: 'ETH' } }));
    const flow = await untilStatus(flows, 'confirmed');
    expect(kinds(flow)).toEqual(['order-mint']);
    expect((await book.ordersOf())[0]).toMatchObject({ native: true, amount: coin });
    expect(await balanceOf('WETH', orders)).toBe(coin);
  });

  test('found after the tab was closed during the wallet request, it is settled by its event', async () => {
    const intent = mintOrder({
      asset: tokenOf('WETH'),
      amountIn: 5n * 10n ** 17n,
      native: { symbol: 'ETH' },
    });
    const { flow, asked } = await agreedAfterClosing(intent);
    expect(flow.intent).toEqual(intent);
    expect(flow.outcome?.order).toBe((await book.ordersOf())[0]?.id);
    expect(asked).toEqual([]);
  });

  test.each<[string, Partial<OrderMintIntent>, () => Promise<unknown>, object]>([
    ['of XMS', { asset: deployment.xms }, async () => {}, { name: 'not-orderable', symbol: 'XMS' }],
    ['while minting is paused', {}, () => help().pause('WBTC', { mint: true }), { name: 'paused' }],
    ['with a stale price', {}, () => help().warp(2 * 86_400), { name: 'feed-stale' }],
    ['above the balance', { amountIn: parseUnits('999', 8) }, async () => {}, { name: 'balance' }],
    ['to another contract', { orders: treasury }, async () => {}, { name: 'answer-invalid' }],
  ])('%s is refused before the wallet is asked', async (_, change, change_, issue) => {
    await change_();
    const { wallet, tab } = browser();
    const flows = tab();
    start(flows, mintOrder(change));
    expect((await untilStatus(flows, 'refused')).issue).toMatchObject(issue);
    expect(wallet.asked).toEqual([]);
  });
});

describe('an order to redeem', () => {
  test('is a permit of USDm and a transaction, and pays native coin when it settles', async () => {
    const { wallet, tab } = browser();
    const flows = tab();
    const receiver: Address = '0x00000000000000000000000000000000000ca5e1';
    start(flows, redeemOrder({ native: { symbol: 'ETH' }, receiver }));
    const flow = await untilStatus(flows, 'confirmed');
    expect(kinds(flow)).toEqual(['permit', 'order-redeem']);
    expect(wallet.asked.map(({ method }) => method)).toEqual(['eth_signTypedData_v4', 'eth_sendTransaction']);
    expect(await usdmOf(orders)).toBe(parseEther('500'));
    expect(await chain().allowance(usdm, USER, orders)).toBe(0n);

    const [order] = await book.ordersOf();
    await book.nextPrice();
    const terms = {
      id: order?.id ?? 0n,
      asset: tokenOf('WETH'),
      minting: false,
      amount: parseEther('500'),
      coin: 'ETH',
    };
    start(flows, { ...(await settling(terms)), screen: 'redeem' });
    const settled = await untilStatus(flows, 'confirmed');
    expect(settled.screen).toBe('redeem');
    expect(settled.outcome?.assetOut).toBe(await help().client.getBalance({ address: receiver }));
  });

  test('falls back to an approval when the signature is invalid', async () => {
    const { wallet, tab } = browser();
    const flows = tab();
    wallet.next(async () => `0x${'11'.repeat(32)}${'22'.repeat(32)}1b`);
    start(flows, redeemOrder());
    expect(kinds(await untilStatus(flows, 'confirmed'))).toEqual(['permit', 'approve', 'order-redeem']);
  });

  test('for native coin to a contract that rejects it is refused', async () => {
    const { wallet, tab } = browser();
    const flows = tab();
    start(flows, redeemOrder({ native: { symbol: 'ETH' }, receiver: deployment.lens }));
    expect((await untilStatus(flows, 'refused')).issue).toEqual({ name: 'coin-refused', symbol: 'ETH' });
    expect(wallet.asked).toEqual([]);
  });
});

describe('settling', () => {
  test('tells when another account came first, and with what result', async () => {
    const order = await made(mintOrder());
    await book.nextPrice();
    const before = await usdmOf(USER);
    const { wallet, tab } = browser();
    const flows = tab();
    let others: unknown;
    wallet.next(async (agree) => {
      await help().client.setAutomine(false);
      others = await book.settleAs(OTHER, order.id);
      const own = await agree();
      await help().client.mine({ blocks: 1 });
      return own;
    });
    start(flows, await settling(order));
    const flow = await untilStatus(flows, 'confirmed');
    expect(flow.issue).toEqual({ name: 'order-closed-by-other' });
    expect(flow.steps[0]?.hash).toBe(others);
    expect(flow.outcome?.usdmOut).toBe((await usdmOf(USER)) - before);
  });

  test('of an order that is closed already is refused before the wallet is asked', async () => {
    const order = await made(mintOrder());
    await book.nextPrice();
    const intent = await settling(order);
    await book.settleAs(OTHER, order.id);
    const { wallet, tab } = browser();
    const flows = tab();
    start(flows, intent);
    expect((await untilStatus(flows, 'refused')).issue).toEqual({ name: 'order-closed' });
    expect(wallet.asked).toEqual([]);
  });

  test('gives back what the Treasury refuses then, and says why', async () => {
    const order = await made(mintOrder());
    await book.nextPrice();
    await help().pause('WBTC', { mint: true });
    const { tab } = browser();
    const flows = tab();
    start(flows, await settling(order));
    const { outcome } = await untilStatus(flows, 'confirmed');
    expect(outcome).toEqual({ used: 0n, usdmOut: 0n, refunded: order.amount, reason: 'limit' });
  });
});

test('an order without a price until its deadline is refunded', async () => {
  const had = await balanceOf('WBTC', USER);
  const order = await made(mintOrder());
  await help().warp(3 * 86_400);
  const { stage, round } = await book.stageOf(order.id);
  expect(stage).toBe('refundable');
  const { tab } = browser();
  const flows = tab();
  start(flows, { kind: 'refund-order', orders, order, round, screen: 'mint' });
  const { outcome } = await untilStatus(flows, 'confirmed');
  expect(outcome).toEqual({ refunded: order.amount, reason: 'no-price' });
  expect(await balanceOf('WBTC', USER)).toBe(had);
});

test('what the contract keeps is withdrawn', async () => {
  await book.keep('WBTC', tokenOf('WBTC'), 5n);
  const { tab } = browser();
  const flows = tab();
  const intent = {
    kind: 'withdraw-kept',
    orders,
    token: tokenOf('WBTC'),
    receiver: USER,
    screen: 'redeem',
  } as const;
  start(flows, intent);
  expect((await untilStatus(flows, 'confirmed')).outcome).toEqual({ assetOut: 5n });
  start(flows, intent);
  expect((await untilStatus(flows, 'refused')).issue).toEqual({ name: 'nothing-to-claim' });
});
