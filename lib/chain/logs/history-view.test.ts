import { pad, toEventSelector } from 'viem';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { HistoryView } from './history-view';
import {
  ALICE,
  actions,
  GATEWAY,
  LogChain,
  nodesOf,
  ORDERS,
  readerOf,
  TREASURY,
  timeOf,
  USDC,
  word,
  XMS,
} from './test-log-chain';

/** A chain with a mint at the deployment, and in these blocks. */
function chainOf(head: number, blocks: Iterable<number>): LogChain {
  const chain = new LogChain(head, []);
  chain.mint(10, 1000, XMS);
  for (const block of blocks) chain.mint(block);
  return chain;
}

afterEach(() => vi.unstubAllGlobals());

async function follow(chain: LogChain) {
  const reading = readerOf(await nodesOf(chain));
  const view = new HistoryView(ORDERS);
  return {
    ...reading,
    known: () => view.of(reading.reader),
    all: async () => {
      await reading.complete(chain.head);
      return view.of(reading.reader);
    },
  };
}

describe('lists', () => {
  test('stay identical with a new block in which nothing happened', async () => {
    const chain = chainOf(3000, actions(20, 3000));
    const { all } = await follow(chain);
    const before = await all();
    chain.head = 3001;
    const after = await all();
    expect(after.actions).toBe(before.actions);
  });

  test('have the newest last, and only events of their kind', async () => {
    const { actions: list } = await (await follow(chainOf(300, [20, 250]))).all();
    expect(list.map(({ kind, block, time }) => [kind, block, Number(time)])).toEqual(
      [10, 20, 250].map((block) => ['mint', BigInt(block), timeOf(block)]),
    );
  });

  test('name the accounts for which the gateway acted, and no others', async () => {
    const chain = chainOf(300, [20, 30]);
    const passage = [toEventSelector('NativeMinted(address,address,uint256,uint256)'), word(7), word(8)];
    chain.add(20, passage, `0x${word(1).slice(2).repeat(2)}`, GATEWAY, true);
    // From a transaction without an event of the Treasury.
    chain.add(30, passage, `0x${word(1).slice(2).repeat(2)}`, GATEWAY);
    const { actions: list } = await (await follow(chain)).all();
    const address = (n: number) => `0x${word(n).slice(26)}`;
    expect(list.map(({ sender, receiver, coin }) => [sender, receiver, coin])).toEqual([
      [ALICE, ALICE, undefined],
      [address(7), address(8), true],
      [ALICE, ALICE, undefined],
    ]);
  });

  test('name the owners of orders, and tell one that was settled from one that was returned', async () => {
    const chain = chainOf(300, []);
    const [owner, other] = [ALICE, USDC];
    const minted = toEventSelector('Minted(address,address,address,uint256,uint256,uint256)');
    const settled = toEventSelector(
      'Settled(uint256,address,(uint80,uint256,uint256,uint256,uint256,bytes4),uint256)',
    );
    const data = (...values: number[]) => `0x${values.map((value) => word(value).slice(2)).join('')}`;
    const mintBy = (who: `0x${string}`, same: boolean) =>
      chain.add(20, [minted, pad(who), pad(other), pad(XMS)], data(5, 7, 0), TREASURY, same);
    const settle = (id: number, used: number, refunded: number) =>
      chain.add(20, [settled, word(id), pad(owner)], data(4, 9, used, 7, refunded, 0, 0), ORDERS, true);
    // A batch: one settled, one returned, one settled with an action of its recipient.
    mintBy(ORDERS, false);
    settle(1, 5, 2);
    settle(2, 0, 6);
    mintBy(ORDERS, true);
    mintBy(other, true);
    settle(3, 5, 0);
    const { actions: list } = await (await follow(chain)).all();
    const order = (id: bigint, refunded: bigint) => ({ id, price: 9n, refunded });
    expect(list.slice(1)).toMatchObject([
      { kind: 'mint', sender: owner, receiver: other, order: order(1n, 2n) },
      { kind: 'order-refund', sender: owner, receiver: owner, amounts: [], order: order(2n, 6n) },
      { kind: 'mint', sender: owner, receiver: other, order: order(3n, 0n) },
      { kind: 'mint', sender: other },
    ]);
  });

  test('skip other events of the Treasury', async () => {
    const chain = chainOf(300, [20]);
    chain.add(30, [toEventSelector('VenueAdded(address)'), word(1)], '0x', TREASURY);
    chain.add(30, [word(1)], '0x1234', TREASURY);
    const { actions: list } = await (await follow(chain)).all();
    expect(list).toHaveLength(2);
  });
});

test('50,000 actions: all are there, in order, and the page gets its turns', async () => {
  const blocks = Array.from({ length: 50_000 }, (_, i) => 100 + i);
  const chain = chainOf(60_000, blocks);
  // Without a server, which would take longer than the code under test.
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    const { id, ...request } = JSON.parse(body);
    const [{ fromBlock, toBlock }] = request.params ?? [{}];
    if (toBlock - fromBlock >= 5000) return { ok: false, headers: new Headers() };
    return { ok: true, json: async () => ({ jsonrpc: '2.0', id, ...chain.answer(request) }) };
  });
  const { complete, known, all } = await follow(chain);
  await complete(60_000);

  let turns = 0;
  const tick = () => {
    turns += 1;
    timer = setTimeout(tick);
  };
  let timer = setTimeout(tick);
  const { actions: list } = await known();
  clearTimeout(timer);
  // At least one for every 1,000 events.
  expect(turns).toBeGreaterThan(50);

  expect(list.map(({ block }) => Number(block))).toEqual([10, ...blocks]);

  // A new head takes one request, and nothing is processed again.
  const asked = chain.asked.length;
  chain.head = 60_001;
  expect((await all()).actions).toBe(list);
  expect(chain.asked.length).toBe(asked + 1);
});
