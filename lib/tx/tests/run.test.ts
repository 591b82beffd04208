import { maxUint256, parseUnits } from 'viem';
import { describe, expect, test } from 'vitest';
import {
  mintOf,
  STRANGER,
  setUpTestChain,
  start,
  tokenOf,
  tokens,
  USER,
  until,
  untilStatus,
} from '@/scripts/local-chain/testing-flows';

const { browser, help } = setUpTestChain();

const { allowanceOf, approve, usdmOf } = tokens(help);

const methods = (asked: readonly { method: string }[]) => asked.map(({ method }) => method);
const kinds = (flow: { steps: readonly { kind: string }[] }) => flow.steps.map(({ kind }) => kind);

describe('a mint', () => {
  test('by exact approval: two transactions, and the outcome from the Treasury’s event', async () => {
    const { wallet, tab } = browser();
    const flows = tab();
    const before = await usdmOf(USER);
    start(flows, mintOf('WBTC', '0.01', 8));
    const flow = await untilStatus(flows, 'confirmed');
    expect(kinds(flow)).toEqual(['approve', 'mint']);
    expect(methods(wallet.asked)).toEqual(['eth_sendTransaction', 'eth_sendTransaction']);
    expect(flow.outcome?.usdmOut).toBe((await usdmOf(USER)) - before);
    expect(await allowanceOf('WBTC')).toBe(0n);
  });

  test('with an existing allowance: one transaction', async () => {
    await approve('WBTC', maxUint256);
    const { wallet, tab } = browser();
    const flows = tab();
    start(flows, mintOf('WBTC', '0.01', 8));
    expect(kinds(await untilStatus(flows, 'confirmed'))).toEqual(['mint']);
    expect(wallet.asked).toHaveLength(1);
  });

  test('by permit: a signature and one transaction, to another recipient', async () => {
    const { wallet, tab } = browser();
    const flows = tab();
    start(flows, mintOf('USDC', '100', 6, { receiver: STRANGER }));
    const flow = await untilStatus(flows, 'confirmed');
    expect(kinds(flow)).toEqual(['permit', 'mint']);
    expect(methods(wallet.asked)).toEqual(['eth_signTypedData_v4', 'eth_sendTransaction']);
    expect(await usdmOf(STRANGER)).toBe(flow.outcome?.usdmOut);
  });

  test('by an invalid signature: falls back to an approval', async () => {
    const { wallet, tab } = browser();
    const flows = tab();
    wallet.next(async () => `0x${'11'.repeat(32)}${'22'.repeat(32)}1b`);
    start(flows, mintOf('USDC', '100', 6));
    const flow = await untilStatus(flows, 'confirmed');
    expect(kinds(flow)).toEqual(['permit', 'approve', 'mint']);
  });

  test('of a token whose allowance must be reset first', async () => {
    await approve('USDT', 5n);
    const { tab } = browser();
    const flows = tab();
    start(flows, mintOf('USDT', '100', 6));
    expect(kinds(await untilStatus(flows, 'confirmed'))).toEqual(['reset', 'approve', 'mint']);
  });

  test('with an unlimited approval when chosen, even for a token with permits', async () => {
    const { tab } = browser();
    const flows = tab();
    start(flows, mintOf('USDC', '100', 6, { approval: 'unlimited' }));
    expect(kinds(await untilStatus(flows, 'confirmed'))).toEqual(['approve', 'mint']);
    expect(await allowanceOf('USDC')).toBeGreaterThan(2n ** 200n);
  });
});

describe('an approval that differs from the request', () => {
  test('when lower, is requested again for the required amount, with a notice', async () => {
    const { wallet, tab } = browser();
    const flows = tab();
    // The user types another amount into the wallet.
    wallet.next(async () => approve('WBTC', 7n));
    const said: (string | undefined)[] = [];
    flows.subscribe(() => {
      if (flows.shown?.status === 'wallet') said.push(flows.shown.issue?.name);
    });
    start(flows, mintOf('WBTC', '0.01', 8));
    const flow = await untilStatus(flows, 'confirmed');
    expect(kinds(flow)).toEqual(['approve', 'approve', 'mint']);
    expect(said).toEqual([undefined, 'approval-lower', undefined]);
  });

  test('when higher, is accepted with a notice', async () => {
    const { wallet, tab } = browser();
    const flows = tab();
    wallet.next(async () => approve('WBTC', maxUint256));
    start(flows, mintOf('WBTC', '0.01', 8));
    const atMint = await until(
      flows,
      ({ steps, status }) => status === 'wallet' && steps[1]?.state === 'wallet',
    );
    expect(atMint.issue).toMatchObject({
      name: 'approval-higher',
      wanted: { value: 1_000_000n, symbol: 'WBTC' },
    });
    await untilStatus(flows, 'confirmed');
  });

  test('for another spender, raises an alarm', async () => {
    const { wallet, tab } = browser();
    const flows = tab();
    wallet.next(async () => approve('WBTC', 1_000_000n, STRANGER));
    start(flows, mintOf('WBTC', '0.01', 8));
    const flow = await untilStatus(flows, 'replaced');
    expect(flow.issue?.name).toBe('call-changed');
    expect(wallet.asked).toHaveLength(1);
  });
});

describe('redeeming', () => {
  test('for one asset: one transaction', async () => {
    const { wallet, tab } = browser();
    const flows = tab();
    const usdmIn = parseUnits('100', 18);
    start(flows, {
      kind: 'redeem',
      asset: tokenOf('DAI'),
      usdmIn,
      minAssetOut: 1n,
      receiver: USER,
      deadlineSeconds: 600,
    });
    const flow = await untilStatus(flows, 'confirmed');
    expect(flow.outcome?.assetOut).toBeGreaterThan(parseUnits('99', 18));
    expect(wallet.asked).toHaveLength(1);
  });

  test('pro rata: the amount of every asset is known', async () => {
    const { tab } = browser();
    const flows = tab();
    start(flows, {
      kind: 'redeem-pro-rata',
      usdmIn: parseUnits('100', 18),
      minAmountsOut: [],
      receiver: USER,
      deadlineSeconds: 600,
    });
    const { outcome } = await untilStatus(flows, 'confirmed');
    expect(outcome?.assets).toHaveLength(help().deployment.assets.length);
    expect(outcome?.amounts?.every((amount) => amount > 0n)).toBe(true);
  });
});
