import { parseEther, parseUnits, toHex } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { ordersAbi } from '@/abis/orders';
import { startLocalChain } from '@/scripts/local-chain';
import { WALLET } from '@/scripts/local-chain/accounts';
import { transact } from '@/scripts/local-chain/client';
import { DOUBLES, doubleOf } from '@/scripts/local-chain/doubles';
import { testChain } from '@/scripts/local-chain/testing';
import { startAlteringNode, startRefusingNode } from '@/scripts/local-chain/testing-node';
import { approveAndOrder, type TestOrder } from '@/scripts/local-chain/testing-orders';
import { deploymentFile, readDeployment } from '../deploy/files';
import { idOf } from './lines';
import { createKeeper, settleOrders } from './pass';
import { runKeeper } from './run-keeper';

// Seeding a chain first takes a while, especially while other work is running.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 180_000 });

const deployment = readDeployment(31337);
const KEEPER = privateKeyToAccount(`0x${'00'.repeat(31)}07`);
const HOUR = 3600;

let chain: Awaited<ReturnType<typeof startLocalChain>>;
let help: ReturnType<typeof testChain>;
let snapshot: `0x${string}`;

beforeAll(async () => {
  chain = await startLocalChain({ live: false });
  help = testChain(chain.rpcUrl);
  await help.client.setBalance({ address: KEEPER.address, value: parseEther('10') });
  snapshot = await help.snapshot();
});
afterAll(() => chain?.stop());
beforeEach(async () => {
  snapshot = await help.revert(snapshot);
});

/** Runs the keeper once. @returns the exit code and its lines */
async function keep(changes: Partial<Parameters<typeof runKeeper>[0]> = {}, account = KEEPER) {
  const lines: string[] = [];
  const options = { rpc: chain.rpcUrl, deployment: deploymentFile(31337), every: undefined };
  const switches = { dryRun: false, profitable: false, owners: [] };
  const used = changes.dryRun ? undefined : account;
  const code = await runKeeper({ ...options, ...switches, ...changes }, used, (line) => lines.push(line));
  return { code, lines, last: lines.at(-1) ?? '' };
}

/** The local wallet orders. @returns the order's number */
async function order(symbol: string, amount: string, changes: Partial<TestOrder> & { hours?: number } = {}) {
  const { address: token, decimals } = doubleOf(symbol);
  const { timestamp } = await help.client.getBlock();
  const deadline = timestamp + BigInt((changes.hours ?? 30) * HOUR);
  const base = { owner: WALLET, token, minting: true, amount: parseUnits(amount, decimals), deadline };
  await transact(help.client, approveAndOrder(deployment, { ...base, ...changes }));
  const found = await ordersOf();
  return found.at(-1)?.id ?? 0n;
}

const at = { address: deployment.orders, abi: ordersAbi } as const;
const ordersOf = () => help.client.readContract({ ...at, functionName: 'ordersOf', args: [WALLET] });
const openIds = async () => (await ordersOf()).map(({ id }) => id);
const coinOf = (address: `0x${string}`) => help.client.getBalance({ address });
const sentBy = () => help.client.getTransactionCount({ address: KEEPER.address });

/** Lets the delay pass, then all feeds report. */
async function nextRound() {
  await help.warp(125);
  await help.refresh();
}

/** All feeds but one repeat their prices. */
async function reportAllBut(symbol: string) {
  for (const { symbol: each, course } of DOUBLES) {
    if (each !== symbol) await help.setFeed(each, (Number(course.to) / 1e8).toFixed(8));
  }
}

test('one pass settles what has its price, refunds what had none in time, and leaves the rest', async () => {
  const priced = await order('USDC', '100');
  const expired = await order('WBTC', '0.01', { hours: 4, tip: 1000n });
  await help.warp(5 * HOUR);
  await reportAllBut('WBTC');
  const waiting = await order('DAI', '100');

  const { code, lines, last } = await keep();
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(
    new RegExp(
      `^settled   ${idOf(priced)}  mint with 100 USDC: round \\d+, price 0.9998, paid 99.98 USDm, tip 0, gas \\d+$`,
    ),
  );
  expect(lines[1]).toMatch(
    new RegExp(
      `^refunded  ${idOf(expired)}  mint with 0.01 WBTC: no price in time, returned 0.01 WBTC, tip 0.000000000000001,`,
    ),
  );
  expect(last).toMatch(/^block \d+: 1 settled, 1 refunded, 1 waiting for a price$/);
  expect(code).toBe(0);
  expect(await openIds()).toEqual([waiting]);

  expect((await keep()).last).toMatch(/: 1 waiting for a price$/);
});

test('several are settled in one transaction, and what is below its minimum is returned', async () => {
  await order('USDC', '100');
  await order('DAI', '100', { minOut: parseEther('1000') });
  const usdm = { minting: false, amount: parseEther('50'), tip: 3n };
  await order('USDT', '0', usdm);
  await nextRound();
  const before = await sentBy();
  const { lines, last } = await keep();
  expect(last).toMatch(/: 3 settled$/);
  expect(lines[1]).toMatch(
    /mint with 100 DAI: .* paid 0 USDm, returned 100 DAI \(InsufficientOutput\), tip 0, /,
  );
  expect(lines[2]).toMatch(/redeem 50 USDm for USDT: .* paid 49\.985004 USDT, tip 0\.000000000000000003, /);
  expect(await sentBy()).toBe(before + 1);
});

test('a dry run says what it would do and sends nothing', async () => {
  const id = await order('USDC', '100');
  await nextRound();
  const block = await help.client.getBlockNumber();
  const { code, lines, last } = await keep({ dryRun: true });
  expect(lines[0]).toMatch(
    new RegExp(`^would     ${idOf(id)}  settle at round \\d+: mint with 100 USDC, tip 0, gas \\d+$`),
  );
  expect(last).toMatch(/: 1 to settle or refund$/);
  expect(code).toBe(0);
  expect(await openIds()).toEqual([id]);
  expect(await help.client.getBlockNumber()).toBe(block);
});

test('with --profitable, only orders whose tip covers the gas are settled', async () => {
  const poor = await order('USDC', '100', { tip: 1n });
  const rich = await order('USDC', '100', { tip: parseEther('1') });
  await nextRound();
  const before = await coinOf(KEEPER.address);
  const { code, lines, last } = await keep({ profitable: true });
  expect(lines[0]).toMatch(new RegExp(`^skipped   ${idOf(poor)}  the tip of 0.000000000000000001 is below`));
  expect(lines[1]).toMatch(new RegExp(`^settled   ${idOf(rich)}  `));
  expect(last).toMatch(/: 1 settled, 1 skipped$/);
  expect(code).toBe(0);
  expect(await openIds()).toEqual([poor]);
  expect((await coinOf(KEEPER.address)) - before).toBeGreaterThan(parseEther('0.99'));
});

test('without logs, the orders of the owners named are settled, and otherwise that is said', async () => {
  const node = await startRefusingNode(chain.rpcUrl, (method) => method === 'eth_getLogs', -32601);
  onTestFinished(node.stop);
  await order('USDC', '100');
  await nextRound();
  const { code, lines } = await keep({ rpc: node.rpcUrl });
  expect(code).toBe(3);
  expect(lines).toEqual([expect.stringMatching(/^unreadable {2}.*eth_getLogs is not served here.*--owner/)]);
  expect((await keep({ rpc: node.rpcUrl, owners: [KEEPER.address] })).last).toMatch(/: no open orders$/);
  expect((await keep({ rpc: node.rpcUrl, owners: [WALLET] })).last).toMatch(/: 1 settled$/);
  expect(await openIds()).toEqual([]);
});

test('an order that fails is named with its reason, and does not stop the others', async () => {
  const stuck = await order('USDC', '100');
  await order('DAI', '100');
  await nextRound();
  // As if the token had seized what was ordered with.
  await help.client.setBalance({ address: deployment.orders, value: parseEther('1') });
  await help.setBalance('USDC', deployment.orders, 0n);
  const { code, lines, last } = await keep();
  expect(lines[0]).toMatch(
    new RegExp(
      `^failed    ${idOf(stuck)}  SettlementFailed: .*ERC20InsufficientBalance\\(.*\\)\\. It stays open\\.$`,
    ),
  );
  expect(last).toMatch(/: 1 settled, 1 failed$/);
  expect(code).toBe(1);
  await help.setBalance('USDC', deployment.orders, parseUnits('100', 6));
  expect((await keep()).last).toMatch(/: 1 settled$/);
});

test('a failure counts only if the node was adding no block meanwhile', async () => {
  for (const symbol of ['USDC', 'DAI']) await order(symbol, '100');
  await nextRound();
  // For the first requests a block comes, and they run at the time of an earlier one: so does a node that is just adding it.
  let left = 4;
  const node = await startAlteringNode(chain.rpcUrl, async ({ method, params }) => {
    const [call, block = 'latest'] = params;
    const isSimulation = method === 'eth_call' || method === 'eth_estimateGas';
    const { to } = z.object({ to: z.string().optional() }).catch({}).parse(call);
    if (!isSimulation || to?.toLowerCase() !== deployment.orders.toLowerCase() || left === 0) return params;
    left -= 1;
    await help.client.mine({ blocks: 1 });
    const { timestamp } = await help.client.getBlock();
    return [call, block, {}, { time: toHex(timestamp - 3600n) }];
  });
  onTestFinished(node.stop);
  const { code, last } = await keep({ rpc: node.rpcUrl });
  expect(last).toMatch(/: 2 settled$/);
  expect([code, left]).toEqual([0, 0]);
});

test('that another keeper was first is no error', async () => {
  for (const symbol of ['USDC', 'DAI', 'USDT']) await order(symbol, '100');
  await nextRound();
  const options = { rpc: chain.rpcUrl, deployment, pollingInterval: 20 };
  const passed = await Promise.all([help.settleOrders(), settleOrders({ ...options, account: KEEPER })]);
  expect(passed.reduce((sum, { settled }) => sum + settled, 0)).toBe(3);
  expect(passed.map(({ failed }) => failed)).toEqual([0, 0]);
});

test('a keeper without coin says so for each order', async () => {
  const poor = privateKeyToAccount(`0x${'00'.repeat(31)}08`);
  await order('USDC', '100');
  await nextRound();
  const { code, lines } = await keep({}, poor);
  expect(lines[0]).toMatch(/^failed .*(funds|balance)/i);
  expect(code).toBe(1);
});

test('later passes find new orders, and go on where they were', async () => {
  const pass = createKeeper({ rpc: chain.rpcUrl, deployment, account: KEEPER, pollingInterval: 20 });
  expect(await pass()).toMatchObject({ waiting: 0, settled: 0 });
  await order('USDC', '100');
  expect(await pass()).toMatchObject({ waiting: 1, settled: 0 });
  await nextRound();
  expect(await pass()).toMatchObject({ waiting: 0, settled: 1 });
  expect(await pass()).toMatchObject({ waiting: 0, settled: 0, gone: 0 });
});

test('a node that is not there is exit code 3, and one on another chain is refused', async () => {
  const { code, lines } = await keep({ rpc: 'http://127.0.0.1:1' });
  expect(code).toBe(3);
  expect(lines).toEqual([expect.stringMatching(/^unreadable /)]);
  const elsewhere = { ...deployment, chainId: 56 };
  const attempt = settleOrders({ rpc: chain.rpcUrl, deployment: elsewhere, account: undefined });
  await expect(attempt).rejects.toThrow('The node is on chain 31337, the deployment on 56.');
});

test('a repeated keeper ends when it is told to, with the code of the last pass', async () => {
  const stop = new AbortController();
  const options = { rpc: chain.rpcUrl, deployment: deploymentFile(31337), every: 1000 };
  const switches = { dryRun: true, profitable: false, owners: [] };
  const code = await runKeeper({ ...options, ...switches }, undefined, () => stop.abort(), stop.signal);
  expect(code).toBe(0);
});
