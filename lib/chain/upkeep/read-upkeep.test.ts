import { createClient, erc20Abi, http, parseEther } from 'viem';
import { expect, test } from 'vitest';
import { treasuryAbi } from '@/abis/treasury';
import { max } from '@/lib/domain/model/convert';
import type { UpkeepTask } from '@/lib/domain/upkeep/upkeep';
import { DEPLOYER, STEWARD } from '@/scripts/local-chain/accounts';
import { moveLiquidity, stake, transfer } from '@/scripts/local-chain/actions';
import { transact } from '@/scripts/local-chain/client';
import { deployment, setUpTestChain, USER } from '@/scripts/local-chain/testing-flows';
import { readStaking } from './read-staking';
import { pendingOf, readUpkeep, taskCall, tryTasks } from './read-upkeep';

const { chain, help } = setUpTestChain();
const { pair, stakedXms, treasury, xms } = deployment;

const client = () => createClient({ transport: http(help().client.transport.url) });

async function read() {
  const snapshot = await chain().snapshot(USER);
  return { snapshot, state: await readUpkeep(client(), deployment, snapshot) };
}

const attempt = async (...tasks: UpkeepTask[]) =>
  tryTasks(client(), deployment, tasks, { from: USER, block: (await chain().head()).number });

/** Sends a task from another account, outside the app. */
async function send(task: UpkeepTask) {
  const { address, abi, functionName, args } = taskCall(task, deployment);
  const hash = await help().client.writeContract({
    ...{ address, abi, functionName, args, account: STEWARD, chain: null },
    // An estimate from before it is due would be too low.
    gas: 5_000_000n,
  });
  return help().client.waitForTransactionReceipt({ hash });
}

/** Whether an observation is taken in a block with this time. */
async function observesAt(timestamp: bigint) {
  await help().client.setNextBlockTimestamp({ timestamp });
  const { logs } = await send({ name: 'observe' });
  return logs.length > 0;
}

test('observations are due from the very second that the oracle says', async () => {
  // How long ago this chain was seeded decides which is due first; after this, both begin together.
  const { shortDue, longDue } = (await read()).state;
  await observesAt(max(shortDue, longDue));
  const { state } = await read();
  expect(state.shortDue).toBeLessThan(state.longDue);
  expect(await observesAt(state.shortDue - 1n)).toBe(false);
  expect(await observesAt(state.shortDue)).toBe(true);
  const after = await read();
  expect(after.state.shortDue).toBe(state.shortDue + state.shortPeriod);
  expect(after.state.longDue).toBe(state.longDue);
  await observesAt(state.longDue);
  expect((await read()).state.longDue).toBe(state.longDue + state.longPeriod);
});

test('the journal, remembered prices, and what valuing the Treasury would add', async () => {
  await help().warp(7200);
  const { snapshot, state } = await read();
  expect(snapshot.timestamp - (state.journal?.time ?? 0n)).toBeGreaterThanOrEqual(7200n);
  const [trial] = await attempt({ name: 'poke' });
  expect(trial?.effect?.entries).toBe(snapshot.entries + 1n);
  expect(trial?.fee).toBeGreaterThan(0n);
  expect((await read()).snapshot.entries).toBe(snapshot.entries);

  await help().refresh();
  await send({ name: 'poke' });
  const after = await read();
  expect(after.state.journal).toEqual({ time: after.snapshot.timestamp, block: after.snapshot.blockNumber });
  expect(after.state.remembered).toBe(after.snapshot.timestamp);
  const [, , entries] = await help().client.readContract({
    ...{ address: treasury, abi: treasuryAbi, functionName: 'records' },
  });
  expect(entries).toBe(snapshot.entries + 1n);
});

test('the fees of a pair are simulated as they are paid out', async () => {
  const { state } = await read();
  const market = state.pairs.find(({ token }) => token === xms);
  expect(market?.pair).toBe(pair);
  expect(market?.liquidity).toBeGreaterThan(0n);
  const task = { name: 'collect', pair, token: xms } as const;
  const [trial] = await attempt(task);
  const before = await readStaking(client(), deployment, undefined, (await chain().head()).number);
  await send(task);
  const { number } = await chain().head();
  const after = await readStaking(client(), deployment, undefined, number);
  const paid = after.unearned - before.unearned;
  expect(trial?.effect?.paid).toBeGreaterThan(0n);
  // A second or two of what was being earned meanwhile.
  const passing = (2n * before.unearned) / before.seconds;
  expect(paid).toBeLessThanOrEqual(trial?.effect?.paid ?? 0n);
  expect(paid).toBeGreaterThan((trial?.effect?.paid ?? 0n) - passing);
  // What it had earned since liquidity last moved was minted by this move.
  const now = await read();
  expect(now.state.pairs.find(({ token }) => token === xms)?.liquidity).toBe(market?.pending);
  const idle = state.pairs.find(({ liquidity }) => liquidity === 0n);
  expect(
    (await attempt({ name: 'collect', pair: idle?.pair ?? '0x', token: idle?.token ?? '0x' }))[0],
  ).toEqual({
    ...{ task: expect.anything(), effect: undefined, fee: undefined },
  });
});

test('what a pair will mint is known before it does', async () => {
  await send({ name: 'collect', pair, token: xms });
  await help().setXms('0.5');
  await help().setXms('0.4');
  const { state } = await read();
  const { pending = 0n, liquidity = 0n } = state.pairs.find(({ token }) => token === xms) ?? {};
  expect(pending).toBeGreaterThan(0n);
  await help().setBalance('USDm', DEPLOYER, parseEther('100000'));
  await transact(help().client, await moveLiquidity(help().client, deployment, DEPLOYER));
  const minted = (await read()).state.pairs.find(({ token }) => token === xms)?.liquidity;
  expect(minted).toBe(liquidity + pending);
  expect(pendingOf(100n, 0n, 0n)).toBe(0n);
  expect(pendingOf(100n, 400n, 400n)).toBe(0n);
  expect(pendingOf(1_000_000n, 4_000_000n, 1_000_000n)).toBe(90_909n);
});

test('XMS sent to the staking contract is noticed, and paid to its stakers', async () => {
  expect((await read()).state.sent).toBe(0n);
  await transact(help().client, [transfer(xms, DEPLOYER, stakedXms, parseEther('7'))]);
  expect((await read()).state.sent).toBe(parseEther('7'));
  const [trial] = await attempt({ name: 'reward' });
  expect(trial?.effect?.paid).toBe(parseEther('7'));
  await send({ name: 'reward' });
  expect((await read()).state.sent).toBe(0n);
  expect((await attempt({ name: 'reward' }))[0]?.effect).toBeUndefined();
});

test('what an account has staked and approved', async () => {
  const amount = parseEther('1000');
  await transact(help().client, stake(deployment, USER, amount));
  const approve = {
    address: xms,
    abi: erc20Abi,
    functionName: 'approve',
    account: USER,
    chain: null,
  } as const;
  const hash = await help().client.writeContract({ ...approve, args: [stakedXms, 5n] });
  await help().client.waitForTransactionReceipt({ hash });
  const { number } = await chain().head();
  const staking = await readStaking(client(), deployment, USER, number);
  expect(staking.account).toMatchObject({ address: USER, allowance: 5n });
  expect(staking.account?.shares).toBeGreaterThan(0n);
  expect(staking.assets).toBeGreaterThan(amount);
  expect((await readStaking(client(), deployment, undefined, number)).account).toBeUndefined();
});
