import { encodeFunctionData, parseAbi } from 'viem';
import { describe, expect, test } from 'vitest';
import { treasuryAbi } from '@/abis/treasury';
import { yieldVenueAbi } from '@/abis/yield-venue';
import { explain } from '@/lib/domain/words/words';
import { GUARDIAN, STEWARD } from '@/scripts/local-chain/accounts';
import { intentOf, setUpTestActions, THOUSAND } from '@/scripts/local-chain/testing-actions';
import { deployment, failsThenSends, treasury, USER, untilStatus } from '@/scripts/local-chain/testing-flows';

const { agreedAfterClosing, help, send, begun, usdc, idleOf, lend, recall } = setUpTestActions();

test('an action is one transaction, exactly the call shown, and confirmed by its event', async () => {
  const idle = await idleOf();
  const intent = lend();
  const { wallet, flows, begin } = begun(intent);
  begin();
  const flow = await untilStatus(flows, 'confirmed');
  expect(flow.outcome).toEqual({ moved: { amount: THOUSAND, usdm: 0n } });
  expect(flow.steps.map(({ kind, state }) => [kind, state])).toEqual([['action', 'done']]);
  expect(wallet.asked).toEqual([
    { method: 'eth_sendTransaction', params: [expect.objectContaining(intent.call)] },
  ]);
  expect(await idleOf()).toBe(idle - THOUSAND);
});

describe('the amount returned is read from the chain', () => {
  const recalled = async () => {
    const idle = await idleOf();
    const { flows, begin } = begun(recall());
    begin();
    const { outcome } = await untilStatus(flows, 'confirmed');
    const amount = (await idleOf()) - idle;
    expect(outcome).toEqual({ moved: { amount, usdm: 0n } });
    return amount;
  };

  test('everything requested', async () => {
    expect(await recalled()).toBe(THOUSAND);
  });

  test('nothing, from a frozen vault', async () => {
    const { vault } = await help().client.readContract({
      address: deployment.yieldVenue,
      abi: yieldVenueAbi,
      functionName: 'positionOf',
      args: [usdc().token],
    });
    const abi = parseAbi(['function freeze(bool)']);
    await send(STEWARD, { to: vault, data: encodeFunctionData({ abi, args: [true] }) });
    expect(await recalled()).toBe(0n);
  });
});

test('the guardian pauses one side', async () => {
  const { flows, begin } = begun(
    intentOf({ kind: 'pause', asset: usdc(), mint: true, redeem: false }),
    GUARDIAN,
  );
  begin();
  await untilStatus(flows, 'confirmed');
  const at = { address: treasury, abi: treasuryAbi } as const;
  const paused = help().client.readContract({ ...at, functionName: 'paused', args: [usdc().token] });
  expect(await paused).toEqual([true, false]);
});

describe('is refused before it is sent, with an explanation,', () => {
  test('for an account without the role', async () => {
    const { wallet, flows, begin } = begun(lend(), USER);
    begin();
    const { issue } = await untilStatus(flows, 'refused');
    expect(issue && explain(issue, 'en-US')).toMatchObject({
      title: 'Your account does not have permission',
      text: 'It does not hold the steward role.',
    });
    expect(wallet.asked).toEqual([]);
  });

  test('when the chain has changed since the check', async () => {
    const { wallet, flows, begin } = begun(lend(await idleOf()));
    await send(STEWARD, lend().call);
    begin();
    const { issue } = await untilStatus(flows, 'refused');
    expect(issue?.name).toBe('action-refused');
    expect(issue && explain(issue, 'en-US').title).toMatch(/^Only [\d,.]+ USDC can be moved$/);
    expect(wallet.asked).toEqual([]);
  });

  test('when it calls a contract outside the deployment', async () => {
    const intent = lend();
    const { wallet, flows, begin } = begun({ ...intent, call: { ...intent.call, to: usdc().token } });
    begin();
    expect((await untilStatus(flows, 'refused')).issue?.name).toBe('answer-invalid');
    expect(wallet.asked).toEqual([]);
  });
});

describe('a different call raises an alarm', () => {
  test('when it does something else', async () => {
    const { wallet, flows, begin } = begun(lend());
    wallet.next(() =>
      help().client.sendTransaction({ account: STEWARD, chain: null, ...lend(2n * THOUSAND).call }),
    );
    begin();
    const flow = await untilStatus(flows, 'replaced');
    expect(flow.issue?.name).toBe('call-changed');
  });

  test('even when it emits the same event', async () => {
    // A recall of one unit emits the same event as a harvest, whose amount is not known beforehand.
    const other = recall(1n);
    const harvest = intentOf({ kind: 'harvest', asset: usdc() });
    expect(other.proof).toEqual(harvest.proof);
    const { wallet, flows, begin } = begun(harvest);
    wallet.next(() => help().client.sendTransaction({ account: STEWARD, chain: null, ...other.call }));
    begin();
    expect((await untilStatus(flows, 'replaced')).issue?.name).toBe('call-changed');
  });
});

test('a reverted action shows its reason', async () => {
  const { wallet, flows, begin } = begun(lend(await idleOf()));
  const { client } = help();
  wallet.next(async (agree) => {
    await client.setAutomine(false);
    await client.sendTransaction({
      account: STEWARD,
      chain: null,
      gas: 3_000_000n,
      ...lend(2n * THOUSAND).call,
    });
    return agree();
  });
  begin();
  await untilStatus(flows, 'pending');
  await client.mine({ blocks: 1 });
  const { issue } = await untilStatus(flows, 'reverted');
  expect(issue && explain(issue, 'en-US').title).toMatch(/^Only [\d,.]+ USDC can be moved$/);
});

test('found after the tab was closed during the wallet request, it is settled by its event', async () => {
  const idle = await idleOf();
  const { flow, asked } = await agreedAfterClosing(lend(), STEWARD);
  expect(flow.outcome).toEqual({ moved: { amount: THOUSAND, usdm: 0n } });
  expect(asked).toEqual([]);
  expect(await idleOf()).toBe(idle - THOUSAND);
});

test('an action sent after the wallet failed is found, and nothing else is signed before', async () => {
  const idle = await idleOf();
  const { wallet, flows, begin } = begun(lend());
  const late = failsThenSends(-32603);
  wallet.next(late.reaction);
  begin();
  await untilStatus(flows, 'unknown');
  begin();
  await late.send();
  await untilStatus(flows, 'confirmed');
  expect(await idleOf()).toBe(idle - THOUSAND);
  expect(wallet.asked).toHaveLength(1);
});
