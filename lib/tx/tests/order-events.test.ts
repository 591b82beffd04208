import { parseEther, parseUnits } from 'viem';
import { expect, test, vi } from 'vitest';
import { tab } from '@/lib/chain/browser/tab-visibility';
import { HistoryView } from '@/lib/chain/logs/history-view';
import { LogNodes } from '@/lib/chain/logs/log-nodes';
import { LogReader } from '@/lib/chain/logs/log-reader';
import { LogStore } from '@/lib/chain/logs/log-store';
import { treasuryStream } from '@/lib/chain/logs/streams/treasury-log';
import { type Activity, joinActivity } from '@/lib/domain/history/activity';
import { addressOf } from '@/lib/domain/limits/fixture';
import type { Intent } from '@/lib/tx/kinds';
import { transact } from '@/scripts/local-chain/client';
import {
  deployment,
  setUpTestChain,
  start,
  tokenOf,
  USER,
  untilStatus,
} from '@/scripts/local-chain/testing-flows';
import { coinOrder } from '@/scripts/local-chain/testing-order-book';
import { approveAndOrder, type TestOrder } from '@/scripts/local-chain/testing-orders';

const { browser, help } = setUpTestChain();
const HOUR = 3600n;
const OTHER = addressOf(0xb0b);

/** What the chain says that was done since a block, as it is listed, the newest first. */
async function activitySince(first: bigint): Promise<Activity[]> {
  const { client } = help();
  const nodes = new LogNodes(() => [String(client.transport.url)], 31337);
  const stream = { ...treasuryStream({ ...deployment, blockNumber: first }), name: `since ${first}` };
  const reader = new LogReader(stream, { nodes, store: new LogStore(), tab }, () => {});
  reader.see(await client.getBlockNumber());
  await vi.waitFor(() => expect(reader.state.phase).toBe('complete'));
  reader.stop();
  const { actions } = await new HistoryView(deployment.orders).of(reader);
  return joinActivity(actions, []);
}

async function order(change: Partial<TestOrder> & { symbol: string }): Promise<void> {
  const { timestamp } = await help().client.getBlock();
  const { symbol, ...rest } = change;
  const base = {
    owner: USER,
    token: tokenOf(symbol),
    minting: true,
    amount: 0n,
    deadline: timestamp + 30n * HOUR,
  };
  await transact(help().client, approveAndOrder(deployment, { ...base, ...rest }));
}

const startOrder = async (intent: Intent) => {
  const flows = browser().tab();
  start(flows, intent);
  await untilStatus(flows, 'confirmed');
};

test('orders are their owner’s, whoever settles them, with what came back and why', async () => {
  const [WBTC, LINK] = [parseUnits('2', 8), parseUnits('470000', 18)];
  const first = (await help().client.getBlockNumber()) + 1n;
  await help().setBalance('WBTC', USER, 2n * WBTC);
  await help().setBalance('LINK', USER, LINK);
  await order({ symbol: 'WBTC', amount: WBTC, minOut: parseEther('900000') });
  await order({ symbol: 'LINK', amount: LINK, acceptsPart: true });
  await order({ symbol: 'WBTC', amount: WBTC });
  await help().warp(130);
  await help().setFeed('WBTC', '100000');
  await help().setFeed('LINK', '19.1');
  await help().settleOrders();

  const [exact, part, back, ...made] = await activitySince(first);
  expect(made.map(({ kind, sender, order: of }) => [kind, sender, of?.minimum])).toEqual([
    ['order-mint', USER, 0n],
    ['order-mint', USER, 0n],
    ['order-mint', USER, parseEther('900000')],
  ]);
  const [third, second, lowest] = made.map(({ order: of }) => of?.id);
  const who = { sender: USER, receiver: USER };
  expect(exact).toMatchObject({
    ...{ kind: 'mint', ...who, usdm: parseEther('200000') },
    ...{ amounts: [{ asset: tokenOf('WBTC'), amount: WBTC }] },
    order: { id: third, price: parseEther('100000'), refunded: 0n, reason: undefined },
  });
  const filled = part?.amounts[0]?.amount ?? 0n;
  expect(part).toMatchObject({
    ...{ kind: 'mint', ...who },
    order: { id: second, price: parseEther('19.1'), refunded: LINK - filled, reason: 'limit' },
  });
  expect(filled).toBeGreaterThan(LINK / 2n);
  expect(filled).toBeLessThan(LINK);
  expect(back).toMatchObject({
    ...{ kind: 'order-refund', ...who, usdm: undefined },
    ...{ amounts: [{ asset: tokenOf('WBTC'), amount: WBTC }] },
    order: { id: lowest, price: parseEther('100000'), refunded: WBTC, reason: 'minimum' },
  });
});

test('an order with native coin names its recipient, and one without a price what came back', async () => {
  const first = (await help().client.getBlockNumber()) + 1n;
  await help().setBalance('USDm', USER, parseEther('3000'));
  await startOrder({
    ...({ kind: 'order-redeem', orders: deployment.orders, usdm: deployment.usdm } as const),
    ...{ asset: tokenOf('WETH'), receiver: OTHER, usdmIn: parseEther('3000'), minAssetOut: 0n },
    ...{ waitSeconds: 86_400, deadlineSeconds: 600, native: { symbol: 'ETH' } },
  });
  await help().warp(130);
  await help().setFeed('WETH', '3000');
  await help().settleOrders();
  await startOrder(coinOrder);
  // No price before the deadline.
  await help().warp(26 * Number(HOUR));
  await help().settleOrders();

  const coin = { coin: true, sender: USER } as const;
  expect(await activitySince(first)).toMatchObject([
    {
      ...{ kind: 'order-refund', ...coin, receiver: USER },
      ...{ amounts: [{ asset: tokenOf('WETH'), amount: parseEther('1') }] },
      order: { refunded: parseEther('1'), reason: 'no-price' },
    },
    { kind: 'order-mint', ...coin },
    {
      ...{ kind: 'redeem', ...coin, receiver: OTHER, usdm: parseEther('3000') },
      ...{ amounts: [{ asset: tokenOf('WETH'), amount: parseEther('1') }] },
    },
    { kind: 'order-redeem', ...coin, receiver: OTHER, usdm: parseEther('3000') },
  ]);
});
