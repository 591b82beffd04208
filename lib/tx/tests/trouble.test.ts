import { type Address, type Hex, maxUint256 } from 'viem';
import { describe, expect, test } from 'vitest';
import type { WalletRequest } from '@/lib/tx/engine/ports';
import {
  mintOf,
  refusal,
  STRANGER,
  setUpTestChain,
  start,
  tokens,
  USER,
  until,
  untilStatus,
} from '@/scripts/local-chain/testing-flows';

const { browser, help, chain } = setUpTestChain();
const { approve, usdmOf } = tokens(help);

/** A mint that needs no approval, started in a new tab. */
async function begin() {
  await approve('WBTC', maxUint256);
  const each = browser();
  const flows = each.tab();
  return { ...each, flows, go: () => start(flows, mintOf('WBTC', '0.01', 8)) };
}

describe('before anything is sent', () => {
  test.each([
    [4001, 'wallet-refused'],
    [5000, 'wallet-refused'],
  ])('wallet error %d ends it with nothing sent, and it can be started again', async (code, name) => {
    const { wallet, flows, go } = await begin();
    wallet.next(refusal(code));
    go();
    const flow = await untilStatus(flows, 'refused');
    expect(flow.issue?.name).toBe(name);
    expect(flow.steps).toEqual([{ kind: 'mint', state: 'todo' }]);
    go();
    await untilStatus(flows, 'confirmed');
  });

  test('a call that the Treasury would revert never reaches the wallet', async () => {
    const { wallet, flows } = await begin();
    start(flows, mintOf('WBTC', '0.01', 8, { minUsdmOut: 10n ** 24n }));
    expect((await untilStatus(flows, 'refused')).issue?.name).toBe('quote-moved');
    start(flows, mintOf('WBTC', '9999999', 8));
    await until(flows, ({ status, issue }) => status === 'refused' && issue?.name === 'balance');
    await help().pause('WBTC', { mint: true });
    start(flows, mintOf('WBTC', '0.01', 8));
    await until(flows, ({ status, issue }) => status === 'refused' && issue?.name === 'paused');
    expect(wallet.asked).toEqual([]);
  });

  test('an account without native coin for gas gets that explanation', async () => {
    const { flows, go } = await begin();
    await help().client.setBalance({ address: USER, value: 0n });
    go();
    expect((await untilStatus(flows, 'refused')).issue).toEqual({ name: 'gas-missing', symbol: 'ETH' });
  });

  test('on another account or chain it halts, and resumes when they match again', async () => {
    const { wallet, flows, go } = await begin();
    wallet.switchTo({ account: STRANGER });
    go();
    expect((await untilStatus(flows, 'halted')).issue?.name).toBe('account-changed');
    wallet.switchTo({ account: USER, chainId: 56 });
    await until(flows, ({ status, issue }) => status === 'halted' && issue?.name === 'chain-changed');
    wallet.switchTo({ account: undefined });
    await until(flows, ({ status, issue }) => status === 'halted' && issue?.name === 'wallet-disconnected');
    expect(wallet.asked).toEqual([]);
    wallet.switchTo({ account: USER, chainId: 31337 });
    await untilStatus(flows, 'confirmed');
  });
});

describe('the flow’s transaction', () => {
  const pending = async () => {
    const each = await begin();
    await help().client.setAutomine(false);
    each.go();
    const flow = await until(each.flows, ({ steps }) => steps[0]?.nonce !== undefined);
    const nonce = flow.steps[0]?.nonce ?? 0;
    const hash = flow.steps[0]?.hash ?? '0x';
    return { ...each, flow, nonce, hash };
  };
  const gasPrice = 50_000_000_000n;
  const replace = (nonce: number, to: Address, data?: Hex) =>
    help().client.sendTransaction({ account: USER, chain: null, to, data, nonce, gasPrice });
  const mine = () => help().client.mine({ blocks: 1 });

  test('is pending until it is mined', async () => {
    const { flows } = await pending();
    expect(flows.shown?.status).toBe('pending');
    await mine();
    await untilStatus(flows, 'confirmed');
  });

  test('is followed when sped up', async () => {
    const { flows, flow, nonce, hash } = await pending();
    const [call] = flow.steps[0]?.asked?.calls ?? [];
    const faster = await replace(nonce, call?.to ?? '0x', call?.data);
    await mine();
    const end = await untilStatus(flows, 'confirmed');
    expect(end.steps[0]?.hash).toBe(faster);
    expect(faster).not.toBe(hash);
  });

  test('ends as cancelled when cancelled', async () => {
    const { flows, nonce } = await pending();
    await replace(nonce, USER);
    await mine();
    expect((await untilStatus(flows, 'cancelled')).issue?.name).toBe('transaction-cancelled');
  });

  test('raises an alarm when replaced by something else', async () => {
    const { flows, nonce } = await pending();
    await replace(nonce, STRANGER);
    await mine();
    expect((await untilStatus(flows, 'replaced')).issue?.name).toBe('transaction-replaced');
  });

  test('shows the Treasury’s reason when it reverts', async () => {
    const { flows, hash } = await pending();
    await help().client.dropTransaction({ hash });
    await help().client.setAutomine(true);
    await help().pause('WBTC', { mint: true });
    const [call] = flows.shown?.steps[0]?.asked?.calls ?? [];
    await help().client.sendTransaction({
      account: USER,
      chain: null,
      gas: 900_000n,
      to: call?.to,
      data: call?.data,
    });
    const end = await untilStatus(flows, 'reverted');
    expect(end.issue).toMatchObject({ name: 'paused', side: 'mint', symbol: 'WBTC' });
    expect(end.steps[0]?.state).toBe('failed');
  });

  test.each([25_000n, 60_000n, 90_000n, 120_000n, 150_000n])(
    'reports when it ran out of gas, its limit lowered to %d in the wallet',
    async (gas) => {
      const { wallet, flows, go } = await begin();
      wallet.next(async (_, { params }: WalletRequest) => {
        const [{ to, data }] = Array.isArray(params) ? params : [];
        return help().client.sendTransaction({ account: USER, chain: null, to, data, gas });
      });
      go();
      expect((await untilStatus(flows, 'reverted')).issue?.name).toBe('out-of-gas');
    },
  );

  test('raises an alarm when it is a different call than requested', async () => {
    const { wallet, flows, go } = await begin();
    wallet.next(() => help().client.sendTransaction({ account: USER, chain: null, to: STRANGER, value: 1n }));
    go();
    const end = await untilStatus(flows, 'replaced');
    expect(end.issue?.name).toBe('call-changed');
    expect(await usdmOf(STRANGER)).toBe(0n);
  });

  test('is pending again after a reorg, then settles with its new outcome', async () => {
    const { flows, go } = await begin();
    const before = await help().client.snapshot();
    go();
    const done = await untilStatus(flows, 'confirmed');
    const [call] = done.steps[0]?.asked?.calls ?? [];
    await help().client.revert({ id: before });
    await mine();
    expect((await untilStatus(flows, 'pending')).issue?.name).toBe('reorganised');
    await help().client.sendTransaction({ account: USER, chain: null, to: call?.to, data: call?.data });
    await untilStatus(flows, 'confirmed');
  });
});

describe('RPC nodes', () => {
  test('that fail while it is pending change nothing', async () => {
    await approve('WBTC', maxUint256);
    let failing = true;
    const flows = browser().tab({
      receipt: (hash) => (failing ? Promise.reject(new Error('node')) : chain().receipt(hash)),
    });
    start(flows, mintOf('WBTC', '0.01', 8));
    await untilStatus(flows, 'pending');
    failing = false;
    await untilStatus(flows, 'confirmed');
  });
});
