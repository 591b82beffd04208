import { maxUint256 } from 'viem';
import { describe, expect, test, vi } from 'vitest';
import type { Flow } from '@/lib/tx/engine/flow';
import type { WalletRequest } from '@/lib/tx/engine/ports';
import {
  failsThenSends,
  mintOf,
  refusal,
  sendsThenFails,
  setUpTestChain,
  start,
  tokens,
  USER,
  until,
  untilStatus,
} from '@/scripts/local-chain/testing-flows';

/**
 * A wallet fails at a point where it may have sent the request. The app must not claim that nothing was sent, and
 * nothing else is signed until the status is known.
 */

const { browser, help } = setUpTestChain();
const { allowanceOf, approve, usdmOf } = tokens(help);
const mint = mintOf('WBTC', '0.01', 8);
const issueIs = (name: string) => (flow: Flow) => flow.issue?.name === name;

/** A tab that can start a mint without an approval. */
async function allowed() {
  await approve('WBTC', maxUint256);
  const each = browser();
  return { ...each, flows: each.tab(), before: await usdmOf(USER) };
}

/** A tab that requested that mint from its wallet, which failed and has sent nothing so far. */
async function unsent(code = -32603) {
  const each = await allowed();
  const late = failsThenSends(code);
  each.wallet.next(late.reaction);
  start(each.flows, mint);
  await untilStatus(each.flows, 'unknown');
  return { ...each, send: late.send };
}

describe('a mint', () => {
  test.each([-32603, -32000, -32002, 4100, 4200, 4900, 8000])(
    'sent by a wallet that then fails with %d is found and minted once',
    async (code) => {
      const { wallet, flows, before } = await allowed();
      wallet.next(sendsThenFails(code));
      start(flows, mint);
      const flow = await untilStatus(flows, 'confirmed');
      expect((await usdmOf(USER)) - before).toBe(flow.outcome?.usdmOut);
      expect(wallet.asked).toHaveLength(1);
    },
  );

  test('sent after the wallet reported it as expired is found, and nothing else is signed before', async () => {
    const { wallet, flows, send, before } = await unsent(8000);
    start(flows, mint);
    flows.dismiss();
    start(flows, mintOf('WBTC', '0.02', 8));
    expect(flows.shown?.intent).toEqual(mint);
    await send();
    const flow = await untilStatus(flows, 'confirmed');
    expect((await usdmOf(USER)) - before).toBe(flow.outcome?.usdmOut);
    expect(wallet.asked).toHaveLength(1);
  });

  test('in the mempool is reported as pending, and followed as soon as it is mined', async () => {
    const { wallet, flows } = await allowed();
    await help().client.setAutomine(false);
    wallet.next(sendsThenFails(-32603));
    start(flows, mint);
    await until(flows, issueIs('request-waiting'));
    flows.dismiss();
    start(flows, mint);
    await help().client.mine({ blocks: 1 });
    await untilStatus(flows, 'confirmed');
    expect(wallet.asked).toHaveLength(1);
  });

  test('that was sent and reverted is found among the account’s transactions, with the reason', async () => {
    const { wallet, flows } = await allowed();
    wallet.next(async (_, { params }: WalletRequest) => {
      await help().pause('WBTC', { mint: true });
      const [{ to, data }] = Array.isArray(params) ? params : [];
      await help().client.sendTransaction({ account: USER, chain: null, gas: 900_000n, to, data });
      throw Object.assign(new Error(), { code: -32603 });
    });
    start(flows, mint);
    const flow = await untilStatus(flows, 'reverted');
    expect(flow.issue).toMatchObject({ name: 'paused', symbol: 'WBTC' });
    expect(flow.steps[0]?.hash).toBeDefined();
  });

  test.each([null, {}, '0x12'])('may have been sent when the wallet returns %j', async (answer) => {
    const { wallet, flows } = await allowed();
    wallet.next(async (agree) => {
      await agree();
      return answer;
    });
    start(flows, mint);
    await untilStatus(flows, 'confirmed');
    expect(wallet.asked).toHaveLength(1);
  });

  test('shows the wallet’s own error message', async () => {
    const { wallet, flows } = await allowed();
    wallet.next(() => Promise.reject(Object.assign(new Error('Request timed out'), { code: -32603 })));
    start(flows, mint);
    const { issue, steps } = await untilStatus(flows, 'unknown');
    expect(issue).toEqual({ name: 'request-unclear', message: 'Request timed out' });
    expect(steps[0]?.state).toBe('wallet');
  });

  test('may also have been sent when the wallet reports that another request is open', async () => {
    const { flows } = await unsent(-32002);
    expect(flows.shown?.issue?.name).toBe('wallet-busy');
  });

  test.each([4001, 5000])(
    'that the user declines with %d is not sent, and can be started again',
    async (code) => {
      const { wallet, flows } = await allowed();
      wallet.next(refusal(code));
      start(flows, mint);
      expect((await untilStatus(flows, 'refused')).steps).toEqual([{ kind: 'mint', state: 'todo' }]);
      start(flows, mint);
      await untilStatus(flows, 'confirmed');
    },
  );
});

describe('an approval', () => {
  test('sent by a wallet that then fails is found, and the mint follows', async () => {
    const { wallet, tab } = browser();
    const flows = tab();
    wallet.next(sendsThenFails(-32603));
    const before = await usdmOf(USER);
    start(flows, mint);
    const flow = await untilStatus(flows, 'confirmed');
    expect(flow.steps.map(({ kind }) => kind)).toEqual(['approve', 'mint']);
    expect(wallet.asked).toHaveLength(2);
    expect(await allowanceOf('WBTC')).toBe(0n);
    expect((await usdmOf(USER)) - before).toBe(flow.outcome?.usdmOut);
  });

  test('sent later is found, and nothing else is signed before', async () => {
    const { wallet, tab } = browser();
    const flows = tab();
    const late = failsThenSends(8000);
    wallet.next(late.reaction);
    start(flows, mint);
    await untilStatus(flows, 'unknown');
    start(flows, mint);
    expect(wallet.asked).toHaveLength(1);
    await late.send();
    await untilStatus(flows, 'confirmed');
    expect(wallet.asked).toHaveLength(2);
    expect(await allowanceOf('WBTC')).toBe(0n);
  });

  test('lowered in the wallet is found among the account’s transactions, and the required amount is requested', async () => {
    const { wallet, tab } = browser();
    const flows = tab();
    wallet.next(async () => {
      await approve('WBTC', 7n);
      throw Object.assign(new Error(), { code: -32603 });
    });
    start(flows, mint);
    const flow = await untilStatus(flows, 'confirmed');
    expect(flow.steps.map(({ kind }) => kind)).toEqual(['approve', 'approve', 'mint']);
  });

  test('reset to zero before a new one is found too', async () => {
    await approve('USDT', 5n);
    const { wallet, tab } = browser();
    const flows = tab();
    wallet.next(sendsThenFails(-32603));
    start(flows, mintOf('USDT', '100', 6));
    const flow = await untilStatus(flows, 'confirmed');
    expect(flow.steps.map(({ kind }) => kind)).toEqual(['reset', 'approve', 'mint']);
    expect(wallet.asked).toHaveLength(3);
  });

  test('mined after the user stopped waiting causes no second wallet request', async () => {
    const { wallet, tab } = browser();
    const flows = tab();
    await help().client.setAutomine(false);
    start(flows, mint);
    await untilStatus(flows, 'pending');
    flows.dismiss();
    await help().client.mine({ blocks: 1 });
    await vi.waitFor(() => expect(flows.all).toEqual([]), 10_000);
    expect(wallet.asked).toHaveLength(1);
  });
});

test('a wallet that can’t sign a permit is asked for an approval', async () => {
  const { wallet, tab } = browser();
  const flows = tab();
  wallet.next(refusal(4200));
  start(flows, mintOf('USDC', '10', 6));
  const flow = await untilStatus(flows, 'confirmed');
  expect(flow.steps.map(({ kind }) => kind)).toEqual(['approve', 'mint']);
});

test('a failed signature request sends nothing', async () => {
  const { wallet, tab } = browser();
  const flows = tab();
  wallet.next(refusal(-32603));
  start(flows, mintOf('USDC', '10', 6));
  expect((await untilStatus(flows, 'refused')).issue?.name).toBe('wallet-failed');
});
