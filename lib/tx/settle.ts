import { sameAddress } from '@/lib/domain/model/address';
import { settleBatch } from './batch-status';
import { RefusedError, StoppedError } from './errors';
import { kindOf } from './kinds';
import { onReceipt } from './mined';
import type { Hash } from './ports';
import { findReplacement } from './replacement';
import type { Session } from './session';

/** A transaction that no node has shown for this many looks is called lost; it is looked for all the same. */
const LOST_AFTER_LOOKS = 40;
/** Blocks whose logs are asked for at once: public nodes refuse much more. */
const LOG_BLOCKS = 2_000n;

/**
 * Follows a step that was sent until it has ended, by its hash, its nonce and the Treasury's events. Nodes that fail
 * change nothing: it looks again.
 * @throws {StoppedError} when the session is given up
 */
export async function settle(session: Session, index: number): Promise<void> {
  for (let looks = 0; isUnderWay(session, index); looks += 1) {
    try {
      await session.orStopped(look(session, index, looks));
    } catch (error) {
      if (error instanceof StoppedError) throw error;
      // Planning what is left found that nothing is.
      if (error instanceof RefusedError) session.emit({ type: 'reverted', step: index, issue: error.issue });
    }
    if (isUnderWay(session, index)) await session.sleep(session.chain.pollMs);
  }
}

const isUnderWay = ({ flow }: Session, index: number): boolean =>
  (flow.status === 'pending' || flow.status === 'awaiting-signers') && flow.steps[index]?.state === 'pending';

async function look(session: Session, index: number, looks: number): Promise<void> {
  const { hash } = session.step(index);
  if (hash === undefined) {
    await settleBatch(session, index);
    if (session.step(index).hash === undefined) await settleFromLogs(session, index);
    return;
  }
  const receipt = await session.chain.receipt(hash);
  if (receipt) await onReceipt(session, index, receipt);
  else await lookWithoutReceipt(session, index, hash, looks);
}

async function lookWithoutReceipt(session: Session, index: number, hash: Hash, looks: number): Promise<void> {
  const { chain, flow } = session;
  const transaction = await chain.transaction(hash);
  if (transaction && sameAddress(transaction.from, flow.account)) {
    session.emit({ type: 'seen', step: index, nonce: transaction.nonce });
    return;
  }
  if (transaction) return;
  if (flow.status === 'pending' && (await chain.isContract(flow.account))) {
    session.emit({ type: 'proposed', step: index });
  }
  if (await settleFromLogs(session, index)) return;
  if (await findReplacement(session, index)) return;
  const isLost = looks >= LOST_AFTER_LOOKS && session.flow.status === 'pending';
  if (isLost && session.flow.issue === undefined) {
    session.emit({ type: 'warned', issue: { name: 'transaction-lost' } });
  }
}

/** Settles the step from the Treasury's own events: the only trace of a proposal, or of what a wallet sent unseen. */
export async function settleFromLogs(session: Session, index: number): Promise<boolean> {
  const { chain, flow } = session;
  const { intent } = flow;
  const { proof } = kindOf(intent);
  const { asked } = session.step(index);
  const isFinal = index === flow.steps.length - 1;
  if (!proof || !asked || !isFinal) return false;
  // What was asked on the state of a block is mined in a later one.
  const from = session.searchedTo === undefined ? asked.block + 1n : session.searchedTo + 1n;
  const head = await chain.blockNumber();
  if (from > head) return false;
  const to = head - from >= LOG_BLOCKS ? from + LOG_BLOCKS - 1n : head;
  const logs = await proof.logs(intent, flow, chain, { from, to });
  if (!logs) return false;
  const found = proof.find(intent, flow, logs);
  session.searchedTo = to;
  if (!found) return false;
  session.emit({
    type: 'confirmed',
    step: index,
    hash: found.hash ?? undefined,
    outcome: found.outcome,
  });
  return true;
}
