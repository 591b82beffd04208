import { findOutcome } from '@/lib/chain/calls/receipts';
import { revertOf } from '@/lib/chain/calls/reverts';
import { inAsset, inUsdm } from '@/lib/domain/limits/limit-issue';
import { sameAddress } from '@/lib/domain/model/address';
import type { Issue, Quantity } from '@/lib/domain/model/issues';
import { assetOf, failureIssue } from './attempt';
import type { Asked, Flow } from './flow';
import { planSequential } from './plan';
import type { Receipt, Transaction } from './ports';
import type { Session } from './session';
import { approvalOf, expectedOf } from './step-calls';

/** Ends a step by its receipt. Mined is not done: a revert, another call, or no event of the Treasury are the others. */
export async function onReceipt(session: Session, index: number, receipt: Receipt): Promise<void> {
  const { flow, chain } = session;
  const step = session.step(index);
  const transaction = await chain.transaction(receipt.transactionHash);
  if (receipt.status === 'reverted') {
    const issue = await revertReason(session, index, receipt, transaction);
    session.emit({ type: 'reverted', step: index, issue });
    return;
  }
  const expected = step.kind === 'reset' || step.kind === 'approve' ? undefined : expectedOf(flow);
  if (expected) {
    const isOther = expected.kind === 'act' && isOwnOther(transaction, flow, step.asked);
    const found = isOther ? undefined : findOutcome(receipt.logs, expected);
    const hash = receipt.transactionHash;
    if (found) session.emit({ type: 'confirmed', step: index, hash, outcome: found.outcome });
    else if (isChanged(transaction, step.asked)) alarm(session, index);
    else session.emit({ type: 'reverted', step: index, issue: { name: 'outcome-missing' } });
    return;
  }
  const isChosen = step.kind === 'approve' && isOtherAmount(transaction, step.asked);
  if (isChanged(transaction, step.asked) && !isChosen) alarm(session, index);
  else await onApproval(session, index, receipt);
}

function alarm(session: Session, index: number): void {
  const { hash } = session.step(index);
  session.emit({ type: 'replaced', step: index, hash, issue: { name: 'call-changed' } });
}

/**
 * Whether the account itself sent another call than it was asked for. A smart account's transaction wraps the call in
 * one of its own: there, only what came of it can tell.
 */
export function isChanged(
  transaction: Transaction | undefined,
  asked: Pick<Asked, 'calls'> | undefined,
): boolean {
  const [call, ...others] = asked?.calls ?? [];
  if (!transaction || !call || others.length > 0) return false;
  if (transaction.to !== null && sameAddress(transaction.to, transaction.from)) return false;
  return !isSameCall(transaction, call);
}

/**
 * Whether the account sent another call by itself. The event of an act says less than its call (not how much was to come
 * back, nor the least to accept): one that an altered call has written is no proof.
 */
function isOwnOther(
  transaction: Transaction | undefined,
  { account }: Flow,
  asked: Asked | undefined,
): boolean {
  return transaction !== undefined && sameAddress(transaction.from, account) && isChanged(transaction, asked);
}

/** The transaction is this very call, with the same native coin (mostly none). */
export function isSameCall(transaction: Transaction, call: Asked['calls'][number]): boolean {
  const { to, input, value } = transaction;
  return (
    to !== null &&
    sameAddress(to, call.to) &&
    input.toLowerCase() === call.data.toLowerCase() &&
    value === BigInt(call.value ?? 0)
  );
}

/** Hex digits of `approve`'s selector and spender, and the 0x. */
const UP_TO_AMOUNT = 2 + 2 * (4 + 32);

/** An approval of the same token to the same spender as asked, of whatever amount. */
export function isOtherAmount(transaction: Transaction | undefined, asked: Asked | undefined): boolean {
  const [call] = asked?.calls ?? [];
  if (!transaction || transaction.input.length !== call?.data.length) return false;
  const amount = transaction.input.slice(UP_TO_AMOUNT);
  return isSameCall(transaction, { ...call, data: `0x${call.data.slice(2, UP_TO_AMOUNT)}${amount}` });
}

/** An approval is done when the allowance says so: wallets let their users change the amount. */
async function onApproval(session: Session, index: number, receipt: Receipt): Promise<void> {
  const { flow, chain } = session;
  const step = session.step(index);
  const approval = approvalOf(flow);
  const isFinal = index === flow.steps.length - 1;
  if (!approval || step.kind === 'reset') {
    session.emit({ type: 'mined', step: index });
    return;
  }
  const allowance = await chain.allowance(
    approval.token,
    flow.account,
    approval.spender,
    receipt.blockNumber,
  );
  const wanted = approval.needed;
  const issue = await approvalIssue(session, allowance, wanted, approval.amount);
  if (isFinal) {
    const hash = receipt.transactionHash;
    session.emit({ type: 'confirmed', step: index, hash, outcome: {}, ...(issue && { issue }) });
    return;
  }
  session.emit({ type: 'mined', step: index, ...(issue && { issue }) });
  if (allowance < wanted) {
    const steps = await planSequential(session);
    session.emit({ type: 'planned', steps, ...(issue && { issue }) });
  }
}

async function approvalIssue(
  session: Session,
  allowance: bigint,
  wanted: bigint,
  asked: bigint,
): Promise<Issue | undefined> {
  if (allowance >= wanted && allowance <= asked) return undefined;
  const { intent } = session.flow;
  const asset = 'asset' in intent ? assetOf(await session.readSnapshot(), intent.asset) : undefined;
  if (!asset) return undefined;
  // Of a redemption it is the USDm that is approved.
  const quantity = (value: bigint): Quantity =>
    intent.kind === 'redeem' ? inUsdm(value) : inAsset(asset, value);
  return allowance < wanted
    ? { name: 'approval-lower', approved: quantity(allowance), wanted: quantity(wanted) }
    : { name: 'approval-higher', approved: quantity(allowance), wanted: quantity(asked) };
}

/** Why it reverted, by running the call again on the state after its block, then on the state before it. */
async function revertReason(
  session: Session,
  index: number,
  { blockNumber, gasUsed }: Receipt,
  transaction: Transaction | undefined,
): Promise<Issue> {
  const { chain, flow } = session;
  const call = session.step(index).asked?.calls.at(-1);
  const snapshot = await chain.snapshot(flow.account);
  for (const block of [blockNumber, blockNumber - 1n]) {
    try {
      if (call) await chain.simulate(flow.account, call, block);
    } catch (error) {
      if (!revertOf(error)) throw error;
      return failureIssue(error, flow.intent, snapshot);
    }
  }
  // With gas without limit it succeeds. Inner calls that run out leave each of their callers a 64th part.
  const ranOut = transaction !== undefined && gasUsed >= (transaction.gas * 9n) / 10n;
  return ranOut ? { name: 'out-of-gas' } : { name: 'reverted', error: undefined };
}
