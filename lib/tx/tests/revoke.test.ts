import { maxUint256 } from 'viem';
import { describe, expect, test } from 'vitest';
import type { Intent } from '@/lib/tx/kinds';
import {
  mintOf,
  refusal,
  STRANGER,
  sendsThenFails,
  setUpTestChain,
  start,
  tokenOf,
  tokens,
  treasury,
  USER,
  until,
  untilStatus,
} from '@/scripts/local-chain/testing-flows';

const { browser, agreedAfterClosing, chain, help } = setUpTestChain();
const { allowanceOf, approve } = tokens(help);

const revoke = (symbol: string): Intent => ({ kind: 'approve', asset: tokenOf(symbol), amount: 0n });

// Like Tether's contract, USDT accepts a new allowance only after a reset to 0.
describe.each(['USDC', 'USDT', 'WBTC'])('revoking the approval of %s', (symbol) => {
  test('is one transaction that leaves the Treasury no allowance', async () => {
    await approve(symbol, maxUint256);
    const { wallet, tab } = browser();
    const flows = tab();
    start(flows, revoke(symbol));
    const flow = await untilStatus(flows, 'confirmed');
    expect(flow.steps.map(({ kind }) => kind)).toEqual(['approve']);
    expect(wallet.asked.map(({ method }) => method)).toEqual(['eth_sendTransaction']);
    expect(flow.outcome).toEqual({ approved: 0n });
    expect(flow.issue).toBeUndefined();
    expect(await allowanceOf(symbol)).toBe(0n);
  });

  test('found after the tab was closed during the wallet request, it is settled by the token’s event', async () => {
    await approve(symbol, 9n);
    const { flow, asked } = await agreedAfterClosing(revoke(symbol));
    expect(asked).toEqual([]);
    expect(flow.outcome).toEqual({ approved: 0n });
    const [step] = flow.steps;
    if (!step?.hash) throw new Error('Found without its transaction');
    expect((await chain().receipt(step.hash))?.status).toBe('success');
    expect(await allowanceOf(symbol)).toBe(0n);
  });
});

test('where nodes refuse to search for events, it is settled by the allowance', async () => {
  await approve('WBTC', 9n);
  const { wallet, tab } = browser();
  const flows = tab({ proofLogs: () => Promise.reject(new Error('limit exceeded')) });
  wallet.next(sendsThenFails(-32603));
  start(flows, revoke('WBTC'));
  const flow = await untilStatus(flows, 'confirmed');
  expect(wallet.asked).toHaveLength(1);
  expect(flow.issue).toBeUndefined();
  expect(await allowanceOf('WBTC')).toBe(0n);
});

test('once declined, changes nothing and can be requested again', async () => {
  await approve('WBTC', 9n);
  const { wallet, tab } = browser();
  const flows = tab();
  wallet.next(refusal(4001));
  start(flows, revoke('WBTC'));
  expect((await untilStatus(flows, 'refused')).issue?.name).toBe('wallet-refused');
  expect(await allowanceOf('WBTC')).toBe(9n);
  start(flows, revoke('WBTC'));
  await untilStatus(flows, 'confirmed');
  expect(await allowanceOf('WBTC')).toBe(0n);
});

test('proposed to other signers, it is settled by the token’s event', async () => {
  await approve('WBTC', 9n);
  const { wallet, tab } = browser();
  const flows = tab({ isContract: async () => true });
  wallet.next(async () => `0x${'5a'.repeat(32)}`);
  start(flows, revoke('WBTC'));
  const waiting = await untilStatus(flows, 'awaiting-signers');
  // Not settled by an approval of another account, for another spender or for another amount.
  await approve('WBTC', 0n, STRANGER);
  await approve('WBTC', 8n);
  expect(flows.shown?.status).toBe('awaiting-signers');
  const [call] = waiting.steps[0]?.asked?.calls ?? [];
  const hash = await help().client.sendTransaction({
    account: USER,
    chain: null,
    to: call?.to,
    data: call?.data,
  });
  const flow = await untilStatus(flows, 'confirmed');
  expect(flow.steps[0]?.hash).toBe(hash);
  expect(await allowanceOf('WBTC')).toBe(0n);
});

test('edited in the wallet to another amount, it shows the amount approved', async () => {
  await approve('WBTC', 9n);
  const { wallet, tab } = browser();
  const flows = tab();
  wallet.next(() => approve('WBTC', 7n));
  start(flows, revoke('WBTC'));
  const flow = await untilStatus(flows, 'confirmed');
  expect(flow.outcome).toEqual({ approved: 7n });
  expect(flow.issue?.name).toBe('approval-higher');
});

test('changed to another spender, it raises an alarm', async () => {
  await approve('WBTC', 9n);
  const { wallet, tab } = browser();
  const flows = tab();
  wallet.next(() => approve('WBTC', maxUint256, STRANGER));
  start(flows, revoke('WBTC'));
  expect((await untilStatus(flows, 'replaced')).issue?.name).toBe('call-changed');
});

test('while it is pending, a mint has to wait', async () => {
  await approve('WBTC', 9n);
  const { wallet, tab } = browser();
  const flows = tab();
  await help().client.setAutomine(false);
  start(flows, revoke('WBTC'));
  await untilStatus(flows, 'pending');
  start(flows, mintOf('WBTC', '0.01', 8));
  await help().client.mine({ blocks: 1 });
  const flow = await until(flows, ({ status }) => status === 'confirmed');
  expect(flow.intent).toEqual(revoke('WBTC'));
  expect(flow.treasury).toBe(treasury);
  expect(wallet.asked).toHaveLength(1);
});
