import { numberToHex } from 'viem';
import { expect } from 'vitest';
import type { Flow, StepKind } from '@/lib/tx/engine/flow';
import type { WalletRequest } from '@/lib/tx/engine/ports';
import { callsOf } from '@/lib/tx/engine/step-calls';
import { BlockedError, guard } from './guard';

/** The calls of a step and the request for them, as the app makes it. */
export function requestOf(each: Flow, kind: StepKind, needsReset = true) {
  const moment = { treasury: each.treasury, timestamp: 1n, permit: undefined };
  const calls = callsOf(kind, each, moment, needsReset);
  return { calls, request: requestForCalls(each, calls) };
}

/** The request for these calls: a transaction for one, a batch for several. */
export function requestForCalls(each: Flow, calls: readonly object[]): WalletRequest {
  const chainId = numberToHex(each.chainId);
  const from = each.account;
  return calls.length === 1
    ? { method: 'eth_sendTransaction', params: [{ from, chainId, ...calls[0] }] }
    : {
        method: 'wallet_sendCalls',
        params: [{ version: '2.0.0', from, chainId, atomicRequired: true, calls }],
      };
}

/** Whether the request reaches the wallet. */
export async function passes(each: Flow, request: WalletRequest): Promise<boolean> {
  let reached = false;
  const wallet = guard(async () => {
    reached = true;
  }, each);
  await wallet(request).catch((error: unknown) => expect(error).toBeInstanceOf(BlockedError));
  return reached;
}
