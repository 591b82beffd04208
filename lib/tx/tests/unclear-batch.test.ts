import type { Hex } from 'viem';
import { expect, test } from 'vitest';
import type { WalletRequest } from '@/lib/tx/engine/ports';
import {
  mintOf,
  refusal,
  setUpTestChain,
  start,
  tokens,
  USER,
  until,
  untilStatus,
} from '@/scripts/local-chain/testing-flows';

/** A wallet fails on a batch, or reports that it was not executed, but may have sent it. */

const { browser, help } = setUpTestChain();
const { usdmOf } = tokens(help);
const mint = mintOf('WBTC', '0.01', 8);

/** A tab with a wallet that supports batches. */
function batching() {
  const { wallet, tab } = browser();
  wallet.capabilities = { '0x7a69': { atomic: { status: 'supported' } } };
  return { wallet, flows: tab() };
}

async function send({ params }: WalletRequest) {
  const [{ calls }] = Array.isArray(params) ? params : [];
  const hashes: Hex[] = [];
  for (const call of calls) {
    hashes.push(await help().client.sendTransaction({ account: USER, chain: null, ...call }));
  }
  return hashes;
}

test.each([-32603, -32002, -32000, 4900, 5720, 8000])(
  'a batch sent before the wallet failed with %d is found and executed once',
  async (code) => {
    const { wallet, flows } = batching();
    const before = await usdmOf(USER);
    wallet.next(async (_, request) => {
      await send(request);
      return refusal(code)();
    });
    start(flows, mint);
    const flow = await untilStatus(flows, 'confirmed');
    expect(flow.steps.map(({ kind }) => kind)).toEqual(['batch']);
    expect((await usdmOf(USER)) - before).toBe(flow.outcome?.usdmOut);
    expect(wallet.asked).toHaveLength(1);
  },
);

test.each([400, 500])(
  'a batch reported as failed (%d), without a transaction, is still followed',
  async (status) => {
    const { wallet, flows } = batching();
    let late: (() => Promise<unknown>) | undefined;
    wallet.status = { status };
    wallet.next(async (_, request) => {
      late = () => send(request);
      return { id: '0xb' };
    });
    start(flows, mint);
    await untilStatus(flows, 'unknown');
    start(flows, mint);
    await late?.();
    await untilStatus(flows, 'confirmed');
    expect(wallet.asked).toHaveLength(1);
  },
);

test('a batch reported as partial although all of it was executed is executed once', async () => {
  const { wallet, flows } = batching();
  wallet.next(async (_, request) => {
    const [hash] = await send(request);
    wallet.status = { status: 600, receipts: [{ transactionHash: hash }] };
    return { id: '0xb' };
  });
  start(flows, mint);
  await untilStatus(flows, 'confirmed');
  expect(wallet.asked).toHaveLength(1);
});

test('a batch executed only while its status is asked for, and reported as partial, is executed once', async () => {
  const { wallet, flows } = batching();
  wallet.next(async (_, request) => {
    let hashes: Hex[] | undefined;
    wallet.status = async () => {
      hashes ??= await send(request);
      return { status: 600, receipts: [{ transactionHash: hashes[0] }] };
    };
    return { id: '0xb' };
  });
  start(flows, mint);
  await untilStatus(flows, 'confirmed');
  expect(wallet.asked).toHaveLength(1);
});

test.each([
  ['“reverted” as text', { status: 'reverted' }],
  ['FAILED as text', { status: 'FAILED' }],
  ['200 with nothing on chain', { status: 200 }],
  ['CONFIRMED with nothing on chain', { status: 'CONFIRMED', receipts: [] }],
  ['a status that is none', { status: {} }],
  ['nothing', null],
])(
  'a batch whose status is %s leads to words and a way on, and a late one is followed',
  async (_, status) => {
    const { wallet, flows } = batching();
    let late: (() => Promise<unknown>) | undefined;
    wallet.status = status;
    wallet.next(async (_agree, request) => {
      late = () => send(request);
      return { id: '0xb' };
    });
    start(flows, mint);
    await until(flows, ({ issue }) => issue?.name === 'request-unseen');
    expect(flows.shown?.status).toBe('unknown');
    await late?.();
    await untilStatus(flows, 'confirmed');
    expect(wallet.asked).toHaveLength(1);
  },
);
