import { encodeFunctionData, erc20Abi, maxUint256 } from 'viem';
import { describe, expect, test } from 'vitest';
import type { WalletRequest } from '@/lib/tx/engine/ports';
import type { ApproveIntent } from '@/lib/tx/kinds/approve';
import { revocationOf } from '@/lib/tx/view/standing-view';
import {
  mintOf,
  refusal,
  STRANGER,
  setUpTestChain,
  start,
  tokenOf,
  tokens,
  treasury,
  USER,
  until,
  untilStatus,
} from '@/scripts/local-chain/testing-flows';

/** What a flow leaves approved when it ends is said, and can be revoked. */

const { browser, help } = setUpTestChain();
const { allowanceOf, approve } = tokens(help);
const mint = mintOf('WBTC', '0.01', 8);
const AMOUNT = 1_000_000n;
const agree = (asked: () => Promise<unknown>) => asked();

describe('declined after its approval was mined', () => {
  test('a mint names the approval that stands, and uses it when started again', async () => {
    const { wallet, tab } = browser();
    const flows = tab();
    wallet.next(agree);
    wallet.next(refusal(4001));
    start(flows, mint);
    const flow = await until(flows, ({ standing }) => standing !== undefined);
    expect(flow).toMatchObject({
      status: 'refused',
      issue: { name: 'step-declined' },
      standing: { token: tokenOf('WBTC'), spender: treasury, amount: AMOUNT },
    });
    start(flows, mint);
    const again = await untilStatus(flows, 'confirmed');
    expect(again.steps.map(({ kind }) => kind)).toEqual(['mint']);
    expect(again.standing).toBeUndefined();
  });

  test('it can be revoked from there', async () => {
    const { wallet, tab } = browser();
    const flows = tab();
    wallet.next(agree);
    wallet.next(refusal(5000));
    start(flows, mint);
    const flow = await until(flows, ({ standing }) => standing !== undefined);
    const revoke = revocationOf(flow);
    expect(revoke).toMatchObject({ kind: 'approve', amount: 0n, screen: 'mint' });
    if (revoke) start(flows, revoke);
    expect((await untilStatus(flows, 'confirmed')).screen).toBe('mint');
    expect(await allowanceOf('WBTC')).toBe(0n);
  });

  test('a reset says that the old approval is gone', async () => {
    await approve('USDT', 5n);
    const { wallet, tab } = browser();
    const flows = tab();
    wallet.next(agree);
    wallet.next(refusal(4001));
    start(flows, mintOf('USDT', '100', 6));
    const flow = await until(flows, ({ standing }) => standing !== undefined);
    expect(flow).toMatchObject({ issue: { name: 'step-declined' }, standing: { amount: 0n } });
    expect(revocationOf(flow)).toBeUndefined();
  });

  test('nothing is named when nothing was approved', async () => {
    const { wallet, tab } = browser();
    const flows = tab();
    wallet.next(refusal(4001));
    start(flows, mint);
    const flow = await untilStatus(flows, 'refused');
    expect(flow.issue?.name).toBe('wallet-refused');
    expect(flow.standing).toBeUndefined();
  });
});

describe('an approval raised in the wallet', () => {
  test.each([3n * AMOUNT, maxUint256])('to %d is named after the mint', async (amount) => {
    const { wallet, tab } = browser();
    const flows = tab();
    wallet.next(() => approve('WBTC', amount));
    start(flows, mint);
    const flow = await until(flows, ({ status, standing }) => status === 'confirmed' && !!standing);
    expect(flow.standing?.amount).toBe(await allowanceOf('WBTC'));
    const revoke = revocationOf(flow);
    if (revoke) start(flows, revoke);
    await until(flows, ({ status, intent }) => status === 'confirmed' && intent.kind === 'approve');
    expect(await allowanceOf('WBTC')).toBe(0n);
  });

  test('is not named when the user chose an unlimited one', async () => {
    const flows = browser().tab();
    start(flows, mintOf('WBTC', '0.01', 8, { approval: 'unlimited' }));
    const flow = await untilStatus(flows, 'confirmed');
    expect(flow.standing).toBeUndefined();
  });
});

describe('a wallet that sends something else', () => {
  test('an approval of another spender raises an alarm, and that one is revoked', async () => {
    const { wallet, tab } = browser();
    const flows = tab();
    wallet.next(() => approve('WBTC', maxUint256, STRANGER));
    start(flows, mint);
    const flow = await until(flows, ({ status, standing }) => status === 'replaced' && !!standing);
    expect(flow.issue?.name).toBe('call-changed');
    expect(flow.standing).toEqual({ token: tokenOf('WBTC'), spender: STRANGER, amount: maxUint256 });
    const revoke = revocationOf(flow);
    expect(revoke).toMatchObject({ spender: STRANGER });
    if (revoke) start(flows, revoke);
    await untilStatus(flows, 'confirmed');
    expect(await allowanceOf('WBTC', STRANGER)).toBe(0n);
  });

  test('an approval in place of the mint, of another token, is revoked too', async () => {
    await approve('WBTC', maxUint256);
    const { wallet, tab } = browser();
    const flows = tab();
    wallet.next(async (_, { params }: WalletRequest) => {
      const [{ gas }] = Array.isArray(params) ? params : [];
      const data = encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [STRANGER, 9n] });
      return help().client.sendTransaction({ account: USER, chain: null, gas, to: tokenOf('USDC'), data });
    });
    start(flows, mint);
    const flow = await until(flows, ({ status, standing }) => status === 'replaced' && !!standing);
    expect(flow.standing).toEqual({ token: tokenOf('USDC'), spender: STRANGER, amount: 9n });
  });

  test('only zero can be approved for a spender that is not the app’s', async () => {
    const { wallet, tab } = browser();
    const flows = tab();
    const foreign: ApproveIntent = { kind: 'approve', asset: tokenOf('WBTC'), amount: 1n, spender: STRANGER };
    start(flows, foreign);
    await untilStatus(flows, 'refused');
    expect(wallet.asked).toEqual([]);
  });
});
