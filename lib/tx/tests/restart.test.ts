import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Anvil } from '@/contracts/deploy/anvil';
import { NodePool } from '@/lib/chain/rpc/transport';
import type { Flow } from '@/lib/tx/engine/flow';
import { Flows } from '@/lib/tx/engine/flows';
import { FlowStore } from '@/lib/tx/store/store';
import { MemoryStorage } from '@/lib/tx/store/test-storage';
import { type FaultyNode, startFaultyNode } from '@/scripts/faults/faulty-node';
import { respond } from '@/scripts/faults/rpc-faults';
import { startLocalChain } from '@/scripts/local-chain';
import { testChain } from '@/scripts/local-chain/testing';
import { mintOf, portOf, start, TestWallet, until, untilStatus } from '@/scripts/local-chain/testing-flows';

/** Blocks of the chain before, so that the one after may be shorter. */
const BLOCKS = 20;
const LIMIT_MS = 180_000;

let anvil: Anvil | undefined;
let runs = 0;
const rpcUrl = () => anvil?.rpcUrl ?? '';
const client = () => testChain(rpcUrl()).client;

/** Starts the local chain, again on the same port if it was running, and mines this many blocks. */
async function run(blocks: number): Promise<void> {
  await anvil?.stop();
  anvil = await startLocalChain({ live: false, seed: 'full', port: anvil?.port ?? 0 });
  // Every block of a chain is later than all of the one before, whose blocks may be ahead of the clock.
  runs += 1;
  await client().increaseTime({ seconds: runs * BLOCKS * 4 });
  await client().mine({ blocks });
}

beforeEach(() => run(BLOCKS), LIMIT_MS);
afterEach(() => anvil?.stop());

/** A mint that was requested in a browser, once it is as wanted. Transactions are not mined. */
async function begun(isWanted: (flow: Flow) => boolean, { urls = [rpcUrl()], isSilent = false } = {}) {
  const storage = new MemoryStorage();
  const pool = new NodePool(urls, 31337);
  const wallet = new TestWallet((request) => pool.request(request), storage);
  const tab = () =>
    new Flows(
      new FlowStore(storage),
      () => ({ chain: portOf(pool), wallet }),
      (_, _signal, work) => work(),
    );
  const flows = tab();
  await client().setAutomine(false);
  if (isSilent) {
    wallet.next(async (agree) => {
      await agree();
      throw new Error('The connection to the wallet was lost');
    });
  }
  start(flows, mintOf('WBTC', '0.01', 8));
  return { flows, tab, wallet, flow: await until(flows, isWanted) };
}

const isSeen = ({ steps }: Flow) => steps[0]?.nonce !== undefined;

test.each([
  ['lower', 1],
  ['higher', 2 * BLOCKS],
])(
  'after a restart with a %s block, a pending transaction is neither pending nor done, and can be dismissed',
  async (_, blocks) => {
    const { flows, tab, wallet, flow } = await begun(isSeen);
    expect(flow.status).toBe('pending');
    await run(blocks);
    const gone = await untilStatus(flows, 'gone');
    expect(gone).toMatchObject({ issue: { name: 'chain-gone' }, steps: flow.steps });
    expect(flows.isBusy).toBe(false);
    // A reload looks again, and finds the same.
    const later = tab();
    later.load();
    expect((await untilStatus(later, 'gone')).id).toBe(flow.id);
    later.dismiss();
    expect(later.all).toEqual([]);
    expect(wallet.asked).toHaveLength(1);
  },
  LIMIT_MS,
);

test(
  'nor is it said of a request without a clear result that nothing was sent',
  async () => {
    const { flows } = await begun(({ status }) => status === 'unknown' || status === 'pending', {
      isSilent: true,
    });
    await run(2 * BLOCKS);
    expect((await untilStatus(flows, 'gone')).issue).toEqual({ name: 'chain-gone' });
  },
  LIMIT_MS,
);

test(
  'while another node still serves the chain, the transaction is followed there',
  async () => {
    const faulty: FaultyNode = await startFaultyNode(rpcUrl());
    const { flows, flow } = await begun(isSeen, { urls: [faulty.rpcUrl, rpcUrl()] });
    expect(flow.status).toBe('pending');
    const other = await startLocalChain({ live: false, seed: 'full' });
    await testChain(other.rpcUrl).client.mine({ blocks: 2 * BLOCKS });
    faulty.asked.splice(0);
    faulty.fault = {
      name: 'turns to another chain with the same id',
      inBrowser: 'pending',
      act: async ({ call, res }) => {
        const body = JSON.stringify({ jsonrpc: '2.0', ...call });
        const headers = { 'content-type': 'application/json' };
        respond(res, await (await fetch(other.rpcUrl, { method: 'POST', headers, body })).json());
      },
    };
    await vi.waitFor(() => expect(faulty.asked).toContain('eth_getBlockByNumber'), LIMIT_MS);
    expect(flows.shown?.status).toBe('pending');
    await client().mine({ blocks: 1 });
    await until(flows, ({ steps }) => steps[1]?.nonce !== undefined);
    await client().mine({ blocks: 1 });
    await untilStatus(flows, 'confirmed');
    faulty.stop();
    await other.stop();
  },
  LIMIT_MS,
);
