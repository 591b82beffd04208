import { erc20Abi, getAddress, parseUnits } from 'viem';
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
import type { History, TreasuryEvent } from '@/lib/domain/history/history';
import { startLocalChain } from './local-chain';
import { WALLET } from './local-chain/accounts';
import { mint, redeem, redeemProRata } from './local-chain/actions';
import { type Call, transact } from './local-chain/client';
import { testChain } from './local-chain/testing';
import { tokenOf } from './local-chain/testing-holdings';
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
  nodes: new LogNodes([chain.rpcUrl], 31337),
  store: new LogStore(),
  tab,
});

/** Follows the chain; the returned function reads up to the current head and returns the history. */
function follow() {
  let changed = () => {};
  const reader = new LogReader<TreasuryEvent>(treasuryStream(deployment), means(), () => changed());
  const view = new HistoryView(deployment.xms);
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
  const { actions, checkpoints, state } = await follow()();
  const read = <name extends 'Minted' | 'Redeemed' | 'RedeemedProRata' | 'Checkpoint'>(eventName: name) =>
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
  const logged = await read('Checkpoint');

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
  expect(
    checkpoints.map(({ hash, time, value, liabilities, supply, tierValues }) => [
      hash,
      time,
      value,
      liabilities,
      supply,
      tierValues,
    ]),
  ).toEqual(
    logged.map(({ args, transactionHash }) => [
      transactionHash,
      args.timestamp,
      args.totalValue,
      args.liabilities,
      args.supply,
      args.tierValues,
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

test('the supply cap derived from the events equals the Treasury’s, to the last unit', async () => {
  const now = follow();
  const early = (await now()).checkpoints.filter(({ supplyCap }) => supplyCap === undefined).length;
  const time = async () => Number((await help.client.getBlock()).timestamp);
  const at = async () => ({ treasury, time: await time() });
  const token = (symbol: string) => tokenOf(deployment, symbol);
  const action = (calls: Call | Call[]) => transact(help.client, [calls].flat());

  const steps: (() => Promise<unknown>)[] = [
    async () => action(mint(await at(), WALLET, token('USDC'), parseUnits('100', 6))),
    async () => action(mint(await at(), WALLET, token('XMS'), parseUnits('1000', 18))),
    async () => action(redeem(await at(), WALLET, token('XMS'), parseUnits('3', 18))),
    async () => action(redeemProRata(await at(), WALLET, parseUnits('77', 18))),
    async () => {
      await help.setParams({ supportRatio: 28_765 });
      await help.refresh();
      await action(mint(await at(), WALLET, token('USDC'), parseUnits('9', 6)));
    },
    async () => {
      await help.setXms('0.31');
      await action(mint(await at(), WALLET, token('USDC'), parseUnits('9', 6)));
    },
    async () => {
      await help.setParams({ launchCap: parseUnits('900000000', 18) });
      await help.refresh();
      await action(mint(await at(), WALLET, token('USDC'), parseUnits('9', 6)));
    },
  ];
  for (const step of steps) {
    await step();
    const { checkpoints } = await now();
    const last = checkpoints.at(-1);
    expect(last?.block).toBe(await help.client.getBlockNumber());
    expect(last?.supplyCap).toBe((await stateAt(help, await time())).supplyCap);
  }
  // It cannot be derived only before the first mint with XMS.
  const { actions, checkpoints } = await now();
  const firstXms = actions.find(({ amounts }) => amounts.some(({ asset }) => asset === token('XMS')));
  expect(checkpoints.findIndex(({ block }) => block >= (firstXms?.block ?? 0n))).toBe(early);
});

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
