import { encodeFunctionData, erc20Abi, maxUint256 } from 'viem';
import { describe, expect, test } from 'vitest';
import { assetOf, snapshotOf } from '@/lib/domain/limits/fixture';
import { WAD } from '@/lib/domain/model/convert';
import type { Address } from '@/lib/domain/model/types';
import type { Intent } from '@/lib/tx/kinds';
import {
  ACCOUNT,
  flowIn,
  MINT,
  OTHER,
  REDEEM,
  repeatedHash,
  TOKEN,
  TREASURY,
} from '@/lib/tx/tests/test-flow';
import type { Flow, StepKind } from './flow';
import { handleReceipt } from './handle-receipt';
import type { ChainPort, Receipt, Transaction, WalletPort } from './ports';
import { Session } from './session';
import { approvalOf } from './step-calls';

/** Wallets let users edit an approval before sending it. These tests check how the flow responds. */

const GATEWAY: Address = `0x${'5'.repeat(40)}`;
const USDM: Address = `0x${'6'.repeat(40)}`;
const HASH = repeatedHash('ab');
const NEEDED = MINT.amountIn;
const unlimited: Intent = { ...MINT, approval: 'unlimited' };
const native: Intent = { ...REDEEM, native: { gateway: GATEWAY, usdm: USDM, symbol: 'ETH' } };
const approve = (amount: bigint): Intent => ({ kind: 'approve', asset: TOKEN, amount });

const receipt: Receipt = {
  transactionHash: HASH,
  status: 'success',
  blockNumber: 101n,
  blockHash: HASH,
  gasUsed: 46_000n,
  logs: [],
};

const approveData = (spender: Address, amount: bigint) =>
  encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [spender, amount] });

/** The requested approval, with the changes a wallet may have made. */
function sentFor(flow: Flow, change: Partial<Transaction> = {}, amount?: bigint): Transaction {
  const approval = approvalOf(flow);
  if (!approval) throw new Error('Nothing to approve');
  const input = approveData(approval.spender, amount ?? approval.amount);
  const figures = { value: 0n, nonce: 7, gas: 60_000n };
  return { hash: HASH, from: ACCOUNT, to: approval.token, input, ...figures, ...change };
}

const unasked = () => Promise.reject(new Error('not to be asked'));

/** A chain that mined this transaction and left this allowance. The account's balance is sufficient. */
function chainWith(transaction: Transaction, allowance: bigint): ChainPort {
  const account = { balance: NEEDED, allowance, credit: 0n, claimable: 0n, permit: undefined };
  const snapshot = snapshotOf([assetOf({ token: TOKEN, account })], {
    ...{ treasury: TREASURY, usdm: USDM, account: ACCOUNT, usdmBalance: 1_000n * WAD },
  });
  return {
    ...{ nativeSymbol: 'ETH', nativeGateway: GATEWAY, grants: OTHER, orders: OTHER },
    ...{ oracle: OTHER, stakedXms: OTHER, feeCollector: OTHER, managed: [], pollMs: 1 },
    snapshot: async () => snapshot,
    allowance: async () => allowance,
    transaction: async () => transaction,
    acceptsNative: async () => true,
    // Only tokens like USDT refuse to change a non-zero allowance; this one does not.
    simulate: async () => '0x',
    ...{
      estimate: unasked,
      receipt: unasked,
      nonce: unasked,
      head: unasked,
      isContract: unasked,
      checksSignatures: unasked,
    },
    ...{
      transactionsOf: unasked,
      blockHash: unasked,
      anchor: unasked,
      compare: unasked,
      treasuryLogs: unasked,
      grantLogs: unasked,
      proofLogs: unasked,
    },
  };
}

const wallet: WalletPort = {
  current: () => ({ account: ACCOUNT, chainId: 31337 }),
  onChange: () => () => {},
  request: unasked,
  noPermits: new Set(),
};

/** The flow after its approval was mined, as requested or with `call` instead, leaving this allowance. */
async function afterMining(
  intent: Intent,
  allowance: bigint,
  change: Partial<Transaction> | bigint = allowance,
) {
  const asking = flowIn('pending', [], intent);
  const [amount, fields] = typeof change === 'bigint' ? [change, {}] : [undefined, change];
  const asked = sentFor(asking);
  const calls = [{ to: asked.to ?? OTHER, data: asked.input }];
  const rest: StepKind[] = intent.kind === 'approve' ? [] : [intent.kind === 'mint' ? 'mint' : 'redeem'];
  const flow = flowIn(
    'pending',
    [
      { kind: 'approve', state: 'pending', hash: HASH, asked: { calls, nonce: 7, block: 100n } },
      ...rest.map((kind) => ({ kind, state: 'todo' as const })),
    ],
    intent,
  );
  const chain = chainWith(sentFor(asking, fields, amount), allowance);
  const session = new Session(flow, chain, wallet, new AbortController().signal, true, () => true);
  await handleReceipt(session, 0, receipt);
  const { status, issue, steps, outcome } = session.flow;
  return {
    status,
    issue,
    ...(outcome && { outcome }),
    steps: steps.map(({ kind, state }) => `${kind} ${state}`),
  };
}

const usdc = (value: bigint) => ({ value, decimals: 6, symbol: 'USDC' });
const usdm = (value: bigint) => ({ value, decimals: 18, symbol: 'USDm' });

describe('an approval before a mint', () => {
  const continues = { status: 'preparing', steps: ['approve done', 'mint todo'] };
  const requestsAgain = { status: 'preparing', steps: ['approve done', 'approve todo', 'mint todo'] };

  test('leads to the mint when sent as requested', async () => {
    expect(await afterMining(MINT, NEEDED)).toEqual({ ...continues, issue: undefined });
    expect(await afterMining(unlimited, maxUint256)).toEqual({ ...continues, issue: undefined });
  });

  test('is requested again when lowered below what is needed', async () => {
    const approved = usdc(NEEDED - 1n);
    const issue = { name: 'approval-lower', approved, wanted: usdc(NEEDED) };
    expect(await afterMining(MINT, NEEDED - 1n)).toMatchObject({ status: 'preparing', issue });
    expect((await afterMining(MINT, 0n)).steps).toEqual(requestsAgain.steps);
    expect(await afterMining(unlimited, NEEDED - 1n)).toMatchObject({ status: 'preparing', issue });
  });

  test('is accepted when an unlimited amount was lowered to a sufficient one', async () => {
    expect(await afterMining(unlimited, NEEDED)).toEqual({ ...continues, issue: undefined });
    expect(await afterMining(unlimited, maxUint256 - 1n)).toEqual({ ...continues, issue: undefined });
  });

  test.each([NEEDED + 1n, maxUint256])(
    'of this amount is accepted when raised to %d, with a notice',
    async (raised) => {
      const issue = { name: 'approval-higher', approved: usdc(raised), wanted: usdc(NEEDED) };
      expect(await afterMining(MINT, raised)).toEqual({ ...continues, issue });
    },
  );

  test('is requested again when the token itself reduced it, even though it was sent as requested', async () => {
    expect(await afterMining(MINT, 5n, NEEDED)).toMatchObject({ issue: { name: 'approval-lower' } });
  });

  test.each([
    ['to another spender', { input: approveData(OTHER, NEEDED) }],
    ['of another token', { to: OTHER }],
    ['with native coin', { value: 1n }],
    ['with extra data', { input: `${approveData(TREASURY, NEEDED)}00` } as const],
  ])('%s raises an alarm', async (_, change) => {
    expect(await afterMining(MINT, NEEDED, change)).toMatchObject({
      status: 'replaced',
      issue: { name: 'call-changed' },
    });
  });
});

describe('an approval before a redemption to native coin', () => {
  test('is for USDm, and reports a lowered amount', async () => {
    const wanted = usdm(REDEEM.usdmIn);
    expect(await afterMining(native, 7n)).toEqual({
      status: 'preparing',
      issue: { name: 'approval-lower', approved: usdm(7n), wanted },
      steps: ['approve done', 'approve todo', 'redeem todo'],
    });
    expect(await afterMining(native, maxUint256)).toMatchObject({
      issue: { name: 'approval-higher', approved: usdm(maxUint256), wanted },
      steps: ['approve done', 'redeem todo'],
    });
  });
});

describe('a standalone approval', () => {
  test.each([
    [100n, 100n, undefined],
    [0n, 0n, undefined],
    [100n, 99n, 'approval-lower'],
    [100n, maxUint256, 'approval-higher'],
    [0n, 1n, 'approval-higher'],
  ])('of %d edited to %d is confirmed with a notice', async (asked, became, name) => {
    const end = await afterMining(approve(asked), became);
    expect(end).toMatchObject({
      status: 'confirmed',
      steps: ['approve done'],
      outcome: { approved: became },
    });
    expect(end.issue?.name).toBe(name);
  });
});
