import { maxUint256 } from 'viem';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NodePool } from '@/lib/chain/rpc/transport';
import { type FaultyNode, startFaultyNode } from '@/scripts/faults/faulty-node';
import { type Fault, faultNamed } from '@/scripts/faults/rpc-faults';
import {
  mintOf,
  portOf,
  setUpTestChain,
  start,
  tokens,
  USER,
  until,
  untilStatus,
} from '@/scripts/local-chain/testing-flows';

/** Receipts of the only node there is, which lies about a mint that happened. */

const { browser, help, rpcUrl } = setUpTestChain();
const { approve, usdmOf } = tokens(help);
const [bare, missing, silent] = [
  faultNamed('leaves the logs out of receipts'),
  faultNamed('has no receipts'),
  faultNamed('leaves out all logs'),
];

let node: FaultyNode;
beforeAll(async () => {
  node = await startFaultyNode(rpcUrl());
});
afterAll(() => node.stop());

/** A mint that needs no approval, through this node alone, with this fault of it from the start. */
async function mint(fault?: Fault) {
  node.fault = undefined;
  await approve('WBTC', maxUint256);
  const { wallet, tab } = browser();
  const port = portOf(new NodePool([node.rpcUrl], 31337));
  let polls = 0;
  const receipt: typeof port.receipt = (hash) => {
    polls += 1;
    return port.receipt(hash);
  };
  const flows = tab({ ...port, receipt });
  const before = await usdmOf(USER);
  node.fault = fault;
  start(flows, mintOf('WBTC', '0.01', 8));
  return { wallet, flows, polls: () => polls, minted: async () => (await usdmOf(USER)) - before };
}

test('a success whose receipt has no logs is confirmed by its event, asked for apart', async () => {
  const { flows, minted } = await mint(bare);
  const done = await untilStatus(flows, 'confirmed');
  expect(done.outcome?.usdmOut).toBe(await minted());
});

test('a success without logs anywhere is never called undone: it waits, says so, and is confirmed later', async () => {
  const { flows, minted, wallet } = await mint(silent);
  const waiting = await until(flows, ({ issue }) => issue !== undefined);
  expect(waiting).toMatchObject({ status: 'pending', issue: { name: 'outcome-unshown' } });
  node.fault = undefined;
  const done = await untilStatus(flows, 'confirmed');
  expect(done.issue).toBeUndefined();
  expect(done.outcome?.usdmOut).toBe(await minted());
  expect(wallet.asked).toHaveLength(1);
});

test('receipts that go missing do not undo a mint while its block is still in the chain', async () => {
  const { flows, polls } = await mint();
  await untilStatus(flows, 'confirmed');
  node.fault = missing;
  const seen: unknown[] = [];
  flows.subscribe(() => seen.push(flows.shown?.status));
  const then = polls();
  await expect.poll(() => polls() - then, { timeout: 10_000 }).toBeGreaterThan(8);
  expect([seen, flows.shown?.status]).toEqual([[], 'confirmed']);
});

test('a mint whose receipt never comes is confirmed by its event', async () => {
  const { flows, minted } = await mint(missing);
  const done = await untilStatus(flows, 'confirmed');
  expect(done.outcome?.usdmOut).toBe(await minted());
});
