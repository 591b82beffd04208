import { erc20Abi, hexToBigInt, parseEther } from 'viem';
import { describe, expect, test } from 'vitest';
import type { Address } from '@/lib/domain/model/types';
import {
  deployment,
  mintOf,
  refusal,
  setUpTestChain,
  start,
  tokenOf,
  tokens,
  treasury,
  USER,
  untilStatus,
} from '@/scripts/local-chain/testing-flows';
import {
  gateway,
  nativeMint as mint,
  native,
  nativeRedeem as redeem,
  worthless,
} from '@/scripts/local-chain/testing-native';

const { browser, agreedAfterClosing, help, chain } = setUpTestChain();
const { usdmOf } = tokens(help);

const coinOf = (address: Address) => help().client.getBalance({ address });
const wethOf = (owner: Address) =>
  help().client.readContract({
    address: tokenOf('WETH'),
    abi: erc20Abi,
    functionName: 'balanceOf',
    args: [owner],
  });
const allowance = () => chain().allowance(deployment.usdm, USER, gateway);
const kinds = (flow: { steps: readonly { kind: string }[] }) => flow.steps.map(({ kind }) => kind);
const methods = (asked: readonly { method: string }[]) => asked.map(({ method }) => method);

describe('a mint with native coin', () => {
  test('is one transaction that carries the coin, which the Treasury receives wrapped', async () => {
    const { wallet, tab } = browser();
    const flows = tab();
    const before = { usdm: await usdmOf(USER), held: await wethOf(treasury), own: await wethOf(USER) };
    start(flows, mint);
    const flow = await untilStatus(flows, 'confirmed');
    expect(kinds(flow)).toEqual(['mint']);
    expect(methods(wallet.asked)).toEqual(['eth_sendTransaction']);
    expect(flow.outcome?.usdmOut).toBe((await usdmOf(USER)) - before.usdm);
    expect(await wethOf(treasury)).toBe(before.held + parseEther('0.5'));
    expect(await wethOf(USER)).toBe(before.own);
    const sent = await chain().transaction(flow.steps[0]?.hash ?? '0x');
    expect(sent?.value).toBe(parseEther('0.5'));
  });

  test('is refused before any wallet request when the balance would not also cover gas', async () => {
    await help().client.setBalance({ address: USER, value: parseEther('0.505') });
    const { wallet, tab } = browser();
    const flows = tab();
    start(flows, mint);
    const flow = await untilStatus(flows, 'refused');
    expect(flow.issue).toMatchObject({ name: 'balance', max: { value: parseEther('0.495'), symbol: 'ETH' } });
    expect(wallet.asked).toEqual([]);
  });

  test('is not sent to a gateway outside the deployment', async () => {
    const { wallet, tab } = browser();
    const flows = tab();
    start(flows, mintOf('WETH', '0.5', 18, { native: { ...native, gateway: treasury } }));
    expect((await untilStatus(flows, 'refused')).issue?.name).toBe('answer-invalid');
    expect(wallet.asked).toEqual([]);
  });

  test('with a different value than requested raises an alarm, whatever the gateway emits', async () => {
    const { wallet, tab } = browser();
    const flows = tab();
    wallet.next(async (_, { params }) => {
      const [{ to, data, value }] = Array.isArray(params) ? params : [];
      return help().client.sendTransaction({
        account: USER,
        chain: null,
        to,
        data,
        value: hexToBigInt(value) + 1n,
      });
    });
    start(flows, mint);
    expect((await untilStatus(flows, 'replaced')).issue?.name).toBe('call-changed');
  });

  test('found after the tab was closed during the wallet request, it is settled by the gateway’s event', async () => {
    const { flow, asked } = await agreedAfterClosing(mint);
    expect(flow.intent).toEqual(mint);
    expect(flow.outcome?.usdmOut).toBeGreaterThan(0n);
    expect(asked).toEqual([]);
  });
});

describe('a redemption to native coin', () => {
  test('is a permit of USDm for the gateway and one transaction', async () => {
    const { wallet, tab } = browser();
    const flows = tab();
    const receiver: Address = '0x00000000000000000000000000000000000ca5e1';
    const before = await usdmOf(USER);
    start(flows, redeem({ receiver }));
    const flow = await untilStatus(flows, 'confirmed');
    expect(kinds(flow)).toEqual(['permit', 'redeem']);
    expect(methods(wallet.asked)).toEqual(['eth_signTypedData_v4', 'eth_sendTransaction']);
    expect(before - (await usdmOf(USER))).toBe(parseEther('50'));
    expect(await coinOf(receiver)).toBe(flow.outcome?.assetOut);
    expect(await allowance()).toBe(0n);
  });

  test('falls back to an approval of exactly this amount when the signature is invalid', async () => {
    const { wallet, tab } = browser();
    const flows = tab();
    wallet.next(worthless);
    start(flows, redeem());
    expect(kinds(await untilStatus(flows, 'confirmed'))).toEqual(['permit', 'approve', 'redeem']);
    expect(await allowance()).toBe(0n);
  });

  test('is one request to a wallet that supports batches', async () => {
    const { wallet, tab } = browser();
    const flows = tab();
    wallet.capabilities = { '0x7a69': { atomic: { status: 'supported' } } };
    wallet.next(async (_, { params }) => {
      const [{ calls }] = Array.isArray(params) ? params : [];
      const receipts: { transactionHash: string }[] = [];
      for (const call of calls) {
        const transactionHash = await help().client.sendTransaction({ account: USER, chain: null, ...call });
        receipts.push({ transactionHash });
      }
      wallet.status = { status: 200, receipts };
      return { id: '0xb' };
    });
    start(flows, redeem());
    expect(kinds(await untilStatus(flows, 'confirmed'))).toEqual(['batch']);
    expect(methods(wallet.asked)).toEqual(['wallet_sendCalls']);
  });

  test('is not sent when the wallet declines', async () => {
    const { wallet, tab } = browser();
    const flows = tab();
    wallet.next(refusal(4001));
    start(flows, redeem());
    expect((await untilStatus(flows, 'refused')).issue?.name).toBe('wallet-refused');
  });

  test('is refused before any approval when the balance is too low', async () => {
    const { wallet, tab } = browser();
    const flows = tab();
    start(flows, redeem({ usdmIn: (await usdmOf(USER)) + 1n }));
    expect((await untilStatus(flows, 'refused')).issue).toMatchObject({ name: 'balance' });
    expect(wallet.asked).toEqual([]);
  });

  test('to a contract that rejects native coin is refused with an explanation', async () => {
    const { wallet, tab } = browser();
    const flows = tab();
    // None of the Treasury's own contracts accepts native coin.
    start(flows, redeem({ receiver: deployment.lens }));
    const flow = await untilStatus(flows, 'refused');
    expect(flow.issue).toEqual({ name: 'coin-refused', symbol: 'ETH' });
    expect(wallet.asked).toEqual([]);
  });
});
