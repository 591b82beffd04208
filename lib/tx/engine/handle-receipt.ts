import { numberToHex } from 'viem';
import type { RawCall } from '@/lib/chain/calls/calls';
import { revertOf } from '@/lib/chain/calls/reverts';
import { assetBy, sameAddress } from '@/lib/domain/model/address';
import type { Issue, Quantity } from '@/lib/domain/model/issues';
import { inAsset, inUsdm } from '@/lib/domain/model/quantity';
import { kindOf } from '@/lib/tx/kinds';
import type { Found } from '@/lib/tx/kinds/kind';
import { failureIssue } from './call-failure';
import type { Flow, SentRequest } from './flow';
import { planSequential } from './plan';
import type { Receipt, Transaction } from './ports';
import { isChanged, isOtherAmount, isSameCall } from './same-call';
import type { Session } from './session';
import { approvalOf } from './step-calls';

/**
 * Ends a step by its receipt. A mined transaction may still be a revert, a different call, or lack the Treasury's
 * event.
 */
export async function handleReceipt(session: Session, index: number, receipt: Receipt): Promise<void> {
  const { flow, chain } = session;
  const step = session.step(index);
  session.minedIn = receipt;
  const transaction = await chain.transaction(receipt.transactionHash);
  if (receipt.status === 'reverted') {
    const issue = await revertReason(session, index, receipt, transaction);
    session.emit({ type: 'reverted', step: index, issue });
    return;
  }
  const isPreparation = step.kind === 'reset' || step.kind === 'approve';
  const proof = isPreparation ? undefined : kindOf(flow.intent).proof;
  if (proof) {
    await onProof(session, index, { proof, receipt, transaction });
    return;
  }
  const isChosen = step.kind === 'approve' && isOtherAmount(transaction, step.asked);
  if (isChanged(transaction, step.asked) && !isChosen) alarm(session, index);
  else await onApproval(session, index, receipt);
}

type Proof = NonNullable<ReturnType<typeof kindOf>['proof']>;
type Mined = { proof: Proof; receipt: Receipt; transaction: Transaction | undefined };

/** Ends the last step by its event, from the receipt or else from the logs of its block. */
async function onProof(session: Session, index: number, mined: Mined): Promise<void> {
  const { flow } = session;
  const { proof, receipt, transaction } = mined;
  const { asked } = session.step(index);
  const isOther = proof.saysLess && isOwnOther(transaction, flow, asked);
  const found = isOther
    ? undefined
    : (proof.find(flow.intent, flow, receipt.logs) ?? (await findApart(session, mined)));
  const hash = receipt.transactionHash;
  if (found) session.emit({ type: 'confirmed', step: index, hash, outcome: found.outcome });
  else if (isChanged(transaction, asked)) alarm(session, index);
  else if (proof.missing) session.emit({ type: 'reverted', step: index, issue: proof.missing });
  else if (!transaction || isAsAsked(transaction, asked)) {
    // The contract emits the event whenever this very call succeeds: the nodes leave it out.
    if (!flow.issue) session.emit({ type: 'warned', issue: { name: 'outcome-unshown' } });
  } else session.emit({ type: 'reverted', step: index, issue: { name: 'outcome-missing' } });
}

/** The event among those of the receipt's block, for a node that leaves logs out of receipts. */
async function findApart({ chain, flow }: Session, { proof, receipt }: Mined): Promise<Found | undefined> {
  const { transactionHash, blockNumber: from } = receipt;
  const logs = await proof.logs(flow.intent, flow, chain, { from, to: from }).catch(() => []);
  const own = logs?.filter((log) => log.transactionHash === transactionHash) ?? [];
  return proof.find(flow.intent, flow, own);
}

/** Whether it is the requested call itself, not wrapped by a smart account. */
function isAsAsked(transaction: Transaction, asked: SentRequest | undefined): boolean {
  const [call, ...others] = asked?.calls ?? [];
  return call !== undefined && others.length === 0 && isSameCall(transaction, call);
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
  const isShort = ranOut || (await failsWith(session, call, transaction?.gas, blockNumber));
  return isShort ? { name: 'out-of-gas' } : { name: 'reverted', error: undefined };
}

/**
 * Whether the call reverts with this gas limit. The Treasury stops before its limit is used up if that leaves too little for
 * what it still has to do.
 */
async function failsWith(
  { chain, flow }: Session,
  call: RawCall | undefined,
  gas: bigint | undefined,
  block: bigint,
): Promise<boolean> {
  if (!call || gas === undefined) return false;
  try {
    await chain.simulate(flow.account, { ...call, gas: numberToHex(gas) }, block - 1n);
    return false;
  } catch (error) {
    return revertOf(error) !== undefined;
  }
}
