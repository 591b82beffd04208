import type { Session } from './session';
import { approvalOf } from './step-calls';

/**
 * Settles an approval or a reset by the allowance, which is all that shows of one whose transaction is unknown: a request
 * without a clear result, or a proposal that others have executed. It has to stand at two polls in a row: a node may return
 * the state of the next block before that block, and with it the event. Once the user has started again, it may be that of
 * the later flow, and only a transaction tells.
 * @param head the block to read it at
 */
export async function settleFromAllowance(session: Session, index: number, head: bigint): Promise<boolean> {
  const { flow, chain } = session;
  const { kind } = session.step(index);
  const approval = kind === 'approve' || kind === 'reset' ? approvalOf(flow) : undefined;
  if (!approval || flow.released) return false;
  const allowance = await chain.allowance(approval.token, flow.account, approval.spender, head);
  const isEnough = approval.isExact ? allowance === approval.amount : allowance >= approval.needed;
  const stood = session.hasAllowance;
  session.hasAllowance = kind === 'reset' ? allowance === 0n : isEnough;
  if (!stood || !session.hasAllowance) return false;
  const isFinal = index === flow.steps.length - 1;
  if (isFinal) session.emit({ type: 'confirmed', step: index, hash: undefined, outcome: {} });
  else session.emit({ type: 'mined', step: index });
  return true;
}
