import { describe, expect, test } from 'vitest';
import { type Behaviour, json, testNode } from '@/lib/chain/rpc/test-node';
import { actions, impatient, LogChain, logsAsked, nodesOf, readerOf } from './test-log-chain';

const refusal =
  (code: number): Behaviour =>
  ({ id }, res) =>
    json(res, { jsonrpc: '2.0', id, error: { code, message: 'no' } });
const status =
  (code: number): Behaviour =>
  (_, res) =>
    res.writeHead(code).end('no');

/** The number of blocks in each request for logs. */
const sizes = (chain: LogChain) =>
  logsAsked(chain).map((asked) => {
    const [from = 0, to = 0] = asked.replace('logs ', '').split('-').map(Number);
    return to - from + 1;
  });

describe('a node that refuses', () => {
  const refusals: [string, Behaviour][] = [
    ['with -32005', refusal(-32005)],
    ['with -32602', refusal(-32602)],
    ['with -32600', refusal(-32600)],
    ['with -32603', refusal(-32603)],
    ['with -32000', refusal(-32000)],
    ['with HTTP 400', status(400)],
    ['with HTTP 413', status(413)],
    ['with HTTP 429', status(429)],
    ['by closing the connection', (_, res) => res.destroy()],
    ['with null', ({ id }, res) => json(res, { jsonrpc: '2.0', id, result: null })],
  ];

  test.each(refusals)(
    'more than 1,000 blocks %s: everything is read in ranges that it accepts',
    async (_, refuse) => {
      const chain = new LogChain(20_000, actions(10, 20_000));
      chain.refuse = (from, to) => (to - from >= 1000 ? refuse : undefined);
      const { complete, minted } = readerOf(await nodesOf(chain));
      const state = await complete(20_000);
      expect(minted()).toEqual(actions(10, 20_000));
      expect(state.failing).toBe(false);
      const refused = sizes(chain).filter((size) => size > 1000);
      // The limit is learnt in a few steps and not forgotten.
      expect(refused.length).toBeLessThan(12);
      expect(logsAsked(chain).length).toBeLessThan(20 + 20);
    },
  );

  test('more than 100 logs, which are dense in places: everything is read', async () => {
    const crowd = Array.from({ length: 300 }, (_, i) => 9000 + i);
    const chain = new LogChain(20_000, [...actions(10, 8999), ...crowd, ...actions(9300, 20_000)]);
    chain.refuse = (_from, _to, count) => (count > 100 ? refusal(-32005) : undefined);
    const { complete, minted } = readerOf(await nodesOf(chain));
    await complete(20_000);
    expect(minted()).toEqual([...actions(10, 8999), ...crowd, ...actions(9300, 20_000)]);
  });

  test('more than 10 blocks: the newest blocks and the rest are still read', async () => {
    const chain = new LogChain(300, actions(10, 300));
    chain.refuse = (from, to) => (to - from >= 10 ? refusal(-32600) : undefined);
    const { complete, minted } = readerOf(await nodesOf(chain));
    await complete(300);
    expect(minted()).toEqual(actions(10, 300));
  });

  test('long ranges by never responding: shorter ones are read', async () => {
    const chain = new LogChain(3000, actions(10, 3000));
    chain.refuse = (from, to) => (to - from >= 2000 ? () => {} : undefined);
    const { url } = await testNode(chain.behave);
    const { complete, minted } = readerOf(impatient([url], 1000));
    await complete(3000);
    expect(minted()).toEqual(actions(10, 3000));
    expect(Math.max(...sizes(chain).slice(3))).toBeLessThan(2000);
  });

  test('every other request, because they are too fast: the range hardly shrinks', async () => {
    const chain = new LogChain(60_000, actions(10, 60_000));
    let times = 0;
    chain.refuse = (from, to) => {
      if (to - from >= 1000) return refusal(-32005);
      if (from === to) return undefined;
      times += 1;
      return times % 2 === 0 ? status(429) : undefined;
    };
    const { complete, minted } = readerOf(await nodesOf(chain));
    await complete(60_000);
    expect(minted()).toEqual(actions(10, 60_000));
    // 60 at best, and as many refusals.
    expect(sizes(chain).length).toBeLessThan(200);
  });

  test('everything: this is reported, requests are rare, and reading continues once it responds', async () => {
    const chain = new LogChain(3000, actions(10, 3000));
    chain.refuse = () => status(503);
    const { reader, until, complete, minted } = readerOf(await nodesOf(chain));
    reader.see(3000n);
    const state = await until(({ failing }) => failing);
    expect(state).toMatchObject({ phase: 'waiting', covered: 0n, completeSince: undefined });
    chain.refuse = () => undefined;
    expect((await complete(3000)).failing).toBe(false);
    expect(minted()).toEqual(actions(10, 3000));
  });

  test('everything, after all was read: what is loaded stays complete, up to where it was', async () => {
    const chain = new LogChain(3000, actions(10, 3000));
    const { reader, until, complete } = readerOf(await nodesOf(chain));
    await complete(3000);
    chain.refuse = () => status(503);
    chain.head = 3001;
    reader.see(3001n);
    expect(await until(({ failing }) => failing)).toMatchObject({ phase: 'complete', to: 3000n });
  });

  test('everything, next to one that does not: the other one is used', async () => {
    const [bad, good] = [new LogChain(3000, []), new LogChain(3000, actions(10, 3000))];
    bad.refuse = () => refusal(-32601);
    const { complete, minted } = readerOf(await nodesOf(bad, good));
    const state = await complete(3000);
    expect(minted()).toEqual(actions(10, 3000));
    expect(state.failing).toBe(false);
    expect(bad.asked.length).toBeLessThan(3);
  });
});

test('a node that is added is used with the next block, and one that is removed no more', async () => {
  const [bad, good] = [new LogChain(3000, []), new LogChain(3001, actions(10, 3000))];
  bad.refuse = () => refusal(-32601);
  const urls = [(await testNode(bad.behave)).url];
  const { reader, until, complete, minted } = readerOf(impatient(urls));
  reader.see(3000n);
  await until(({ failing }) => failing);
  urls.splice(0, 1, (await testNode(good.behave)).url);
  const asked = bad.asked.length;
  expect((await complete(3001)).failing).toBe(false);
  expect(minted()).toEqual(actions(10, 3000));
  expect(bad.asked.length).toBe(asked);
});
