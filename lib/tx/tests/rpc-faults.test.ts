import { maxUint256 } from 'viem';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NodePool } from '@/lib/chain/rpc/transport';
import { snapshotQuery } from '@/lib/chain/snapshot/snapshot-query';
import { type FaultyNode, startFaultyNode } from '@/scripts/faults/faulty-node';
import { FAULTS, type Fault, PHASES, type Phase } from '@/scripts/faults/rpc-faults';
import {
  mintOf,
  portOf,
  setUpTestChain,
  start,
  tokenOf,
  tokens,
  USER,
  until,
  untilStatus,
} from '@/scripts/local-chain/testing-flows';

/**
 * Every fault of a node in every phase, on a real chain through the app's own transport, snapshot and engine. The node that
 * fails comes first and is the one in use; a healthy one comes second.
 */

const { browser, help, rpcUrl } = setUpTestChain(true);
const { usdmOf, approve } = tokens(help);

/** The app's limits are ten times as long. */
const LIMITS = { node: 400, total: 800 };

/** After this many receipts missing in a row, the engine looks for a reorg. */
const POLLS_OF_A_REORG = 4;

let node: FaultyNode;
let allowed = false;
beforeAll(async () => {
  node = await startFaultyNode(rpcUrl());
});
afterAll(() => node.stop());

/** An app that has used the first node so far. */
async function app() {
  node.fault = undefined;
  if (!allowed) await approve('WBTC', maxUint256);
  allowed = true;
  const pool = new NodePool([node.rpcUrl, rpcUrl()], 31337, LIMITS);
  const { queryFn: read } = snapshotQuery(pool, 31337, USER);
  return { pool, read };
}

const newest = () => help().client.getBlockNumber({ cacheTime: 0 });

/** Starts a mint in a new tab. Expects exactly one mint, shown with what it gave, whatever the fault does to the node. */
async function expectOneMint(fault: Fault, phase: 'before signing' | 'pending' | 'settling') {
  const { pool } = await app();
  const { wallet, tab } = browser();
  const port = portOf(pool);
  let polls = 0;
  const receipt: typeof port.receipt = (hash) => {
    polls += 1;
    return port.receipt(hash);
  };
  const flows = tab({ ...port, receipt });
  const before = await usdmOf(USER);
  await help().client.setAutomine(phase === 'before signing');
  if (phase === 'before signing') node.fault = fault;
  start(flows, mintOf('WBTC', '0.001', 8));
  if (phase !== 'before signing') {
    await until(flows, ({ steps }) => steps[0]?.nonce !== undefined);
    if (phase === 'pending') node.fault = fault;
    await help().client.mine({ blocks: 1 });
    await help().client.setAutomine(true);
  }
  const done = await untilStatus(flows, 'confirmed');
  expect(done.issue).toBeUndefined();
  expect(done.outcome?.usdmOut).toBe((await usdmOf(USER)) - before);
  node.fault = fault;
  const seen: unknown[] = [];
  flows.subscribe(() => seen.push(flows.shown?.status));
  const then = polls;
  await expect.poll(() => polls - then, { timeout: 10_000 }).toBeGreaterThan(POLLS_OF_A_REORG);
  expect([seen, flows.shown?.status]).toEqual([[], 'confirmed']);
  expect(wallet.asked.map(({ method }) => method)).toEqual(['eth_sendTransaction']);
}

const trials: Record<Phase, (fault: Fault) => Promise<void>> = {
  load: async (fault) => {
    const { read } = await app();
    node.fault = fault;
    const { snapshot } = await read();
    expect((await newest()) - snapshot.blockNumber).toBeLessThanOrEqual(fault.differs?.load ? 3n : 0n);
  },
  idle: async (fault) => {
    const { read } = await app();
    await read();
    node.fault = fault;
    await help().client.mine({ blocks: 1 });
    expect((await read()).snapshot.blockNumber).toBe(await newest());
  },
  quoting: async (fault) => {
    const { read } = await app();
    await read();
    const price = 90_000n + (await newest());
    await help().setFeed('WBTC', `${price}`);
    node.fault = fault;
    const { snapshot } = await read();
    const asset = snapshot.assets.find(({ token }) => token === tokenOf('WBTC'));
    expect(asset?.price.referencePrice).toBe(price * 10n ** 18n);
  },
  'before signing': (fault) => expectOneMint(fault, 'before signing'),
  pending: (fault) => expectOneMint(fault, 'pending'),
  settling: (fault) => expectOneMint(fault, 'settling'),
};

for (const fault of FAULTS) {
  for (const phase of PHASES) {
    test(`rpc: ${fault.name} while ${phase}`, async () => {
      await trials[phase](fault);
    });
  }
}
