import { encodeFunctionData } from 'viem';
import { describe, expect, test } from 'vitest';
import { treasuryAbi } from '@/abis/treasury';
import { approveCall, encodeCall } from '@/lib/chain/calls/calls';
import type { Flow } from '@/lib/tx/engine/flow';
import { at, flowIn } from '@/lib/tx/tests/test-flow';
import { passes, requestForCalls, requestOf } from './test-guard';

describe('an action', () => {
  const data = encodeFunctionData({ abi: treasuryAbi, functionName: 'pause', args: [at(3), true, false] });
  const call = { to: at(1), data } as const;
  const action = (change: object = {}): Flow =>
    flowIn('preparing', [], {
      ...({ kind: 'action', action: 'pause', words: 'Pause it', contract: 'the Treasury' } as const),
      call: { ...call, ...change },
      proof: { contract: at(1), topics: [] },
    });
  const each = action();

  test('must be exactly the call shown', async () => {
    expect(requestOf(each, 'action').calls).toEqual([call]);
    expect(await passes(each, requestOf(each, 'action').request)).toBe(true);
    expect(await passes(each, requestForCalls(each, [{ ...call, value: '0x0' }]))).toBe(true);
  });

  test.each<[string, object]>([
    ['another byte at its end', { data: `${data.slice(0, -1)}1` }],
    ['another function', { data: `0x00000000${data.slice(10)}` }],
    ['a byte more', { data: `${data}00` }],
    ['a byte less', { data: data.slice(0, -2) }],
    ['nothing but its name', { data: data.slice(0, 10) }],
    ['another contract', { to: at(4) }],
    ['native coin', { value: '0x1' }],
  ])('is blocked with %s', async (_, change) => {
    expect(await passes(each, requestForCalls(each, [{ ...call, ...change }]))).toBe(false);
  });

  test('allows no batch, approval, signature or user function', async () => {
    expect(await passes(each, requestForCalls(each, [call, call]))).toBe(false);
    const batch = { version: '2.0.0', from: each.account, chainId: '0x7a69', atomicRequired: true };
    expect(await passes(each, { method: 'wallet_sendCalls', params: [{ ...batch, calls: [call] }] })).toBe(
      false,
    );
    const approve = encodeCall(approveCall(at(3), each.treasury, 0n));
    expect(await passes(each, requestForCalls(each, [approve]))).toBe(false);
    expect(await passes(each, { method: 'eth_signTypedData_v4', params: [each.account, '{}'] })).toBe(false);
    const [mint] = requestOf(flowIn('preparing', []), 'mint').calls;
    expect(await passes(each, requestForCalls(each, [mint ?? {}]))).toBe(false);
  });

  test('is blocked for any other intent, as any other action is for it', async () => {
    const { request } = requestOf(each, 'action');
    expect(await passes(flowIn('preparing', []), request)).toBe(false);
    expect(await passes(action({ data: `${data}00` }), request)).toBe(false);
  });
});
