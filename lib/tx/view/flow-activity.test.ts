import { expect, test } from 'vitest';
import type { Activity } from '@/lib/domain/history/activity';
import { addressOf } from '@/lib/domain/limits/fixture';
import type { Flow, FlowStatus } from '@/lib/tx/engine/flow';
import { flowActivity, flowsNotOnChain } from './flow-activity';

const [ME, BOB, USDC, TREASURY] = [addressOf(1), addressOf(2), addressOf(11), addressOf(101)];
const HASH = `0x${'ab'.repeat(32)}` as const;
const mine = { chainId: 56, treasury: TREASURY, account: ME };

function mintFlow(status: FlowStatus, change: Partial<Flow> = {}): Flow {
  return {
    id: '1',
    screen: 'mint',
    account: ME,
    chainId: 56,
    treasury: TREASURY,
    status,
    steps: [
      { kind: 'approve', state: 'done', hash: `0x${'cd'.repeat(32)}` },
      { kind: 'mint', state: 'pending', hash: HASH },
    ],
    intent: {
      kind: 'mint',
      asset: USDC,
      amountIn: 250n,
      minUsdmOut: 249n,
      receiver: BOB,
      deadlineSeconds: 60,
      approval: 'exact',
    },
    ...change,
  };
}

const minted: Activity = {
  kind: 'mint',
  status: 'confirmed',
  at: { block: 9n, logIndex: 0, time: 0n },
  hash: HASH,
  sender: ME,
  receiver: BOB,
  amounts: [{ asset: USDC, amount: 250n }],
  usdm: 250n,
};

test('a flow is described by its request, without guessing the outcome', () => {
  expect(flowActivity(mintFlow('pending'))).toEqual({
    ...minted,
    status: 'pending',
    at: undefined,
    usdm: undefined,
  });
  const redeem = { kind: 'redeem', asset: USDC, usdmIn: 7n, minAssetOut: 6n, receiver: ME } as const;
  const flow = mintFlow('wallet', { steps: [], intent: { ...redeem, deadlineSeconds: 60 } });
  expect(flowActivity(flow)).toMatchObject({
    usdm: 7n,
    hash: undefined,
    amounts: [{ asset: USDC, amount: undefined }],
  });
  const claim = mintFlow('preparing', { intent: { kind: 'claim', asset: USDC, receiver: ME } });
  expect(flowActivity(claim)).toMatchObject({ kind: 'claim', usdm: undefined });
});

test('a role holder’s action is listed, although the activity history has no actions', () => {
  const intent = {
    ...({ kind: 'action', action: 'lend', words: 'Lend it', contract: 'the Treasury' } as const),
    call: { to: TREASURY, data: '0x' },
    proof: { contract: TREASURY, topics: [] },
  } as const;
  const action = mintFlow('confirmed', { intent, outcome: {} });
  expect(flowActivity(action)).toMatchObject({
    kind: 'action',
    sender: ME,
    receiver: undefined,
    amounts: [],
  });
  expect(flowsNotOnChain([minted], [action], mine)).toEqual([action]);
});

test('a confirmed outcome is included', () => {
  const slices = { kind: 'redeem-pro-rata', usdmIn: 7n, minAmountsOut: [], receiver: ME } as const;
  const flow = mintFlow('confirmed', {
    intent: { ...slices, deadlineSeconds: 60 },
    outcome: { assets: [USDC, BOB], amounts: [5n, 0n] },
  });
  expect(flowActivity(flow)).toMatchObject({ usdm: 7n, amounts: [{ asset: USDC, amount: 5n }] });
});

test('every flow that is not on chain is shown, newest first', () => {
  const states: FlowStatus[] = [
    'preparing',
    'pending',
    'halted',
    'refused',
    'reverted',
    'cancelled',
    'unknown',
  ];
  const flows = states.map((status) => mintFlow(status, { id: status }));
  // A receipt is found before its event is read.
  expect(flowsNotOnChain([], [...flows, mintFlow('confirmed')], mine).map(({ status }) => status)).toEqual([
    'confirmed',
    ...states.toReversed(),
  ]);
  expect(flowsNotOnChain([minted], flows, mine)).toHaveLength(states.length);
});

test('a confirmed flow is listed once', () => {
  const flow = mintFlow('confirmed');
  expect(flowsNotOnChain([minted], [flow], mine)).toEqual([]);
  expect(flowsNotOnChain([{ ...minted, kind: 'approval' }], [flow], mine)).toEqual([flow]);
  expect(flowsNotOnChain([{ ...minted, hash: `0x${'ef'.repeat(32)}` }], [flow], mine)).toEqual([flow]);
});

test('a flow settled without its transaction is matched by a later activity of its kind', () => {
  const flow = mintFlow('confirmed', {
    intent: { kind: 'approve', asset: USDC, amount: 0n },
    steps: [{ kind: 'approve', state: 'done', asked: { calls: [], nonce: 1, block: 8n } }],
  });
  const approved: Activity = { ...minted, kind: 'approval', spender: 'treasury', receiver: undefined };
  expect(flowsNotOnChain([approved], [flow], mine)).toEqual([]);
  const before: Activity = { ...approved, at: { block: 8n, logIndex: 9, time: 0n } };
  expect(flowsNotOnChain([before], [flow], mine)).toEqual([flow]);
  expect(flowsNotOnChain([{ ...approved, spender: 'orders' }], [flow], mine)).toEqual([flow]);
  expect(flowsNotOnChain([{ ...approved, sender: BOB }], [flow], mine)).toEqual([flow]);
});

test('only flows of this Treasury and of the accounts concerned', () => {
  const flow = mintFlow('pending');
  expect(flowsNotOnChain([], [flow], { ...mine, account: BOB })).toEqual([flow]);
  expect(flowsNotOnChain([], [flow], { ...mine, account: USDC })).toEqual([]);
  expect(flowsNotOnChain([], [flow], { ...mine, account: undefined })).toEqual([flow]);
  expect(flowsNotOnChain([], [flow], { ...mine, chainId: 97 })).toEqual([]);
  expect(flowsNotOnChain([], [flow], { ...mine, treasury: BOB })).toEqual([]);
});
