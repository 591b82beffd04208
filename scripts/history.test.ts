import { createClient, encodeFunctionData, erc20Abi, getAddress, http, parseUnits } from 'viem';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { treasuryAbi } from '@/abis/treasury';
import { readDeployment } from '@/contracts/deploy/files';
import { tab } from '@/lib/chain/browser/tab-visibility';
import { HistoryView } from '@/lib/chain/logs/history-view';
import { LogNodes } from '@/lib/chain/logs/log-nodes';
import { LogReader, type LogReaderDeps } from '@/lib/chain/logs/log-reader';
import { LogStore } from '@/lib/chain/logs/log-store';
import { approvalStream } from '@/lib/chain/logs/streams/approval-log';
import { treasuryStream } from '@/lib/chain/logs/streams/treasury-log';
import { NodePool } from '@/lib/chain/rpc/transport';
import { readJournal } from '@/lib/chain/snapshot/journal';
import { readSnapshot } from '@/lib/chain/snapshot/snapshot';
import type { History, TreasuryEvent } from '@/lib/domain/history/history';
import { MOST_POINTS } from '@/lib/domain/history/history-range';
import { startLocalChain } from './local-chain';
import { WALLET } from './local-chain/accounts';
import { mint } from './local-chain/actions';
import { transact } from './local-chain/client';
import { testChain } from './local-chain/testing';
import { stateAt } from './local-chain/view';

// Seeding a chain first takes a while, especially while other work is running.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 180_000 });

const deployment = readDeployment(31337);
const { treasury } = deployment;
let chain: Awaited<ReturnType<typeof startLocalChain>>;
let help: ReturnType<typeof testChain>;

beforeAll(async () => {
  chain = await startLocalChain({ live: false });
  help = testChain(chain.rpcUrl);
});
afterAll(() => chain?.stop());

const means = (): LogReaderDeps => ({
  nodes: new LogNodes(() => [chain.rpcUrl], 31337),
  store: new LogStore(),
  tab,
});

/** Follows the chain; the returned function reads up to the current head and returns the history. */
function follow() {
  let changed = () => {};
  const reader = new LogReader<TreasuryEvent>(treasuryStream(deployment), means(), () => changed());
  const view = new HistoryView(deployment.orders);
  return async (): Promise<History> => {
    const head = await help.client.getBlockNumber();
    await new Promise<void>((resolve) => {
      changed = () => {
        if (reader.state.phase === 'complete' && reader.state.to === head) resolve();
      };
      reader.see(head);
      changed();
    });
    return view.of(reader);
  };
}

test('the history that is read matches the events on chain', async () => {
  const { actions, state } = await follow()();
  const read = <name extends 'Minted' | 'Redeemed' | 'RedeemedProRata'>(eventName: name) =>
    help.client.getContractEvents({
      address: treasury,
      abi: treasuryAbi,
      eventName,
      fromBlock: 0n,
      strict: true,
    });
  const minted = await read('Minted');
  const redeemed = await read('Redeemed');
  const proRata = await read('RedeemedProRata');

  expect(actions).toHaveLength(minted.length + redeemed.length + proRata.length);
  const of = (kind: string) => actions.filter((action) => action.kind === kind);
  expect(
    of('mint').map(({ block, logIndex, hash, sender, receiver, amounts, usdm }) => [
      block,
      logIndex,
      hash,
      sender,
      receiver,
      amounts,
      usdm,
    ]),
  ).toEqual(
    minted.map(({ args, ...log }) => [
      log.blockNumber,
      log.logIndex,
      log.transactionHash,
      args.sender,
      args.receiver,
      [{ asset: args.asset, amount: args.amountIn }],
      args.usdmOut,
    ]),
  );
  expect(of('redeem').map(({ logIndex, hash, amounts, usdm }) => [logIndex, hash, amounts, usdm])).toEqual(
    redeemed.map(({ args, ...log }) => [
      log.logIndex,
      log.transactionHash,
      [{ asset: args.asset, amount: args.assetOut }],
      args.usdmIn,
    ]),
  );
  expect(of('redeem-pro-rata').map(({ hash, amounts, usdm }) => [hash, amounts, usdm])).toEqual(
    proRata.map(({ args, ...log }) => [
      log.transactionHash,
      args.assets
        .map((asset, i) => ({ asset, amount: args.amounts[i] }))
        .filter(({ amount }) => amount !== 0n),
      args.usdmIn,
    ]),
  );
  const first = await help.client.getBlock({ blockNumber: deployment.blockNumber });
  expect(state).toMatchObject({
    phase: 'complete',
    from: deployment.blockNumber,
    completeSince: first.timestamp,
  });
  expect(state.covered).toBe(state.total);
});

/** The whole journal as the app reads it, and the snapshot it is read for. */
async function readWhole(points = MOST_POINTS) {
  const snapshot = await readSnapshot(createClient({ transport: http(chain.rpcUrl) }), deployment, undefined);
  const { timestamp: to, blockNumber: block, entries: count } = snapshot;
  const source = new NodePool([chain.rpcUrl], 31337);
  const entries = await readJournal(source, deployment.lens, { from: 0n, to, points, block, count });
  return { entries, count };
}

/** A value as the journal has it: rounded down to a millionth, with 18 decimals. */
const rounded = (value: bigint) => value - (value % 10n ** 12n);

test('the journal that is read is the one in the storage of the Treasury', async () => {
  const { entries, count } = await readWhole();
  const stored = await Promise.all(
    Array.from({ length: Number(count) }, (_, index) =>
      help.client.readContract({
        address: treasury,
        abi: treasuryAbi,
        functionName: 'entry',
        args: [BigInt(index)],
      }),
    ),
  );
  const part = (word: bigint, from: number) => BigInt.asUintN(64, word >> BigInt(from)) * 10n ** 12n;
  expect(entries.length).toBeGreaterThan(200);
  expect(entries).toEqual(
    stored.map(([first, second, third]) => {
      const tierValues = [0, 64, 128, 192].map((from) => part(second, from)).concat(part(third, 0));
      return {
        time: BigInt.asUintN(32, first),
        block: BigInt.asUintN(32, first >> 32n),
        supply: part(first, 64),
        liabilities: part(first, 128),
        supplyCap: part(first, 192),
        tierValues,
        value: tierValues.reduce((sum, value) => sum + value, 0n),
      };
    }),
  );
  const [first, last] = [entries[0]?.time ?? 0n, entries.at(-1)?.time ?? 0n];
  expect(Number(last - first) / 86_400).toBeGreaterThan(89);

  const { entries: some } = await readWhole(50);
  expect(some).toHaveLength(50);
  expect(entries).toEqual(expect.arrayContaining([...some]));
  expect([some[0], some.at(-1)]).toEqual([entries[0], entries.at(-1)]);
});

test('the entries of the past match the events', async () => {
  const { entries } = await readWhole();
  const all = { address: treasury, abi: treasuryAbi, fromBlock: 0n, strict: true } as const;
  const logged = await help.client.getContractEvents({ ...all, eventName: 'Checkpoint' });
  const minted = await help.client.getContractEvents({ ...all, eventName: 'Minted' });
  const redeemed = await help.client.getContractEvents({ ...all, eventName: 'Redeemed' });
  for (const entry of entries) {
    // The first one of the block that followed a full valuation.
    const checkpoint = logged.find(
      ({ blockNumber, args }) => blockNumber === entry.block && args.refreshedAt === args.timestamp,
    );
    if (!checkpoint) throw new Error(`No valuation in block ${entry.block}`);
    const { args, transactionHash } = checkpoint;
    const isHere = (log: { transactionHash: string }) => log.transactionHash === transactionHash;
    // A mint or redemption for one asset is decided on the entry, so that the entry comes before it.
    const burned = redeemed.filter(isHere).reduce((sum, each) => sum + each.args.usdmIn, 0n);
    const created = minted.filter(isHere).reduce((sum, each) => sum + each.args.usdmOut, 0n);
    expect(entry.time).toBe(args.timestamp);
    expect(entry.supply).toBe(rounded(args.supply + burned - created));
    // It changes one tier only; a pro-rata redemption comes before the entry.
    const changed = entry.tierValues.filter((value, tier) => value !== args.tierValues[tier]).length;
    expect(changed).toBe(burned + created > 0n ? 1 : 0);
  }
});

test('an entry is the state of its block, to the millionth, and there is one an hour at most', async () => {
  const poke = { title: 'poke', from: WALLET, to: treasury, data: encodePoke() };
  const { count: before } = await readWhole();
  for (const [index, change] of [
    () => help.warp(3600),
    () => help.setXms('0.31'),
    async () => {
      await help.setParams({ supportRatio: 28_765 });
      await help.warp(3600);
    },
  ].entries()) {
    await change();
    await help.refresh();
    await transact(help.client, [poke]);
    // Within the hour: no other entry.
    await transact(help.client, [poke]);
    const { entries, count } = await readWhole();
    expect(count).toBe(before + BigInt(index + 1));
    const last = entries.at(-1);
    const block = await help.client.getBlock({ blockNumber: last?.block ?? 0n });
    expect(last?.time).toBe(block.timestamp);
    const state = await stateAt(help, Number((await help.client.getBlock()).timestamp));
    expect(last).toMatchObject({
      supply: rounded(state.supply),
      supplyCap: rounded(state.supplyCap),
      liabilities: rounded(state.supply - state.treasuryUsdm),
    });
    for (const [tier, value] of state.tierValues.entries()) {
      // Assets are rounded one by one.
      const difference = value - (last?.tierValues[tier] ?? 0n);
      expect(difference).toBeGreaterThanOrEqual(0n);
      expect(difference).toBeLessThan(10n ** 12n * BigInt(deployment.assets.length));
    }
  }
});

const encodePoke = () => encodeFunctionData({ abi: treasuryAbi, functionName: 'poke' });

test('the approvals of an account match the events of the tokens', async () => {
  const tokens = deployment.assets.map(({ token }) => token);
  const [usdc = '0x'] = tokens;
  const at = { treasury, time: Number((await help.client.getBlock()).timestamp) };
  await transact(help.client, mint(at, WALLET, usdc, parseUnits('5', 6)));
  const head = await help.client.getBlockNumber();
  const reader = new LogReader(approvalStream(deployment, WALLET, tokens), means(), () => {});
  reader.see(head);
  await vi.waitFor(() => expect(reader.state.phase).toBe('complete'));
  const read = reader.lists.flat();

  const args = { owner: WALLET, spender: treasury };
  const found = await help.client.getContractEvents({
    address: tokens,
    abi: erc20Abi,
    eventName: 'Approval',
    args,
    fromBlock: 0n,
    strict: true,
  });
  expect(read.length).toBeGreaterThan(0);
  expect(read.map(({ token, owner, amount, hash }) => [token, owner, amount, hash])).toEqual(
    found.map((log) => [getAddress(log.address), log.args.owner, log.args.value, log.transactionHash]),
  );
});
