import { maxUint256 } from 'viem';
import { expect, test } from 'vitest';
import type { Flow } from '@/lib/tx/engine/flow';
import {
  mintOf,
  setUpTestChain,
  start,
  tokens,
  USER,
  until,
  untilStatus,
} from '@/scripts/local-chain/testing-flows';
import { repeatedHash } from './test-flow';

/** A transaction that only the wallet knows: no node has returned it, so its nonce is uncertain. */

const { browser, help } = setUpTestChain();
const { approve, usdmOf } = tokens(help);

/** A mint whose first transaction the wallet claims to have sent, but no node has it. */
async function begin() {
  const { wallet, storage, tab } = browser();
  const flows = tab();
  wallet.next(async () => repeatedHash('77'));
  start(flows, mintOf('WBTC', '0.01', 8));
  const { steps } = await untilStatus(flows, 'pending');
  const [call] = steps[0]?.asked?.calls ?? [];
  if (!call) throw new Error('Nothing was asked');
  return { flows, storage, call };
}

const send = (call: object) => help().client.sendTransaction({ account: USER, chain: null, ...call });
const warned = (name: string) => (flow: Flow) => flow.issue?.name === name;

test('the same call with that nonce is a speed-up, and followed', async () => {
  const { flows, call } = await begin();
  const faster = await send(call);
  const flow = await untilStatus(flows, 'confirmed');
  expect(flow.steps[0]).toMatchObject({ kind: 'approve', state: 'done', hash: faster });
});

test('a different transaction with that nonce raises a warning at once but ends nothing, as it may have been queued earlier', async () => {
  await approve('WBTC', maxUint256);
  const { flows, call } = await begin();
  await send({ to: USER });
  expect((await until(flows, warned('transaction-overtaken'))).status).toBe('pending');
  await send(call);
  const flow = await untilStatus(flows, 'confirmed');
  expect(flow.issue).toBeUndefined();
  expect(flow.outcome?.usdmOut).toBeGreaterThan(0n);
});

test('a user who cancelled it can dismiss the flow', async () => {
  const before = await usdmOf(USER);
  const { flows, storage } = await begin();
  await send({ to: USER });
  await until(flows, warned('transaction-overtaken'));
  flows.dismiss();
  expect(flows.shown).toBeUndefined();
  expect(storage.items.size).toBe(0);
  expect(await usdmOf(USER)).toBe(before);
});
