import { createTestClient, http, publicActions } from 'viem';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { startAnvil } from '@/contracts/deploy/anvil';
import { ChainHead } from '@/lib/chain/rpc/chain-head';
import { startFaultyNode } from '@/scripts/faults/faulty-node';

const [LOCAL, PUBLIC] = [31337, 56];
/** More than a reorg replaces. */
const MANY = 200;
const NOW = 1_800_000_000;

let checkChain: typeof import('./same-chain').checkChain;
/** How often another chain was announced. */
let replaced: number;
const newest = new ChainHead(undefined);

/** Every test is a session of its own. */
beforeEach(async () => {
  vi.resetModules();
  const sameChain = await import('./same-chain');
  ({ checkChain } = sameChain);
  replaced = 0;
  sameChain.onReplacedChain(() => {
    replaced += 1;
  });
});

/** A node whose chain begins at this time, with blocks of a second. `asked`: the requests of the app. */
async function nodeOf(beginning: number, blocks: number, port = 0) {
  const args = ['--timestamp', `${beginning}`, '--block-time', '100000'];
  const anvil = await startAnvil({ port, args });
  onTestFinished(() => anvil.stop());
  const transport = http(anvil.rpcUrl, { retryCount: 0 });
  const client = createTestClient({ mode: 'anvil', transport }).extend(publicActions);
  const mine = (count: number) => client.mine({ blocks: count, interval: 1 });
  await mine(blocks);
  const proxy = await startFaultyNode(anvil.rpcUrl);
  onTestFinished(proxy.stop);
  const head = async () => {
    const { number: blockNumber, timestamp } = await client.getBlock();
    return { blockNumber, timestamp, lastBlock: 1n };
  };
  return { url: proxy.rpcUrl, asked: proxy.asked, anvil, client, mine, head };
}

type Node = Awaited<ReturnType<typeof nodeOf>>;

/** What is said of the latest block of a node, all of them being available. */
const check = async (
  chainId: number,
  node: Node,
  others: Node[] = [],
  change: object = {},
  lastFault?: object,
) =>
  checkChain(
    { nodes: [node, ...others].map(({ url }) => ({ url, dropped: false })), lastFault },
    { chainId, ...(await node.head()), ...change },
    node.url,
    newest,
  );

test('on a public chain, one request in a session, however many blocks there are', async () => {
  const node = await nodeOf(NOW, MANY);
  for (let refresh = 0; refresh < 10; refresh += 1) {
    expect(await check(PUBLIC, node)).toBeUndefined();
    await node.mine(12);
  }
  expect(node.asked).toEqual(['eth_getBlockByNumber']);
});

test('and one with every other node that is used', async () => {
  const node = await nodeOf(NOW, MANY);
  const other = { ...node, url: `${node.url}/other` };
  await check(PUBLIC, node);
  expect(await check(PUBLIC, other, [node])).toBe('same');
  expect(await check(PUBLIC, other, [node])).toBeUndefined();
  expect(node.asked).toHaveLength(2);
});

test('on a local chain, one request with every new block, and none without one', async () => {
  const node = await nodeOf(NOW, 3);
  await check(LOCAL, node);
  expect(await check(LOCAL, node)).toBeUndefined();
  await node.mine(1);
  expect(await check(LOCAL, node)).toBe('same');
  expect(node.asked).toHaveLength(2);
});

test.each([
  [LOCAL, 'lower', 20, 5],
  [LOCAL, 'equal', 20, 20],
  [LOCAL, 'higher', 20, 40],
  [PUBLIC, 'lower', MANY, MANY - 100],
])(
  'chain %d restarted with a %s block is another one at once, and then the one to compare with',
  async (id, _, before, after) => {
    const node = await nodeOf(NOW, before);
    await check(id, node);
    await node.anvil.stop();
    // Later than the chain before, and at the same address.
    const restarted = { ...(await nodeOf(NOW + 2 * MANY, after, node.anvil.port)), url: node.url };
    expect(await check(id, restarted)).toBe('other');
    expect(replaced).toBe(1);
    await restarted.mine(1);
    expect(await check(id, restarted)).not.toBe('other');
    expect(replaced).toBe(1);
  },
);

test('a public chain with a plausible block is compared after a request failed', async () => {
  const node = await nodeOf(NOW, MANY);
  await check(PUBLIC, node);
  await node.anvil.stop();
  const restarted = { ...(await nodeOf(NOW + 2 * MANY, 3 * MANY, node.anvil.port)), url: node.url };
  expect(await check(PUBLIC, restarted, [], {}, new Error('refused'))).toBe('other');
});

test('and at once if no chain has so many blocks in that time', async () => {
  const node = await nodeOf(NOW, MANY);
  const { timestamp } = await node.head();
  await check(PUBLIC, node);
  await node.anvil.stop();
  const restarted = { ...(await nodeOf(NOW + 2 * MANY, 3 * MANY, node.anvil.port)), url: node.url };
  expect(await check(PUBLIC, restarted, [], { timestamp: timestamp + 12n })).toBe('other');
});

test('a reorg of the latest blocks is no other chain', async () => {
  const node = await nodeOf(NOW, MANY);
  const snapshot = await node.client.snapshot();
  await node.mine(30);
  await check(PUBLIC, node);
  const seen = await node.head();
  await node.client.revert({ id: snapshot });
  await node.client.mine({ blocks: 31, interval: 2 });
  expect((await node.head()).timestamp).toBeGreaterThan(seen.timestamp);
  // As odd as a snapshot can be.
  const lastBlock = seen.blockNumber - 1n;
  expect(await check(PUBLIC, node, [], { lastBlock })).toBe('same');
  expect(replaced).toBe(0);
});

test('a node with another chain is faulty while another one still has the first chain, and is never the one to compare with', async () => {
  const [node, stranger] = await Promise.all([nodeOf(NOW, MANY), nodeOf(NOW + 1_000, 2 * MANY)]);
  await check(PUBLIC, node, [stranger]);
  expect(await check(PUBLIC, stranger, [node])).toBe('faulty');
  expect(await check(PUBLIC, stranger, [node])).toBe('faulty');
  expect(await check(PUBLIC, node, [stranger])).toBeUndefined();
  expect(replaced).toBe(0);
});

test('a node that is far behind, or fails, is not one with another chain', async () => {
  const [node, other] = await Promise.all([nodeOf(NOW, MANY), nodeOf(NOW, 20)]);
  await check(PUBLIC, node);
  await node.anvil.stop();
  expect(await check(PUBLIC, other)).toBeUndefined();
  expect(replaced).toBe(0);
});
