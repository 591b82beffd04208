import { parseEther } from 'viem';
import { expect, test } from 'vitest';
import { ordersAbi } from '@/abis/orders';
import { leastWait, MAX_ORDERS, ORDER_DELAY } from '@/lib/domain/orders/order';
import { usualWait } from '@/lib/domain/orders/usual-wait';
import { doubleOf } from '@/scripts/local-chain/doubles';
import {
  deployment,
  setUpTestChain,
  start,
  tokenOf,
  USER,
  untilStatus,
} from '@/scripts/local-chain/testing-flows';
import { coinOrder, orderBook } from '@/scripts/local-chain/testing-order-book';
import { readOrders, readReports, stageOf } from './read-orders';

const { browser, help } = setUpTestChain();
const book = orderBook(help);
const DAY = 86_400;

async function read() {
  const { number: block } = await help().client.getBlock();
  const question = { account: USER, tokens: [deployment.usdm, tokenOf('WBTC')], block, coin: 'ETH' };
  return readOrders(help().client, deployment, question);
}

/** Orders to mint with 1 ETH. */
async function order() {
  const flows = browser().tab();
  start(flows, coinOrder);
  await untilStatus(flows, 'confirmed');
}

test('nothing, without orders', async () => {
  expect(await read()).toEqual({ orders: [], kept: [] });
});

test('an order from waiting to its price, and the price that settles it', async () => {
  await order();
  const { orders } = await read();
  expect(orders).toMatchObject([
    {
      ...{ asset: tokenOf('WETH'), minting: true, amount: parseEther('1'), coin: 'ETH', owner: USER },
      ...{ receiver: USER, tip: 0n, stage: { name: 'waiting' } },
    },
  ]);
  await help().warp(130);
  await help().setFeed('WETH', '3000');
  await help().setFeed('WETH', '3100');
  const { round } = await book.stageOf(orders[0]?.id ?? 0n);
  expect((await read()).orders[0]?.stage).toEqual({ name: 'priced', round, price: parseEther('3000') });
});

test('an order whose price came after its deadline has none', async () => {
  await order();
  await help().warp(2 * DAY);
  expect((await read()).orders[0]?.stage).toMatchObject({ name: 'refundable' });
  await help().refresh();
  expect((await read()).orders[0]?.stage).toMatchObject({ name: 'priced', price: 0n });
});

test('what the contract keeps for the account', async () => {
  await book.keep('WBTC', tokenOf('WBTC'), 5n);
  expect((await read()).kept).toEqual([{ token: tokenOf('WBTC'), amount: 5n }]);
});

test('when a feed made its last reports', async () => {
  const times: bigint[] = [];
  for (const wait of [0, 60, 600, 30]) {
    await help().warp(wait);
    await help().setFeed('WETH', '3000');
    times.unshift((await help().client.getBlock()).timestamp - 1n);
  }
  const found = await readReports(help().client, doubleOf('WETH').feed);
  expect(found).toHaveLength(9);
  const ages = found.slice(0, 4).map((time, index) => (times[index] ?? 0n) - time);
  expect(ages.every((age) => age >= -1n && age <= 2n)).toBe(true);
  expect(usualWait(found.slice(0, 4), 7200n)).toBeGreaterThanOrEqual(720n);
});

test('a price that cannot be read is not told as none', () => {
  const priced = [2, 7n] as const;
  expect(stageOf({ minting: true, deadline: 9n }, priced, undefined)).toEqual({ name: 'waiting' });
  expect(stageOf({ minting: true, deadline: 9n }, priced, [5n, 6n, 9n])).toMatchObject({ price: 5n });
  expect(stageOf({ minting: false, deadline: 9n }, priced, [5n, 6n, 9n])).toMatchObject({ price: 6n });
  expect(stageOf({ minting: true, deadline: 9n }, priced, [5n, 6n, 10n])).toMatchObject({ price: 0n });
});

test('the contract’s constants are those that the app counts with', async () => {
  const contract = { address: deployment.orders, abi: ordersAbi } as const;
  const [delay, margin, most] = await Promise.all([
    help().client.readContract({ ...contract, functionName: 'DELAY' }),
    help().client.readContract({ ...contract, functionName: 'MARGIN' }),
    help().client.readContract({ ...contract, functionName: 'MAX_ORDERS' }),
  ]);
  expect([ORDER_DELAY, leastWait({ heartbeat: 60n }), BigInt(MAX_ORDERS)]).toEqual([
    delay,
    delay + 60n + margin,
    most,
  ]);
});
