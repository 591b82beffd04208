import type { Session } from './session';
import { settleFromLogs } from './settle';
import { approvalOf } from './step-calls';

/**
 * A step that was asked of the wallet, and then the tab was closed: nobody knows whether it was sent. Nothing is ever
 * sent again for it. The Treasury's events and the allowance tell whether it was; until they do it is `unknown`.
 */
export async function recover(session: Session, index: number): Promise<void> {
  if (await wasDone(session, index)) return;
  const { kind } = session.step(index);
  // A signature changes nothing by itself: if it was given, it was given in vain.
  if (kind === 'permit') session.emit({ type: 'refused', issue: { name: 'wallet-refused' } });
  else session.emit({ type: 'lost', step: index, issue: { name: 'transaction-lost' } });
}

/** Looks once for what an unanswered request has done, if anything. Also for a flow that is `unknown` already. */
export async function wasDone(session: Session, index: number): Promise<boolean> {
  if (await settleFromLogs(session, index)) return true;
  const { flow, chain } = session;
  const { kind } = session.step(index);
  const approval = approvalOf(flow);
  if (!approval || (kind !== 'approve' && kind !== 'reset')) return false;
  const allowance = await chain.allowance(approval.token, flow.account, approval.spender);
  const isEnough = approval.isExact ? allowance === approval.amount : allowance >= approval.needed;
  if (kind === 'reset' ? allowance !== 0n : !isEnough) return false;
  if (index === flow.steps.length - 1) {
    session.emit({ type: 'confirmed', step: index, hash: undefined, outcome: {} });
  } else {
    session.emit({ type: 'mined', step: index });
    session.emit({ type: 'halted' });
  }
  return true;
}
