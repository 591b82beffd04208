import { type Hex, maxUint256 } from 'viem';
import { describe, expect, test } from 'vitest';
import type { ApproveIntent } from '@/lib/tx/kinds/approve';
import { transact } from '@/scripts/local-chain/client';
import {
  deployment,
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
import { approveOrders } from '@/scripts/local-chain/testing-orders';
import { repeatedHash } from './test-flow';

const { browser, agreedAfterClosing, chain, help } = setUpTestChain();
const { allowanceOf, approve } = tokens(help);

const revoke = (symbol: string): ApproveIntent => ({ kind: 'approve', asset: tokenOf(symbol), amount: 0n });

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

test('revoking the approval for orders leaves the one for the Treasury', async () => {
  const { orders } = deployment;
  await approve('USDC', 7n);
  await transact(help().client, [approveOrders(deployment, USER, tokenOf('USDC'), 9n)]);
  const { wallet, tab } = browser();
  const flows = tab();
  start(flows, { kind: 'approve', asset: tokenOf('USDC'), amount: 0n, orders });
  const flow = await untilStatus(flows, 'confirmed');
  expect(wallet.asked).toHaveLength(1);
  expect(flow.outcome).toEqual({ approved: 0n });
  expect(await chain().allowance(tokenOf('USDC'), USER, orders)).toBe(0n);
  expect(await allowanceOf('USDC')).toBe(7n);
});

test('an approval for a contract that is not the deployment’s is not revoked', async () => {
  const { wallet, tab } = browser();
  const flows = tab();
  start(flows, { kind: 'approve', asset: tokenOf('USDC'), amount: 0n, orders: STRANGER });
  await untilStatus(flows, 'refused');
  expect(wallet.asked).toEqual([]);
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
  wallet.next(async () => repeatedHash('5a'));
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

test('executed by others between the search for its event and the reading of the allowance, it keeps its transaction', async () => {
  await approve('WBTC', 9n);
  let executed: Hex | undefined;
  const { wallet, tab } = browser();
  const flows = tab({
    isContract: async () => true,
    proofLogs: async (...search) => {
      const logs = await chain().proofLogs(...search);
      executed ??= await approve('WBTC', 0n);
      return logs;
    },
  });
  wallet.next(async () => repeatedHash('5a'));
  start(flows, revoke('WBTC'));
  await untilStatus(flows, 'awaiting-signers');
  // Only blocks after the request are searched.
  await help().client.mine({ blocks: 1 });
  const flow = await untilStatus(flows, 'confirmed');
  expect(flow.steps[0]?.hash).toBe(executed);
});

test('proposed to other signers where nodes refuse to search for events, it is settled by the allowance', async () => {
  await approve('WBTC', 9n);
  const { wallet, tab } = browser();
  const flows = tab({
    isContract: async () => true,
    proofLogs: () => Promise.reject(new Error('limit exceeded')),
  });
  wallet.next(async () => repeatedHash('5a'));
  start(flows, revoke('WBTC'));
  await untilStatus(flows, 'awaiting-signers');
  await approve('WBTC', 0n);
  await untilStatus(flows, 'confirmed');
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

test.each(['orders', 'gateway'] as const)('revokes the approval of the %s contract too', async (role) => {
  const spender = role === 'orders' ? deployment.orders : (deployment.nativeGateway ?? treasury);
  await approve('WBTC', 9n, spender);
  const flows = browser().tab();
  start(flows, { ...revoke('WBTC'), [role]: spender, screen: 'settings' });
  const flow = await untilStatus(flows, 'confirmed');
  expect(flow.screen).toBe('settings');
  expect(await allowanceOf('WBTC', spender)).toBe(0n);
});

test('is not sent for a contract that is not part of the deployment', async () => {
  const { wallet, tab } = browser();
  const flows = tab();
  start(flows, { ...revoke('WBTC'), orders: STRANGER });
  await untilStatus(flows, 'refused');
  expect(wallet.asked).toEqual([]);
});
