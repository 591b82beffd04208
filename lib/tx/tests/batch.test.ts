import { type Hex, maxUint256 } from 'viem';
import { describe, expect, test } from 'vitest';
import type { WalletRequest } from '@/lib/tx/engine/ports';
import {
  mintOf,
  refusal,
  setUpTestChain,
  start,
  tokens,
  USER,
  untilStatus,
} from '@/scripts/local-chain/testing-flows';

const { browser, help } = setUpTestChain();
const { approve } = tokens(help);

describe('a wallet that supports batches', () => {
  const batching = { '0x7a69': { atomic: { status: 'supported' } } };
  const mint = mintOf('WBTC', '0.01', 8);
  const send = async (request: WalletRequest) => {
    const [{ calls }] = Array.isArray(request.params) ? request.params : [];
    const hashes: Hex[] = [];
    for (const call of calls) {
      hashes.push(await help().client.sendTransaction({ account: USER, chain: null, ...call }));
    }
    return hashes.map((transactionHash) => ({ transactionHash }));
  };

  test('gets one request, and the Treasury’s event confirms it', async () => {
    const { wallet, tab } = browser();
    const flows = tab();
    wallet.capabilities = batching;
    wallet.next(async (_, request) => {
      wallet.status = { status: 200, receipts: await send(request) };
      return { id: '0xb' };
    });
    start(flows, mint);
    const flow = await untilStatus(flows, 'confirmed');
    expect(flow.steps.map(({ kind }) => kind)).toEqual(['batch']);
    expect(wallet.asked.map(({ method }) => method)).toEqual(['wallet_sendCalls']);
  });

  test('is not trusted when it reports success without the event', async () => {
    const { wallet, tab } = browser();
    const flows = tab();
    wallet.capabilities = batching;
    wallet.next(async () => {
      const transactionHash = await approve('WBTC', 1n);
      wallet.status = { status: 200, receipts: [{ transactionHash }] };
      return '0xb';
    });
    start(flows, mint);
    expect((await untilStatus(flows, 'reverted')).issue?.name).toBe('outcome-missing');
  });

  test.each([4100, 4200, -32602, 5760])(
    'gets the steps one by one when it turns out not to support them (%d)',
    async (code) => {
      const { wallet, tab } = browser();
      const flows = tab();
      wallet.capabilities = batching;
      wallet.next(refusal(code));
      start(flows, mint);
      const flow = await untilStatus(flows, 'confirmed');
      expect(flow.steps.map(({ kind }) => kind)).toEqual(['approve', 'mint']);
    },
  );

  test('gets the remaining steps one by one after a partial batch, with a notice', async () => {
    const { wallet, tab } = browser();
    const flows = tab();
    wallet.capabilities = batching;
    wallet.next(async () => {
      await approve('WBTC', maxUint256);
      wallet.status = { status: 600 };
      return { id: '0xb' };
    });
    let said: string | undefined;
    flows.subscribe(() => {
      said ??= flows.shown?.issue?.name;
    });
    start(flows, mint);
    const flow = await untilStatus(flows, 'confirmed');
    expect(flow.steps.map(({ kind }) => kind)).toEqual(['mint']);
    expect(said).toBe('batch-partial');
  });

  test('is not sent another request after the user declined', async () => {
    const { wallet, tab } = browser();
    const flows = tab();
    wallet.capabilities = batching;
    wallet.next(refusal(4001));
    start(flows, mint);
    expect((await untilStatus(flows, 'refused')).issue?.name).toBe('wallet-refused');
    expect(wallet.asked).toHaveLength(1);
  });
});
