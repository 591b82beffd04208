import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { actions, LogChain, logsAsked, nodesOf, readerOf } from './test-log-chain';
import { storedRecords, visit } from './test-log-store';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.unstubAllGlobals());

describe('blocks of another chain are dropped', () => {
  /** Several records: none grows beyond 500 events. */
  const blocks = Array.from({ length: 1000 }, (_, i) => 1900 + i);
  const crowded = () => new LogChain(3000, blocks);

  test('the highest part, if its last block was replaced; the rest is used', async () => {
    const chain = crowded();
    chain.refuse = (from, to) => (to - from >= 1000 ? (_, res) => res.writeHead(413).end() : undefined);
    await visit(chain);
    const before = await storedRecords();
    expect(before.length).toBeGreaterThan(1);
    chain.fork(2900);
    chain.mint(2950);
    const { minted } = await visit(chain);
    const top = Math.max(...before.map(({ from }) => Number(from)));
    expect(chain.asked.filter((asked) => asked.startsWith('block')).slice(0, 2)).toEqual([
      'block 2936',
      `block ${top - 1}`,
    ]);
    expect(logsAsked(chain)).toEqual(['logs 2937-3000', `logs ${top}-2936`]);
    expect(minted()).toEqual([...blocks, 2950]);
  });

  test('all of them, if the chain was restarted with the same addresses', async () => {
    await visit(new LogChain(3000, actions(10, 3000)));
    const chain = new LogChain(4000, [500]);
    chain.fork(0);
    chain.mint(600);
    const { minted } = await visit(chain);
    expect(minted()).toEqual([600]);
    expect(await storedRecords()).toMatchObject([{ from: 10, to: 3936 }]);
  });

  test('all of them, if the restarted chain is shorter, and also once it has grown', async () => {
    await visit(new LogChain(3000, actions(10, 3000)));
    const chain = new LogChain(90, []);
    chain.fork(0);
    chain.mint(50);
    expect((await visit(chain)).minted()).toEqual([50]);
    chain.head = 1000;
    expect((await visit(chain)).minted()).toEqual([50]);
    chain.head = 5000;
    expect((await visit(chain)).minted()).toEqual([50]);
  });

  test('while the page is open, as soon as another chain is found, although it is longer', async () => {
    const chain = new LogChain(3000, actions(10, 3000));
    let replaced = () => {};
    const onReplaced = (listener: () => void) => {
      replaced = listener;
    };
    const { reader, complete, minted } = readerOf(await nodesOf(chain), { onReplaced });
    await complete(3000);
    chain.fork(0);
    chain.mint(600);
    chain.mint(3990);
    chain.head = 4000;
    replaced();
    expect([reader.lists, reader.state.phase]).toEqual([[], 'starting']);
    await complete(4000);
    expect(minted()).toEqual([600, 3990]);
    await vi.waitFor(async () => expect(await storedRecords()).toMatchObject([{ from: 10, to: 3936 }]));
  });

  test('but not for one node with another chain, while another node has their last block', async () => {
    const chain = new LogChain(3000, actions(10, 3000));
    await visit(chain);
    const before = await storedRecords();
    const other = new LogChain(4000, [500]);
    other.fork(0);
    const { complete, minted } = readerOf(await nodesOf(other, chain));
    await complete(3000);
    expect(minted()).toEqual(actions(10, 3000));
    expect(await storedRecords()).toEqual(before);
  });

  test('but not while only the reported head is behind', async () => {
    const chain = new LogChain(3000, actions(10, 3000));
    await visit(chain);
    chain.asked.splice(0);
    const { complete, minted } = readerOf(await nodesOf(chain));
    const state = await complete(2000);
    expect(state).toMatchObject({ covered: 1991n, total: 1991n });
    expect(minted()).toEqual(actions(10, 2936));
    await complete(3000);
    expect(minted()).toEqual(actions(10, 3000));
    expect(logsAsked(chain)).toEqual(['logs 2937-3000']);
  });

  test('within a visit too, if the head falls below the final blocks', async () => {
    const chain = new LogChain(3000, actions(10, 3000));
    const { complete, minted } = readerOf(await nodesOf(chain));
    await complete(3000);
    chain.fork(0);
    chain.head = 90;
    chain.mint(77);
    await complete(90);
    expect(minted()).toEqual([77]);
  });

  test('within a visit too, if final blocks are replaced, before more is stored above them', async () => {
    const chain = new LogChain(3000, actions(10, 3000));
    const { complete, minted } = readerOf(await nodesOf(chain));
    await complete(3000);
    chain.fork(2000);
    chain.head = 3300;
    chain.mint(3200);
    await complete(3300);
    expect(minted()).toEqual([...actions(10, 1999), 3200]);
  });

  test('not because the node is behind', async () => {
    const chain = new LogChain(3000, actions(10, 3000));
    await visit(chain);
    const [behind, good] = [new LogChain(1000, actions(10, 1000)), new LogChain(3000, actions(10, 3000))];
    const { complete } = readerOf(await nodesOf(behind, good));
    await complete(3000);
    expect(good.asked).toEqual(['block 2936', 'logs 2937-3000']);
  });
});

describe('the tail is replaced', () => {
  test('when its blocks are: nothing remains of the old ones', async () => {
    const chain = new LogChain(3000, actions(10, 3000));
    const { complete, minted } = readerOf(await nodesOf(chain));
    await complete(3000);
    chain.fork(2950);
    chain.head = 3001;
    chain.mint(2990);
    await complete(3001);
    expect(minted()).toEqual([...actions(10, 2949), 2990]);
  });

  test('when only the order in a block has changed', async () => {
    const chain = new LogChain(3000, [2990]);
    const { reader, complete } = readerOf(await nodesOf(chain));
    await complete(3000);
    chain.fork(2990);
    chain.head = 3001;
    chain.mint(2990, 7);
    await complete(3001);
    expect(reader.tail?.events[0]).toMatchObject({ kind: 'mint', usdm: 7n * 10n ** 18n });
  });

  test('and is the identical list if nothing in it has changed', async () => {
    const chain = new LogChain(3000, [2990]);
    const { reader, complete } = readerOf(await nodesOf(chain));
    await complete(3000);
    const events = reader.tail?.events;
    chain.head = 3001;
    await complete(3001);
    expect(reader.tail?.events).toBe(events);
  });
});
