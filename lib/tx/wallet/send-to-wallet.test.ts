import { createClient } from 'viem';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NodePool, poolTransport } from '@/lib/chain/rpc/transport';
import { TEST_DEPLOYMENT } from '@/lib/chain/snapshot/test-lens';
import type { Address } from '@/lib/domain/model/types';
import { chainPort } from '@/lib/tx/chain/chain-port';
import type { Flow } from '@/lib/tx/engine/flow';
import { Session } from '@/lib/tx/engine/session';
import { callsOf } from '@/lib/tx/engine/step-calls';
import { ACCOUNT, atMint, CHAIN_ID, MINT, repeatedHash, TREASURY } from '@/lib/tx/tests/test-flow';
import { BlockedError } from './guard';
import { sendToWallet } from './send-to-wallet';
import type { StepRequest } from './wallet-request';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const moment = { treasury: TREASURY, timestamp: 1n, permit: undefined };
const calls = callsOf('mint', { intent: MINT, treasury: TREASURY }, moment, false);
const ask: StepRequest = {
  calls,
  request: { method: 'eth_sendTransaction', params: [{ from: ACCOUNT, chainId: '0x7a69', ...calls[0] }] },
};

/** A chain that must never be called. */
const NO_NODES = new NodePool([], CHAIN_ID);
const NO_CHAIN = chainPort(
  createClient({ transport: poolTransport(NO_NODES) }),
  TEST_DEPLOYMENT,
  '',
  NO_NODES,
);

function sessionOn(request: () => Promise<unknown>) {
  const seen: Flow[] = [];
  const wallet = {
    current: () => ({ account: ACCOUNT, chainId: CHAIN_ID }),
    onChange: () => () => {},
    request,
    noPermits: new Set<Address>(),
  };
  const flow = atMint('wallet', 'wallet');
  const session = new Session(flow, NO_CHAIN, wallet, new AbortController().signal, true, (next) => {
    seen.push(next);
    return true;
  });
  return { session, seen };
}

test('after 60 seconds without a response the wallet is reported as silent, and a later response still counts', async () => {
  let answer = (_: unknown) => {};
  const { session } = sessionOn(() => new Promise((done) => (answer = done)));
  const asked = sendToWallet(session, 1, ask);
  await vi.advanceTimersByTimeAsync(59_999);
  expect(session.flow.issue).toBeUndefined();
  await vi.advanceTimersByTimeAsync(1);
  expect(session.flow).toMatchObject({ status: 'wallet', issue: { name: 'wallet-silent', seconds: 60 } });
  // From here on the chain is polled meanwhile.
  await asked;
  expect(session.isAsking).toBe(true);
  answer(repeatedHash('dd'));
  await vi.waitFor(() => expect(session.isAsking).toBe(false));
  expect(session.flow).toMatchObject({ status: 'pending', steps: [{}, { hash: repeatedHash('dd') }] });
});

test('a response in time leaves no timer behind', async () => {
  const { session, seen } = sessionOn(async () => repeatedHash('dd'));
  await sendToWallet(session, 1, ask);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(seen.map(({ status }) => status)).toEqual(['pending']);
});

test.each([null, {}, '0x12', 7])('%j is not a hash, so the status is unknown', async (given) => {
  const { session } = sessionOn(async () => given);
  await sendToWallet(session, 1, ask);
  const issue = { name: 'request-unclear', message: undefined };
  expect(session.flow).toMatchObject({ status: 'unknown', issue, steps: [{}, { state: 'wallet' }] });
});

test('a request that the guard blocks never reaches the wallet', async () => {
  const request = vi.fn();
  const { session } = sessionOn(request);
  const other: StepRequest = { ...ask, request: { method: 'personal_sign', params: ['0x', ACCOUNT] } };
  await sendToWallet(session, 1, other);
  expect(session.flow).toMatchObject({ status: 'refused', issue: { name: 'call-blocked' } });
  expect(request).not.toHaveBeenCalled();
});

test.each([
  'eth_sign',
  'personal_sign',
  'eth_sendRawTransaction',
  'wallet_watchAsset',
  'eth_sendTransaction',
])('a flow has no way around the guard: %s', async (method) => {
  const request = vi.fn(async () => '0x');
  const { session } = sessionOn(request);
  const asked = session.wallet.request({ method, params: [{ from: ACCOUNT, to: TREASURY, data: '0x12' }] });
  await expect(asked).rejects.toThrow(BlockedError);
  expect(request).not.toHaveBeenCalled();
  await session.wallet.request({ method: 'wallet_getCallsStatus', params: ['0x1'] });
  expect(request).toHaveBeenCalledTimes(1);
});
