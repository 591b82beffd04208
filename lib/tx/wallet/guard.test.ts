import fc from 'fast-check';
import { encodeFunctionData, erc20Abi, type Hex, numberToHex, slice, toFunctionSelector } from 'viem';
import { describe, expect, test } from 'vitest';
import { treasuryAbi } from '@/abis/treasury';
import { approveCall, encodeCall, UNLIMITED } from '@/lib/chain/calls/calls';
import { permitTypedData } from '@/lib/chain/calls/permit-data';
import type { Address } from '@/lib/domain/model/types';
import type { Flow } from '@/lib/tx/engine/flow';
import { approvalOf } from '@/lib/tx/engine/step-calls';
import { at, flowIn, MINT, OTHER, REDEEM, TOKEN } from '@/lib/tx/tests/test-flow';
import { passes, requestForCalls, requestOf } from './test-guard';
import { address, contractsOf, step } from './test-intents';

describe('the app’s own requests', () => {
  test('pass, whatever the intent', async () => {
    await fc.assert(
      fc.asyncProperty(step, fc.boolean(), async (each, needsReset) => {
        expect(await passes(each.flow, requestOf(each.flow, each.kind, needsReset).request)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('are blocked with one address changed in the data, target or sender', async () => {
    await fc.assert(
      fc.asyncProperty(step, address, fc.nat(), async (each, stranger, seed) => {
        const { calls } = requestOf(each.flow, each.kind);
        const at = seed % calls.length;
        const { intent } = each.flow;
        const action = intent.kind === 'action' ? intent.call : undefined;
        const ofAction = [action?.to, action && slice(action.data, 16)];
        const named = [
          each.flow.treasury,
          ...contractsOf(intent),
          ...ofAction,
          ...Object.values(intent),
        ].filter((value): value is Address => typeof value === 'string' && value.length === 42);
        const victim = named[seed % named.length] ?? each.flow.treasury;
        fc.pre(
          ![...named, each.flow.account].some((known) => known.toLowerCase() === stranger.toLowerCase()),
        );
        const swap = (data: Hex) =>
          data.toLowerCase().replaceAll(victim.slice(2).toLowerCase(), stranger.slice(2));
        const swapped = calls.map((call, i) =>
          i === at ? { ...call, to: swap(call.to), data: swap(call.data) } : call,
        );
        fc.pre(JSON.stringify(swapped).toLowerCase() !== JSON.stringify(calls).toLowerCase());
        expect(await passes(each.flow, requestForCalls(each.flow, swapped))).toBe(false);
        expect(await passes({ ...each.flow, account: stranger }, requestForCalls(each.flow, calls))).toBe(
          false,
        );
      }),
      { numRuns: 300 },
    );
  });

  test('are blocked with a different native value, on another chain, or with anything added', async () => {
    await fc.assert(
      fc.asyncProperty(step, async (each) => {
        const { calls } = requestOf(each.flow, each.kind);
        const changed = (change: object) =>
          requestForCalls(
            each.flow,
            calls.map((call) => ({ ...call, ...change })),
          );
        const carries = calls.some(({ value }) => value !== undefined);
        const { amountIn = 0n } = 'amountIn' in each.flow.intent ? each.flow.intent : {};
        const isPaid = each.kind === 'mint' || each.kind === 'order-mint';
        expect(carries).toBe(isPaid && 'native' in each.flow.intent && each.flow.intent.native !== undefined);
        expect(await passes(each.flow, changed({ value: '0x0' }))).toBe(!carries);
        expect(await passes(each.flow, changed({ value: numberToHex(amountIn + 1n) }))).toBe(false);
        expect(await passes(each.flow, changed({ value: 'all of it' }))).toBe(false);
        expect(await passes(each.flow, changed({ authorizationList: [] }))).toBe(false);
        expect(await passes(each.flow, changed({ to: undefined }))).toBe(false);
        expect(await passes(each.flow, changed({ data: undefined }))).toBe(false);
        expect(await passes({ ...each.flow, chainId: 56 }, requestForCalls(each.flow, calls))).toBe(false);
      }),
      { numRuns: 100 },
    );
  });
});

test('a claim from a grant must be for the grant shown', async () => {
  const claim = (id: bigint) =>
    flowIn('preparing', [], {
      kind: 'claim-grant',
      asset: at(1),
      receiver: OTHER,
      grant: { contract: at(7), id },
    });
  const { request } = requestOf(claim(4n), 'claim-grant');
  expect(await passes(claim(4n), request)).toBe(true);
  expect(await passes(claim(5n), request)).toBe(false);
});

describe('an approval', () => {
  const mint = (approval: 'exact' | 'unlimited'): Flow => {
    const base = flowIn('preparing', []);
    return base.intent.kind === 'mint' ? { ...base, intent: { ...base.intent, approval } } : base;
  };
  const approve = (each: Flow, value: bigint) =>
    passes(
      each,
      requestForCalls(each, [encodeCall(approveCall(approvalOf(each)?.token ?? '0x', each.treasury, value))]),
    );

  test('is for the exact amount or zero, and unlimited only when chosen', async () => {
    const exact = mint('exact');
    expect(await approve(exact, 250_000_000n)).toBe(true);
    expect(await approve(exact, 0n)).toBe(true);
    expect(await approve(exact, 250_000_001n)).toBe(false);
    expect(await approve(exact, UNLIMITED)).toBe(false);
    expect(await approve(mint('unlimited'), UNLIMITED)).toBe(true);
    expect(await approve(mint('unlimited'), 250_000_000n)).toBe(false);
  });

  test('allows no other function of the token', async () => {
    const each = mint('exact');
    const token = approvalOf(each)?.token ?? '0x';
    const transfer = encodeFunctionData({
      abi: erc20Abi,
      functionName: 'transfer',
      args: [each.treasury, 1n],
    });
    expect(await passes(each, requestForCalls(each, [{ to: token, data: transfer }]))).toBe(false);
    expect(await passes(each, requestForCalls(each, [{ to: token, data: '0x' }]))).toBe(false);
  });
});

describe('revoking an approval', () => {
  const revoke = flowIn('preparing', [], { kind: 'approve', asset: TOKEN, amount: 0n });
  const approve = (value: bigint, spender = revoke.treasury, token: Address = TOKEN) =>
    encodeCall(approveCall(token, spender, value));
  const sends = (...calls: object[]) => passes(revoke, requestForCalls(revoke, calls));

  test('allows an approval of 0, of this token and for the Treasury', async () => {
    expect(requestOf(revoke, 'approve').calls).toEqual([approve(0n)]);
    expect(await sends(approve(0n))).toBe(true);
    expect(await sends(approve(1n))).toBe(false);
    expect(await sends(approve(UNLIMITED))).toBe(false);
    expect(await sends(approve(0n, OTHER))).toBe(false);
    expect(await sends(approve(0n, revoke.treasury, OTHER))).toBe(false);
    expect(await sends({ ...approve(0n), value: '0x1' })).toBe(false);
  });

  test('of the one for orders allows none for the Treasury', async () => {
    const ofOrders = { ...revoke, intent: { ...revoke.intent, orders: OTHER } };
    const passesFor = (spender: Address) =>
      passes(ofOrders, requestForCalls(ofOrders, [approve(0n, spender)]));
    expect(await passesFor(OTHER)).toBe(true);
    expect(await passesFor(revoke.treasury)).toBe(false);
  });

  test('allows no batch and no signature', async () => {
    expect(await sends(approve(0n), approve(0n))).toBe(false);
    const permit = permitTypedData(
      { name: 'Token', version: '1', chainId: revoke.chainId, verifyingContract: TOKEN },
      { owner: revoke.account, spender: revoke.treasury, value: 0n, nonce: 1n, deadline: 2n },
    );
    const text = JSON.stringify(permit, (_, value: unknown) =>
      typeof value === 'bigint' ? `${value}` : value,
    );
    const params = [revoke.account, text];
    expect(await passes(revoke, { method: 'eth_signTypedData_v4', params })).toBe(false);
  });
});

test('only the Treasury’s user functions pass', async () => {
  const each = flowIn('preparing', []);
  const forUsers = ['mint', 'mintWithPermit', 'redeem', 'redeemProRata', 'claim'];
  const others = treasuryAbi
    .filter((item) => item.type === 'function')
    .filter(({ name, stateMutability }) => stateMutability === 'nonpayable' && !forUsers.includes(name));
  expect(others.length).toBeGreaterThan(5);
  for (const item of others) {
    // Enough zeros for any arguments.
    const data: Hex = `${toFunctionSelector(item)}${'0'.repeat(64 * 40)}`;
    expect(await passes(each, requestForCalls(each, [{ to: each.treasury, data }])), item.name).toBe(false);
  }
});

test('with native coin only the gateway’s functions pass, and only as shown', async () => {
  const gateway = OTHER;
  const native = { gateway, usdm: at(5), symbol: 'ETH' };
  const mint = flowIn('preparing', [], { ...MINT, native });
  const redeem = flowIn('preparing', [], { ...REDEEM, native });
  const [plain] = requestOf(flowIn('preparing', []), 'mint').calls;
  const minting = requestOf(mint, 'mint');
  const redeeming = requestOf(redeem, 'redeem');
  expect(minting.calls).toMatchObject([{ to: gateway, value: numberToHex(250_000_000n) }]);
  expect(await passes(mint, minting.request)).toBe(true);
  expect(await passes(redeem, redeeming.request)).toBe(true);
  // Not each other's, nor the Treasury's, nor the gateway's when it was not shown.
  expect(await passes(mint, redeeming.request)).toBe(false);
  expect(await passes(redeem, minting.request)).toBe(false);
  expect(await passes(mint, requestForCalls(mint, [plain ?? {}]))).toBe(false);
  expect(await passes(flowIn('preparing', []), minting.request)).toBe(false);
  // USDm is approved for the gateway, which can only redeem it.
  const approve = (each: Flow, spender: Address) =>
    passes(each, requestForCalls(each, [encodeCall(approveCall(native.usdm, spender, REDEEM.usdmIn))]));
  expect(await approve(redeem, gateway)).toBe(true);
  expect(await approve(redeem, redeem.treasury)).toBe(false);
  expect(await approve(mint, gateway)).toBe(false);
});

describe('typed data', () => {
  const each = flowIn('preparing', []);
  const domain = {
    name: 'Token',
    version: '1',
    chainId: each.chainId,
    verifyingContract: each.account,
  } as const;
  const token = approvalOf(each)?.token ?? '0x';
  const permit = permitTypedData(
    { ...domain, verifyingContract: token },
    { owner: each.account, spender: each.treasury, value: 250_000_000n, nonce: 1n, deadline: 2n },
  );
  const sign = (data: object, signer: string = each.account) => {
    const text = JSON.stringify(data, (_, value: unknown) =>
      typeof value === 'bigint' ? `${value}` : value,
    );
    return passes(each, { method: 'eth_signTypedData_v4', params: [signer, text] });
  };

  test('passes as the permit that was shown', async () => {
    expect(await sign(permit)).toBe(true);
  });

  test.each<[string, object]>([
    ['another kind', { ...permit, primaryType: 'PermitSingle' }],
    ['another token', { ...permit, domain }],
    ['another chain', { ...permit, domain: { ...permit.domain, chainId: 1 } }],
    ['another owner', { ...permit, message: { ...permit.message, owner: each.treasury } }],
    ['another spender', { ...permit, message: { ...permit.message, spender: each.account } }],
    ['another amount', { ...permit, message: { ...permit.message, value: 250_000_001n } }],
    ['nothing', {}],
  ])('is blocked as %s', async (_, data) => {
    expect(await sign(data)).toBe(false);
  });

  test('is blocked for another signer, or when it is not JSON', async () => {
    expect(await sign(permit, each.treasury)).toBe(false);
    expect(await passes(each, { method: 'eth_signTypedData_v4', params: [each.account, '{'] })).toBe(false);
  });
});

test.each([
  ...['eth_sign', 'personal_sign', 'eth_signTransaction', 'eth_sendRawTransaction', 'eth_signTypedData'],
  ...['wallet_addEthereumChain', 'eth_decrypt', 'wallet_grantPermissions', ''],
])('the method %j is blocked', async (method) => {
  const { request } = requestOf(flowIn('preparing', []), 'mint');
  expect(await passes(flowIn('preparing', []), { ...request, method })).toBe(false);
});

test('a batch passes only as a whole', async () => {
  const each = flowIn('preparing', []);
  const { calls, request } = requestOf(each, 'batch');
  const batch = (change: object) => ({
    method: 'wallet_sendCalls',
    params: [
      { version: '2.0.0', from: each.account, chainId: '0x7a69', atomicRequired: true, calls, ...change },
    ],
  });
  expect(await passes(each, request)).toBe(true);
  expect(await passes(each, batch({}))).toBe(true);
  expect(await passes(each, batch({ atomicRequired: false }))).toBe(false);
  expect(await passes(each, batch({ calls: [] }))).toBe(false);
  expect(await passes(each, batch({ calls: [...calls, { to: each.account, data: '0x' }] }))).toBe(false);
  expect(await passes(each, batch({ capabilities: { paymasterService: {} } }))).toBe(false);
});
