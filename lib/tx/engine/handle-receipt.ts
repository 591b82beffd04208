import { revertOf } from '@/lib/chain/calls/reverts';
import { assetBy, sameAddress } from '@/lib/domain/model/address';
import type { Issue, Quantity } from '@/lib/domain/model/issues';
import { inAsset, inUsdm } from '@/lib/domain/model/quantity';
import { kindOf } from '@/lib/tx/kinds';
import { failureIssue } from './call-failure';
import type { Flow, SentRequest } from './flow';
import { planSequential } from './plan';
import type { Receipt, Transaction } from './ports';
import { isChanged, isOtherAmount } from './same-call';
import type { Session } from './session';
import { approvalOf } from './step-calls';

/**
 * Ends a step by its receipt. A mined transaction may still be a revert, a different call, or lack the Treasury's
 * event.
 */
export async function handleReceipt(session: Session, index: number, receipt: Receipt): Promise<void> {
  const { flow, chain } = session;
  const step = session.step(index);
  const transaction = await chain.transaction(receipt.transactionHash);
  if (receipt.status === 'reverted') {
    const issue = await revertReason(session, index, receipt, transaction);
    session.emit({ type: 'reverted', step: index, issue });
    return;
  }
  const { intent } = flow;
  const isPreparation = step.kind === 'reset' || step.kind === 'approve';
  const proof = isPreparation ? undefined : kindOf(intent).proof;
  if (proof) {
    const isOther = proof.saysLess && isOwnOther(transaction, flow, step.asked);
    const found = isOther ? undefined : proof.find(intent, flow, receipt.logs);
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

/** Whether the account itself sent a different call. An event that says less than its call then proves nothing. */
function isOwnOther(
  transaction: Transaction | undefined,
  { account }: Flow,
  asked: SentRequest | undefined,
): boolean {
  return transaction !== undefined && sameAddress(transaction.from, account) && isChanged(transaction, asked);
}

/** An approval is settled by the resulting allowance, because wallets let users edit the amount. */
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
    session.emit({
      type: 'confirmed',
      step: index,
      hash,
      outcome: { approved: allowance },
      ...(issue && { issue }),
    });
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
  const approval = approvalOf(session.flow);
  const snapshot = await session.readSnapshot();
  const asset = assetBy(snapshot, approval?.token);
  const isUsdm = approval !== undefined && sameAddress(approval.token, snapshot.usdm);
  if (!asset && !isUsdm) return undefined;
  const quantity = (value: bigint): Quantity => (asset ? inAsset(asset, value) : inUsdm(value));
  return allowance < wanted
    ? { name: 'approval-lower', approved: quantity(allowance), wanted: quantity(wanted) }
    : { name: 'approval-higher', approved: quantity(allowance), wanted: quantity(asked) };
}

/** The revert reason, found by simulating the call on the state after its block, then on the state before. */
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
  // The simulation has unlimited gas, so it succeeds. An inner call that runs out leaves each caller 1/64 of its gas.
  const ranOut = transaction !== undefined && gasUsed >= (transaction.gas * 9n) / 10n;
  return ranOut ? { name: 'out-of-gas' } : { name: 'reverted', error: undefined };
}
