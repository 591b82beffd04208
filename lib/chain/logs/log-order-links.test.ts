import { pad, toEventSelector } from 'viem';
import { describe, expect, test } from 'vitest';
import { isComplete } from '@/lib/domain/history/coverage';
import type { Address } from '@/lib/domain/model/types';
import type { LogNodes } from './log-nodes';
import { ordersChain } from './streams/treasury-log';
import {
  ALICE,
  actions,
  GATEWAY,
  type JsonLog,
  LogChain,
  nodesOf,
  ORDERS,
  readerOf,
  TREASURY,
  USDC,
  word,
} from './test-log-chain';

const HEAD = 20_000;
const BOB = GATEWAY;
/** Alice's orders: two in one block, some that are final, and two in the newest blocks. */
const ORDERED = [100, 5_000, 5_000, 12_000, 19_950, 19_990];

/** Mints, and orders of two accounts. */
function chainThat(falsify: (logs: JsonLog[]) => JsonLog[] = (logs) => logs): LogChain {
  const chain = new LogChain(HEAD, actions(10, HEAD, 500));
  for (const block of ORDERED) chain.order(block, ALICE);
  chain.order(7_000, BOB);
  chain.falsify = falsify;
  return chain;
}

const isOrder = ({ address }: JsonLog) => address === ORDERS;

const blockOf = ({ blockNumber }: JsonLog) => Number(blockNumber);
const without = (isCut: (log: JsonLog) => boolean) => (logs: JsonLog[]) => logs.filter((log) => !isCut(log));

/** Every way in which a node may leave orders out, with all actions of the Treasury there. */
const CUTS: [string, (logs: JsonLog[]) => JsonLog[]][] = [
  ['leaves all orders out', without((log) => isOrder(log))],
  ['leaves the oldest one out', without((log) => isOrder(log) && blockOf(log) === 100)],
  ['leaves one out between others', without((log) => isOrder(log) && blockOf(log) === 12_000)],
  ['leaves the final ones out', without((log) => isOrder(log) && blockOf(log) <= 12_000)],
  ['leaves the newest one out', without((log) => isOrder(log) && blockOf(log) === 19_990)],
  ['leaves the newest ones out', without((log) => isOrder(log) && blockOf(log) >= 12_000)],
];

/** Reads everything, and tells the reader of Alice's last order, as the contract's state has it. */
function reading(nodes: LogNodes, at = HEAD, last = chainThat().lastMint(HEAD)) {
  const parts = readerOf(nodes);
  const orders = (owner: Address) =>
    parts.reader.lists
      .flat()
      .flatMap((event) =>
        event.kind === 'order-mint' && event.sender === owner ? [Number(event.block)] : [],
      );
  const expectOrders = () =>
    parts.reader.expect(ordersChain(ALICE), {
      block: BigInt(chainThat().lastOrder(ALICE, at)),
      at: BigInt(at),
    });
  return { ...parts, orders, expectOrders, all: () => parts.complete(HEAD, last) };
}

describe('a node that', () => {
  test.each(CUTS)('%s, beside a healthy one: everything is read', async (_, cut) => {
    const { all, expectOrders, orders, until } = reading(await nodesOf(chainThat(cut), chainThat()));
    await all();
    expectOrders();
    await until(({ phase }) => phase === 'complete' && orders(ALICE).length === ORDERED.length);
    expect(orders(ALICE)).toEqual(ORDERED);
    expect(orders(BOB)).toEqual([7_000]);
  });

  test.each(CUTS)('%s, told of at once: the same', async (_, cut) => {
    const { all, expectOrders, orders } = reading(await nodesOf(chainThat(cut), chainThat()));
    expectOrders();
    await all();
    expect(orders(ALICE)).toEqual(ORDERED);
  });

  test.each(CUTS)('%s, alone: the history is never called complete without them', async (_, cut) => {
    const { all, expectOrders, reader, until } = reading(await nodesOf(chainThat(cut)));
    expectOrders();
    void all();
    const state = await until(({ failing, phase }) => failing || phase === 'complete');
    expect(state.phase).toBe('waiting');
    expect(state.failing).toBe(true);
    expect(isComplete(state)).toBe(false);
    reader.stop();
  });
});

test('what a node left out is noticed for every account as soon as a later order names it', async () => {
  const cut = without((log) => isOrder(log) && blockOf(log) === 12_000);
  const { all, orders } = reading(await nodesOf(chainThat(cut), chainThat()));
  await all();
  expect(orders(ALICE)).toEqual(ORDERED);
});

test('a last order that was read some blocks ago proves nothing wrong of later ones', async () => {
  const { all, expectOrders, orders, reader } = reading(await nodesOf(chainThat()), 19_970);
  await all();
  expectOrders();
  expect(reader.state.phase).toBe('complete');
  expect(orders(ALICE)).toEqual(ORDERED);
});

test('an account without orders has none, and that is proven too', async () => {
  const { all, reader } = reading(await nodesOf(chainThat()));
  await all();
  reader.expect(ordersChain(ORDERS), { block: 0n, at: BigInt(HEAD) });
  expect(reader.state.phase).toBe('complete');
});

test('a state of another fork is replaced by that of the next head', async () => {
  const { all, reader, until, expectOrders, orders } = reading(await nodesOf(chainThat()));
  await all();
  reader.expect(ordersChain(ALICE), { block: 19_991n, at: BigInt(HEAD) });
  expect(isComplete(reader.state)).toBe(false);
  await until(({ failing }) => failing);
  expectOrders();
  await until(({ phase }) => phase === 'complete');
  expect(orders(ALICE)).toEqual(ORDERED);
});

describe('an action for somebody else', () => {
  const minted = toEventSelector('Minted(address,address,address,uint256,uint256,uint256)');
  const passage = toEventSelector('NativeMinted(address,address,uint256,uint256)');
  /** A mint by the gateway, and whether the node has the event that tells for whom. */
  const chainWith = (isWhole: boolean): LogChain => {
    const chain = new LogChain(HEAD, [100]);
    const data = (...values: number[]) => `0x${values.map((value) => word(value).slice(2)).join('')}`;
    chain.add(200, [minted, pad(GATEWAY), pad(ALICE), pad(USDC)], data(5, 7, 0), TREASURY);
    chain.add(200, [passage, pad(ALICE), pad(ALICE)], data(5, 7), GATEWAY, true);
    if (!isWhole) chain.falsify = without(({ topics }) => topics[0] === passage);
    return chain;
  };

  test('is read from the node that also tells who that is', async () => {
    const { all, reader } = reading(await nodesOf(chainWith(false), chainWith(true)), HEAD, 200);
    await all();
    expect(reader.lists.flat().map(({ kind }) => kind)).toEqual(['mint', 'mint', 'passage']);
  });

  test('is not complete without', async () => {
    const { all, reader, until } = reading(await nodesOf(chainWith(false)), HEAD, 200);
    void all();
    expect(isComplete(await until(({ failing }) => failing))).toBe(false);
    reader.stop();
  });
});
