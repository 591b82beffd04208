import { toEventSelector } from 'viem';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { sampleCheckpoints } from '@/lib/domain/history/downsample';
import { HistoryView } from './history-view';
import {
  ALICE,
  actions,
  GATEWAY,
  LogChain,
  nodesOf,
  readerOf,
  TREASURY,
  timeOf,
  word,
  XMS,
} from './test-log-chain';

const PARAMS = toEventSelector('ParamsSet((uint16[5],uint16[5],uint16,uint32,uint128,uint128))');

/** A chain on which the parameters were set and XMS was deposited at the deployment. */
function chainOf(head: number, blocks: Iterable<number>): LogChain {
  const chain = new LogChain(head, []);
  const figures = [...Array(11).fill(1), 25_000, 0, 1];
  chain.add(10, [PARAMS], `0x${figures.map((figure) => word(figure).slice(2)).join('')}`);
  chain.mint(10, 1000, XMS);
  for (const block of blocks) chain.mint(block);
  return chain;
}

afterEach(() => vi.unstubAllGlobals());

async function follow(chain: LogChain) {
  const reading = readerOf(await nodesOf(chain));
  const view = new HistoryView(XMS);
  return {
    ...reading,
    known: () => view.of(reading.reader),
    all: async () => {
      await reading.complete(chain.head);
      return view.of(reading.reader);
    },
  };
}

describe('the supply cap', () => {
  test('is derived once everything since the deployment is loaded, and not before', async () => {
    const chain = chainOf(100_000, actions(20, 100_000));
    chain.refuse = (from) => (from > 49_936 ? undefined : (_, res) => res.writeHead(503).end());
    const { reader, until, known, all } = await follow(chain);
    reader.see(100_000n);
    await until(({ from, failing }) => from <= 50_000n && failing);
    const half = await known();
    expect(half.checkpoints.length).toBeGreaterThan(900);
    expect(half.checkpoints.every(({ supplyCap }) => supplyCap === undefined)).toBe(true);

    chain.refuse = () => undefined;
    const { checkpoints } = await all();
    expect(checkpoints).toHaveLength(2001);
    expect(checkpoints.every(({ supplyCap }) => supplyCap !== undefined)).toBe(true);
  });

  test('follows from everything before it, from block to block', async () => {
    const chain = chainOf(3000, [100, 2990]);
    const { all } = await follow(chain);
    const before = await all();
    chain.head = 3001;
    chain.mint(3001, 500, XMS);
    const { checkpoints } = await all();
    expect(checkpoints.slice(0, -1)).toEqual(before.checkpoints);
    // $500 of XMS for 1,500 token units of it in all: circulating is one third of a unit less than the supply.
    const price = (500n * 10n ** 36n + 1_499_999_999n) / 1_500_000_000n;
    const circulating = 10n ** 27n - 1_500_000_000n;
    expect(checkpoints.at(-1)?.supplyCap).toBe((((price * circulating) / 10n ** 18n) * 10_000n) / 25_000n);
  });
});

describe('lists', () => {
  test('stay identical with a new block in which nothing happened', async () => {
    const chain = chainOf(3000, actions(20, 3000));
    const { all } = await follow(chain);
    const before = await all();
    chain.head = 3001;
    const after = await all();
    expect(after.actions).toBe(before.actions);
    expect(after.checkpoints).toBe(before.checkpoints);
  });

  test('have the newest last, and only events of their kind', async () => {
    const { actions: list, checkpoints } = await (await follow(chainOf(300, [20, 250]))).all();
    expect(list.map(({ kind, block }) => [kind, block])).toEqual([
      ['mint', 10n],
      ['mint', 20n],
      ['mint', 250n],
    ]);
    expect(checkpoints.map(({ block, time }) => [block, Number(time)])).toEqual(
      [10, 20, 250].map((block) => [BigInt(block), timeOf(block)]),
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

  test('skip other events of the Treasury', async () => {
    const chain = chainOf(300, [20]);
    chain.add(30, [toEventSelector('VenueAdded(address)'), word(1)], '0x', TREASURY);
    chain.add(30, [word(1)], '0x1234', TREASURY);
    const { actions: list, checkpoints } = await (await follow(chain)).all();
    expect([list.length, checkpoints.length]).toEqual([2, 2]);
  });
});

test('100,000 events: all are there, in order, with their caps, and the page gets its turns', async () => {
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
  const { actions: list, checkpoints } = await known();
  clearTimeout(timer);
  // At least one for every 1,000 events.
  expect(turns).toBeGreaterThan(100);

  expect(list.map(({ block }) => Number(block))).toEqual([10, ...blocks]);
  expect(checkpoints).toHaveLength(50_001);
  expect(checkpoints.every(({ supplyCap }) => supplyCap !== undefined)).toBe(true);
  const sampled = sampleCheckpoints(checkpoints, BigInt(timeOf(100)), BigInt(timeOf(50_099)), 400);
  expect(sampled).toHaveLength(400);
  expect(sampled.at(-1)).toBe(checkpoints.at(-1));

  // A new head takes one request, and nothing is processed again.
  const asked = chain.asked.length;
  chain.head = 60_001;
  expect((await all()).checkpoints).toBe(checkpoints);
  expect(chain.asked.length).toBe(asked + 1);
});
