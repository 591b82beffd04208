import { type Address, encodeFunctionData, type Hex } from 'viem';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { treasuryAbi } from '@/abis/treasury';
import { startLocalChain } from '@/scripts/local-chain';
import { GOVERNOR, GUARDIAN, WALLET } from '@/scripts/local-chain/accounts';
import { transact } from '@/scripts/local-chain/client';
import { doubleOf } from '@/scripts/local-chain/doubles';
import { testChain } from '@/scripts/local-chain/testing';
import { startRefusingNode } from '@/scripts/local-chain/testing-node';
import { approveAndOrder } from '@/scripts/local-chain/testing-orders';
import { accessManagerAbi } from '../deploy/abis';
import { deploymentFile, readDeployment } from '../deploy/files';
import { watch } from './run-watch';

// Seeding a chain first takes a while, especially while other work is running.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 180_000 });

const { manager, treasury } = readDeployment(31337);
let chain: Awaited<ReturnType<typeof startLocalChain>>;
let help: ReturnType<typeof testChain>;

beforeAll(async () => {
  chain = await startLocalChain({ live: false });
  help = testChain(chain.rpcUrl);
});
afterAll(() => chain?.stop());

/** Watches once. @returns the exit code, and the line of each condition by its name */
async function look(rpc = chain.rpcUrl) {
  const lines: string[] = [];
  const options = { rpc, deployment: deploymentFile(31337), webhook: undefined, every: undefined };
  const code = await watch(options, (line) => lines.push(line));
  const line = (name: string) => lines.find((each) => each.slice(12).startsWith(`${name}:`)) ?? '';
  return { code, lines, line };
}

const toManager = async (account: Address, data: Hex) => {
  const hash = await help.client.sendTransaction({ account, to: manager, data, chain: null });
  await help.client.waitForTransactionReceipt({ hash });
};

test('a healthy Treasury has nothing worse than what its history left', async () => {
  const { code, lines, line } = await look();
  expect(lines).toHaveLength(13);
  expect(code).toBeLessThanOrEqual(1);
  for (const name of [
    'block',
    'xms',
    'backing',
    'supply cap',
    'liquidity',
    'feeds',
    'tiers',
    'pauses',
    'steward',
    'orders',
    'announced',
  ]) {
    expect(line(name)).toMatch(/^ok /);
  }
  expect(line('valuation')).toContain('the last one was');
});

test('what goes wrong is told in its line', async () => {
  const before = await help.snapshot();
  onTestFinished(async () => {
    await help.revert(before);
  });
  await help.pause('USDC', { mint: true });
  await help.setFeed('WBTC', '0');
  const { code, line } = await look();
  expect(code).toBe(2);
  expect(line('pauses')).toBe('warning     pauses: USDC mint is paused');
  expect(line('feeds')).toBe('critical    feeds: WBTC is invalid');
});

test('an order that nobody settles is told', async () => {
  const before = await help.snapshot();
  onTestFinished(async () => {
    await help.revert(before);
  });
  const { timestamp } = await help.client.getBlock();
  const order = { owner: WALLET, token: doubleOf('USDC').address, minting: true, amount: 5_000_000n };
  const deadline = timestamp + 30n * 3600n;
  await transact(help.client, approveAndOrder(help.deployment, { ...order, deadline }));
  expect((await look()).line('orders')).toBe('ok          orders: 1 open, none late');
  await help.warp(125);
  await help.refresh();
  await help.warp(660);
  expect((await look()).line('orders')).toMatch(
    /^warning {5}orders: 1 of 1 could have been settled or refunded, the first 1[12] min ago$/,
  );
  await help.settleOrders();
  expect((await look()).line('orders')).toBe('ok          orders: 0 open, none late');
});

test('an announced change is told until it is cancelled', async () => {
  const call = encodeFunctionData({ abi: treasuryAbi, functionName: 'addVenue', args: [manager] });
  const abi = accessManagerAbi;
  await toManager(GOVERNOR, encodeFunctionData({ abi, functionName: 'schedule', args: [treasury, call, 0] }));
  expect((await look()).line('announced')).toMatch(
    /^warning {5}announced: treasury\.addVenue can be executed in/,
  );
  await toManager(
    GUARDIAN,
    encodeFunctionData({ abi, functionName: 'cancel', args: [GOVERNOR, treasury, call] }),
  );
  expect((await look()).line('announced')).toMatch(/^ok /);
});

test('where the node serves no logs, that is said and everything else is read', async () => {
  const node = await startRefusingNode(chain.rpcUrl, (method) => method === 'eth_getLogs', -32601);
  onTestFinished(node.stop);
  const { code, line } = await look(node.rpcUrl);
  expect(code).toBeLessThanOrEqual(1);
  expect(line('orders')).toMatch(/^unknown .*served no logs/);
  expect(line('announced')).toMatch(/^unknown .*the node serves no logs .*eth_getLogs is not served here/);
  expect(line('valuation')).toContain('the last one was');
  expect(line('backing')).toMatch(/^ok /);
});

test('a node that is not there is exit code 3', async () => {
  const { code, lines } = await look('http://127.0.0.1:1');
  expect(code).toBe(3);
  expect(lines).toEqual([expect.stringMatching(/^unreadable /)]);
});

test('a repeated watch ends when it is told to, with the code of the last report', async () => {
  const stop = new AbortController();
  const lines: string[] = [];
  const options = { rpc: chain.rpcUrl, deployment: deploymentFile(31337), webhook: undefined, every: 1000 };
  const code = await watch(
    options,
    (line) => {
      lines.push(line);
      stop.abort();
    },
    stop.signal,
  );
  expect(lines).toHaveLength(13);
  expect(code).toBeLessThanOrEqual(1);
});
