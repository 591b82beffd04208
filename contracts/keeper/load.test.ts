import { type Address, erc20Abi, getAbiItem, getAddress, type Hex, pad, parseEther, toHex } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ordersAbi } from '@/abis/orders';
import { startLocalChain } from '@/scripts/local-chain';
import { devFeedAbi } from '@/scripts/local-chain/abis';
import { MAKER } from '@/scripts/local-chain/accounts';
import { create, moveMarkets, transfer } from '@/scripts/local-chain/actions';
import { toWad } from '@/scripts/local-chain/assets';
import { type Call, transact } from '@/scripts/local-chain/client';
import { DOUBLES, doubleOf } from '@/scripts/local-chain/doubles';
import { currentAnswers } from '@/scripts/local-chain/markets';
import { pick, random } from '@/scripts/local-chain/random';
import { testChain } from '@/scripts/local-chain/testing';
import { approveOrders, makeOrder, type TestOrder } from '@/scripts/local-chain/testing-orders';
import { readDeployment } from '../deploy/files';
import { createKeeper } from './pass';
import { refusalOf } from './reason';

// Seeding a chain first takes a while, especially while other work is running.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });

const ORDERS = 1000;
const PER_OWNER = 32;
const OWNERS = Array.from({ length: Math.ceil(ORDERS / PER_OWNER) }, (_, index) =>
  getAddress(pad(toHex(0x5e77_1e00 + index), { size: 20 })),
);
const SYMBOLS = ['USDC', 'USDT', 'DAI', 'WBTC', 'WETH', 'UNI', 'LINK'];
const KEEPERS = [1, 2, 3].map((key) => privateKeyToAccount(toHex(0x6ee9_e400 + key, { size: 32 })));
/** More gas than making an order takes, and how many such transactions fill a block. */
const GAS = 300_000n;
const PER_BLOCK = 90;
const DELAY = 120n;
const WAD = 10n ** 18n;

const deployment = readDeployment(31337);
const { usdm, orders } = deployment;
let chain: Awaited<ReturnType<typeof startLocalChain>>;
let help: ReturnType<typeof testChain>;

beforeAll(async () => {
  chain = await startLocalChain({ live: false });
  help = testChain(chain.rpcUrl);
});
afterAll(() => chain?.stop());

/** Sends all calls, in full blocks. @throws if one fails */
async function sendAll(calls: readonly Call[]) {
  const { client } = help;
  await client.setAutomine(false);
  for (let done = 0; done < calls.length; done += PER_BLOCK) {
    const part = calls.slice(done, done + PER_BLOCK);
    const hashes: Hex[] = [];
    // One after another, because the node numbers them as they arrive.
    for (const { from, title: _, ...call } of part) {
      hashes.push(await client.sendTransaction({ ...call, account: from, gas: GAS, chain: null }));
    }
    await client.mine({ blocks: 1 });
    const receipts = await Promise.all(hashes.map((hash) => client.getTransactionReceipt({ hash })));
    const failed = receipts.findIndex(({ status }) => status !== 'success');
    if (failed >= 0) throw new Error(`"${part[failed]?.title}" was reverted`);
  }
  await client.setAutomine(true);
}

/** Orders to mint and to redeem, for all or a part; one in ten for too much, and one in ten for too high a minimum. */
function mixedOrders(now: bigint): TestOrder[] {
  const next = random('load');
  return Array.from({ length: ORDERS }, (_, index) => {
    const { address: token, decimals, course } = doubleOf(pick(next, SYMBOLS));
    const minting = next(10) < 6;
    const kind = next(10);
    const dollars = BigInt(next(500) + 5) * (kind > 0 ? 1n : minting ? 100_000n : 2000n);
    return {
      ...{ owner: OWNERS[index % OWNERS.length] ?? MAKER, token, minting },
      amount: minting ? (dollars * 10n ** BigInt(decimals + 8)) / course.to : dollars * WAD,
      minOut: kind === 9 ? dollars * WAD * 1_000_000n : 0n,
      deadline: now + 27n * 3600n + BigInt(index),
      acceptsPart: next(2) === 0,
      tip: next(3) === 0 ? 1000n : 0n,
    };
  });
}

/** Gives the owners what they order with, and approves it. */
async function prepare(wanted: readonly TestOrder[]) {
  const { client } = help;
  for (const address of [...OWNERS, ...KEEPERS.map((each) => each.address)]) {
    await client.setBalance({ address, value: parseEther('100') });
  }
  for (const address of OWNERS) await client.impersonateAccount({ address });
  const needed = new Map<string, { owner: Address; token: Address; amount: bigint }>();
  for (const { owner, minting, token: asset, amount } of wanted) {
    const token = minting ? asset : usdm;
    const key = `${owner} ${token}`;
    needed.set(key, { owner, token, amount: (needed.get(key)?.amount ?? 0n) + amount });
  }
  const rows = [...needed.values()];
  const inUsdm = rows.reduce((sum, { token, amount }) => sum + (token === usdm ? amount : 0n), 0n);
  await help.setBalance('USDm', MAKER, inUsdm);
  await sendAll(
    rows.flatMap(({ owner, token, amount }) => [
      token === usdm ? transfer(usdm, MAKER, owner, amount) : create(token, owner, amount),
      approveOrders(deployment, owner, token, amount),
    ]),
  );
}

/** After the delay, all feeds report what is a thousandth more than before; then once more. */
async function nextRounds() {
  await help.warp(125);
  for (const _ of ['first', 'second']) {
    const answers = (await currentAnswers(help.client)).map((answer) => answer + answer / 1000n);
    await transact(help.client, [moveMarkets(answers, 0n)]);
  }
}

/** A reader of rounds: their time, and the prices they give for minting and for redeeming (18 decimals). */
function rounds() {
  const known = new Map<string, Promise<{ time: bigint; mint: bigint; redeem: bigint }>>();
  async function read(asset: Address, round: bigint) {
    const { feed, tier } = DOUBLES.find(({ address }) => address === asset) ?? doubleOf('');
    const at = { address: feed, abi: devFeedAbi, functionName: 'getRoundData' } as const;
    const [, answer, , time] = await help.client.readContract({ ...at, args: [round] });
    const price = toWad(answer);
    // A stablecoin counts as a dollar where that is to the Treasury's favour.
    if (tier > 1) return { time, mint: price, redeem: price };
    return { time, mint: price < WAD ? price : WAD, redeem: price > WAD ? price : WAD };
  }
  return (asset: Address, round: bigint) => {
    const key = `${asset} ${round}`;
    const found = known.get(key) ?? read(asset, round);
    known.set(key, found);
    return found;
  };
}

test('a thousand orders of all kinds are settled once each by three keepers at once', async () => {
  const { client } = help;
  const { timestamp, number: fromBlock } = await client.getBlock();
  const wanted = mixedOrders(timestamp);
  await prepare(wanted);
  await sendAll(wanted.slice(0, ORDERS / 2).map((each) => makeOrder(deployment, each)));
  await nextRounds();
  await sendAll(wanted.slice(ORDERS / 2).map((each) => makeOrder(deployment, each)));
  await nextRounds();

  const options = { rpc: chain.rpcUrl, deployment, pollingInterval: 20 };
  const passed = await Promise.all(KEEPERS.map((account) => createKeeper({ ...options, account })()));
  expect(passed.map(({ failed, waiting }) => [failed, waiting])).toEqual(KEEPERS.map(() => [0, 0]));
  expect(passed.reduce((sum, { settled }) => sum + settled, 0)).toBe(ORDERS);

  const logsOf = { address: orders, strict: true, fromBlock } as const;
  const ordered = await client.getLogs({ ...logsOf, event: getAbiItem({ abi: ordersAbi, name: 'Ordered' }) });
  const settled = await client.getLogs({ ...logsOf, event: getAbiItem({ abi: ordersAbi, name: 'Settled' }) });
  expect(ordered).toHaveLength(ORDERS);
  expect(settled).toHaveLength(ORDERS);
  const outcomes = new Map(settled.map(({ args }) => [args.id, args.outcome]));
  expect(outcomes.size).toBe(ORDERS);

  const roundOf = rounds();
  const seen = new Map<string, number>();
  for (const { args } of ordered) {
    const { id, asset, minting, amount, time } = args.order;
    const done = outcomes.get(id);
    if (!done) throw new Error(`Order ${id} was not settled`);
    expect(done.used + done.refunded).toBe(amount);
    const round = await roundOf(asset, done.round);
    const before = await roundOf(asset, done.round - 1n);
    expect([before.time > time + DELAY, round.time > time + DELAY]).toEqual([false, true]);
    expect(done.price).toBe(minting ? round.mint : round.redeem);
    const how = done.refunded === 0n ? 'all' : done.used > 0n ? 'part' : refusalOf(done.reason);
    seen.set(how, (seen.get(how) ?? 0) + 1);
  }
  // Every kind did happen.
  expect(
    Math.min(...['all', 'part', 'LimitExceeded', 'InsufficientOutput'].map((how) => seen.get(how) ?? 0)),
  ).toBeGreaterThan(10);

  for (const token of [usdm, ...DOUBLES.map(({ address }) => address)]) {
    const at = { address: token, abi: erc20Abi } as const;
    expect(await client.readContract({ ...at, functionName: 'balanceOf', args: [orders] })).toBe(0n);
  }
  expect(await client.getBalance({ address: orders })).toBe(0n);
});
