import { describe, expect, test, vi } from 'vitest';
import { TabVisibility } from '@/lib/chain/browser/tab-visibility';
import { Pace } from '@/lib/chain/rpc/pace';
import { answer, CHAIN, fault, testNode } from '@/lib/chain/rpc/test-node';
import { LogNodes } from './log-nodes';
import { actions, impatient, LogChain, logsAsked, nodesOf, readerOf } from './test-log-chain';

describe('from nothing', () => {
  test('the newest blocks come first, then all others down to the deployment', async () => {
    const chain = new LogChain(200_000, actions(100_000, 200_000));
    const { complete, minted } = readerOf(await nodesOf(chain));
    const state = await complete(200_000);
    expect(logsAsked(chain)).toEqual([
      'logs 199937-200000',
      'logs 149937-199936',
      'logs 49937-149936',
      'logs 10-49936',
    ]);
    expect(minted()).toEqual(actions(100_000, 200_000));
    expect(state).toMatchObject({ from: 10n, to: 200_000n, covered: 199_991n, total: 199_991n });
  });

  test('meanwhile it reports how far down everything is loaded, and since when', async () => {
    const chain = new LogChain(100_000, actions(10, 100_000));
    chain.refuse = (from) => (from < 49_937 ? () => {} : undefined);
    const { reader, until } = readerOf(await nodesOf(chain));
    reader.see(100_000n);
    const state = await until(({ covered }) => covered === 50_064n);
    expect(state).toMatchObject({ phase: 'reading', from: 49_937n, to: 100_000n, total: 99_991n });
    // The first action since block 49,937 is in block 49,950.
    expect(state.completeSince).toBe(1_700_000_000n + 3n * 49_950n);
  });

  test('a chain so short that nothing is final is read in one go', async () => {
    const chain = new LogChain(60, [10, 60]);
    const { complete, minted } = readerOf(await nodesOf(chain));
    await complete(60);
    expect(chain.asked).toEqual(['block 10', 'logs 10-60']);
    expect(minted()).toEqual([10, 60]);
  });

  test('it waits while the head is before the deployment', async () => {
    const chain = new LogChain(12, [11]);
    const { reader, complete, minted } = readerOf(await nodesOf(chain));
    reader.see(5n);
    await complete(12);
    expect(chain.asked).toEqual(['block 10', 'logs 10-12']);
    expect(minted()).toEqual([11]);
  });
});

test('every request waits for its turn, however fast the node is', async () => {
  const chain = new LogChain(5000, actions(10, 5000));
  const { url } = await testNode(chain.behave);
  const pace = new Pace({ everyMs: 0, burst: 1 });
  const turns = vi.spyOn(pace, 'take');
  const { complete } = readerOf(
    new LogNodes(
      () => [url],
      CHAIN,
      undefined,
      undefined,
      () => pace,
    ),
  );
  await complete(5000);
  expect(turns).toHaveBeenCalledTimes(chain.asked.length);
});

describe('with everything loaded', () => {
  test('a new head takes one request, no head takes none, and nothing is missed', async () => {
    const chain = new LogChain(5000, actions(10, 5000));
    const { reader, complete, minted } = readerOf(await nodesOf(chain));
    await complete(5000);
    const before = chain.asked.length;
    for (let head = 5001; head <= 5192; head += 1) {
      chain.head = head;
      if (head % 50 === 0) chain.mint(head);
      await complete(head);
      reader.see(BigInt(head));
    }
    expect(chain.asked.length - before).toBe(192);
    expect(minted()).toEqual(actions(10, 5192));
  });

  test('what has become final is stored now and then, without a gap in between', async () => {
    const chain = new LogChain(5000, actions(10, 5000));
    const { reader, complete, minted } = readerOf(await nodesOf(chain));
    await complete(5000);
    for (let head = 5001; head <= 5600; head += 1) {
      chain.head = head;
      if (head % 50 === 0) chain.mint(head);
      await complete(head);
      expect(reader.state.covered).toBe(BigInt(head) - 9n);
    }
    expect(reader.segments.at(-1)?.to).toBeGreaterThan(5270n);
    // 600 heads, and two requests each time something is stored.
    expect(chain.asked.length).toBeLessThan(600 + 20);
    expect(minted()).toEqual(actions(10, 5600));
  });

  test('after a long pause the newest blocks come first again', async () => {
    const chain = new LogChain(1000, actions(10, 1000));
    const { complete, minted } = readerOf(await nodesOf(chain));
    await complete(1000);
    chain.head = 500_000;
    chain.mint(499_999);
    const before = logsAsked(chain).length;
    await complete(500_000);
    expect(logsAsked(chain)[before]).toBe('logs 499937-500000');
    expect(minted()).toEqual([...actions(10, 1000), 499_999]);
  });
});

test('nodes of another chain are not used, and the phase is unavailable', async () => {
  const chain = new LogChain(100, []);
  const { url, asked } = await testNode((request, res, req) =>
    request.method === 'eth_chainId' ? answer('', 1)(request, res, req) : chain.behave(request, res, req),
  );
  const { reader, until } = readerOf(impatient([url]));
  reader.see(100n);
  expect((await until(({ phase }) => phase === 'unavailable')).covered).toBe(0n);
  expect(asked.length).toBeLessThan(2);
});

test('a node that is far behind omits nothing: its results are discarded', async () => {
  const [behind, good] = [new LogChain(1000, actions(10, 1000)), new LogChain(3000, actions(10, 3000))];
  const { complete, minted } = readerOf(await nodesOf(behind, good));
  await complete(3000);
  expect(minted()).toEqual(actions(10, 3000));
});

test('a node that is behind by some blocks omits nothing in the end', async () => {
  const chain = new LogChain(2990, actions(10, 2990));
  const { complete, minted } = readerOf(await nodesOf(chain));
  await complete(3000);
  expect(minted()).toEqual(actions(10, 2990));
  chain.head = 3001;
  chain.mint(3000);
  await complete(3001);
  expect(minted()).toEqual(actions(10, 3001));
});

test('hidden for ten minutes it stops, and continues when it is visible again', async () => {
  const [page, clock] = [{ hidden: true }, { now: 0 }];
  let look = () => {};
  const addEventListener = (_: string, listener: () => void) => {
    look = listener;
  };
  const visibility = Object.assign(page, { addEventListener });
  const attention = new TabVisibility(visibility, () => clock.now);
  const chain = new LogChain(200_000, actions(10, 1000));
  chain.refuse = (from) => {
    // The time passes while the first piece is read.
    if (from === 149_937) clock.now = 10 * 60_000;
    return undefined;
  };
  const { reader, until, complete, minted } = readerOf(await nodesOf(chain), { tab: attention });
  reader.see(200_000n);
  expect(await until(({ phase }) => phase === 'waiting')).toMatchObject({ from: 149_937n, failing: false });
  const asked = chain.asked.length;
  page.hidden = false;
  look();
  await complete(200_000);
  expect(chain.asked.length).toBeGreaterThan(asked);
  expect(minted()).toEqual(actions(10, 1000));
});

test('once stopped, it sends no requests, and continues with the next reported head', async () => {
  const chain = new LogChain(200_000, actions(10, 1000));
  const { reader, until, complete, minted } = readerOf(await nodesOf(chain));
  chain.refuse = (from) => {
    if (from === 149_937) reader.stop();
    return undefined;
  };
  reader.see(200_000n);
  await until(({ from }) => from === 149_937n);
  expect(logsAsked(chain)).toHaveLength(2);
  await complete(200_000);
  expect(minted()).toEqual(actions(10, 1000));
});

test('a node that only fails the request for its chain is not considered to be on another chain', async () => {
  const chain = new LogChain(100, [20]);
  const node = await testNode(fault((_, res) => res.destroy()));
  const { reader, until, complete, minted } = readerOf(impatient([node.url]));
  reader.see(100n);
  await until(({ failing }) => failing);
  node.behave(chain.behave);
  await complete(100);
  expect(minted()).toEqual([20]);
});
