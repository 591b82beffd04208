import { type Address, hexToBigInt, parseEther } from 'viem';
import { expect, test } from 'vitest';
import type { RawCall } from '@/lib/chain/calls/calls';
import type { Flow, StepKind } from '@/lib/tx/engine/flow';
import type { Flows } from '@/lib/tx/engine/flows';
import type { Intent } from '@/lib/tx/kinds';
import {
  deployment,
  setUpTestChain,
  start,
  tokens,
  USER,
  until,
  untilStatus,
} from '@/scripts/local-chain/testing-flows';
import { gateway, nativeMint, nativeRedeem, worthless } from '@/scripts/local-chain/testing-native';

const { browser, help, chain } = setUpTestChain();
const { usdmOf } = tokens(help);

/** Above the chain's gas price; a cancel must also outbid a speed-up. */
const [FASTER, FASTEST] = [50_000_000_000n, 200_000_000_000n];
const mine = () => help().client.mine({ blocks: 1 });
const coinOf = (address: Address) => help().client.getBalance({ address });

/** What the wallet sends instead of the flow's transaction: same nonce, higher fee. */
async function replace(flow: Flow, { to, data, value }: Partial<RawCall>, gasPrice = FASTER) {
  const { nonce } = lastOf(flow);
  const coin = value === undefined ? {} : { value: hexToBigInt(value) };
  return help().client.sendTransaction({ account: USER, chain: null, to, data, nonce, gasPrice, ...coin });
}

/** The current step. */
function lastOf({ steps }: Flow) {
  const step = steps.find(({ state }) => state === 'pending');
  const [call] = step?.asked?.calls ?? [];
  if (!step || !call) throw new Error('Nothing is pending');
  return { ...step, call };
}

const speedUp = (flow: Flow) => replace(flow, lastOf(flow).call);
const cancel = (flow: Flow) => replace(flow, { to: USER }, FASTEST);

/** A flow whose transaction a node has returned. Blocks are no longer mined automatically. */
async function pending(intent: Intent, reaction?: () => Promise<unknown>) {
  const { wallet, tab } = browser();
  const flows = tab();
  if (reaction) wallet.next(reaction);
  await help().client.setAutomine(false);
  start(flows, intent);
  return { flows, flow: await seen(flows) };
}

/** Resolves once a node has returned the current step's transaction. */
const seen = (flows: Flows, kind?: StepKind) =>
  until(flows, ({ steps }) =>
    steps.some(
      (step) => step.state === 'pending' && step.nonce !== undefined && step.kind === (kind ?? step.kind),
    ),
  );

test('a mint that is sped up is followed, including the native coin sent with it', async () => {
  const before = await usdmOf(USER);
  const { flows, flow } = await pending(nativeMint);
  const faster = await speedUp(flow);
  await mine();
  const end = await untilStatus(flows, 'confirmed');
  expect(end.steps[0]?.hash).toBe(faster);
  expect((await chain().transaction(faster))?.value).toBe(parseEther('0.5'));
  expect(end.outcome?.usdmOut).toBe((await usdmOf(USER)) - before);
});

test('a cancelled mint ends as cancelled, and the native coin stays', async () => {
  const { flows, flow } = await pending(nativeMint);
  const before = await coinOf(USER);
  await cancel(flow);
  await mine();
  expect((await untilStatus(flows, 'cancelled')).issue?.name).toBe('transaction-cancelled');
  expect(before - (await coinOf(USER))).toBeLessThan(parseEther('0.01'));
});

test('a mint replaced by one with a different native value raises an alarm', async () => {
  const { flows, flow } = await pending(nativeMint);
  await replace(flow, { ...lastOf(flow).call, value: '0x1bc16d674ec80000' });
  await mine();
  expect((await untilStatus(flows, 'replaced')).issue?.name).toBe('transaction-replaced');
});

test('a redemption that is sped up is followed, and pays the amount in the gateway’s event', async () => {
  const receiver: Address = '0x00000000000000000000000000000000000ca5e2';
  const before = await usdmOf(USER);
  const { flows, flow } = await pending(nativeRedeem({ receiver }));
  const faster = await speedUp(flow);
  await mine();
  const end = await untilStatus(flows, 'confirmed');
  expect(end.steps.at(-1)?.hash).toBe(faster);
  expect(await coinOf(receiver)).toBe(end.outcome?.assetOut);
  expect(before - (await usdmOf(USER))).toBe(parseEther('50'));
});

test('an approval that is sped up is followed by the redemption, which is cancelled', async () => {
  const before = await usdmOf(USER);
  const { flows, flow } = await pending(nativeRedeem(), worthless);
  expect(lastOf(flow).kind).toBe('approve');
  const faster = await speedUp(flow);
  await mine();
  const redeeming = await seen(flows, 'redeem');
  expect(redeeming.steps.find(({ kind }) => kind === 'approve')?.hash).toBe(faster);
  await cancel(redeeming);
  await mine();
  expect((await untilStatus(flows, 'cancelled')).issue?.name).toBe('transaction-cancelled');
  expect(await usdmOf(USER)).toBe(before);
  expect(await chain().allowance(deployment.usdm, USER, gateway)).toBe(parseEther('50'));
});
