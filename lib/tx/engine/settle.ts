import type { Log } from 'viem';
import { sameAddress } from '@/lib/domain/model/address';
import { kindOf } from '@/lib/tx/kinds';
import type { Found } from '@/lib/tx/kinds/kind';
import { settleBatch } from './batch-status';
import { RefusedError, StoppedError } from './errors';
import type { SentRequest } from './flow';
import { handleReceipt } from './handle-receipt';
import type { Hash } from './ports';
import { findReplacement } from './replacement';
import type { Session } from './session';

/** A transaction that no node has shown for this many looks is called lost; it is looked for all the same. */
const LOST_AFTER_LOOKS = 40;
/** Blocks whose logs are asked for at once: public nodes refuse much more. */
const LOG_BLOCKS = 2_000n;
/** Blocks that are searched again: the node that was asked may have been behind, and a block may be replaced. */
const AGAIN = 64n;

/**
 * Follows a step that was sent until it has ended, by its hash, its nonce and the Treasury's events. Nodes that fail
 * change nothing: it looks again.
 * @throws {StoppedError} when the session is given up
 */
export async function settle(session: Session, index: number): Promise<void> {
  for (let looks = 0; isUnderWay(session, index); looks += 1) {
    try {
      await session.orStopped(lookForOutcome(session, index, looks));
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

async function lookForOutcome(session: Session, index: number, looks: number): Promise<void> {
  const { hash } = session.step(index);
  if (hash === undefined) {
    // The Treasury's word comes first: of what it says is done nothing is asked again.
    if (!(await settleFromLogs(session, index))) await settleBatch(session, index);
    return;
  }
  const receipt = await session.chain.receipt(hash);
  if (receipt) await handleReceipt(session, index, receipt);
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

/**
 * Settles the step from the Treasury's own events: the only trace of a proposal, or of what a wallet sent unseen.
 * @param head the newest block; asked for where it is not given
 */
export async function settleFromLogs(session: Session, index: number, head?: bigint): Promise<boolean> {
  const { chain, flow, searchedTo } = session;
  const { intent } = flow;
  const { proof } = kindOf(intent);
  const { asked } = session.step(index);
  const isFinal = index === flow.steps.length - 1;
  if (!proof || !asked || !isFinal) return false;
  const newest = head ?? (await chain.head()).number;
  // What was asked on the state of a block is mined in a later one.
  const first = asked.block + 1n;
  if (first > newest || searchedTo === newest) return false;
  const from = searchedTo === undefined || searchedTo - AGAIN < first ? first : searchedTo - AGAIN;
  const to = newest - from >= LOG_BLOCKS ? from + LOG_BLOCKS - 1n : newest;
  const logs = await proof.logs(intent, flow, chain, { from, to });
  const found =
    logs &&
    (await ownOutcome(
      session,
      logs.filter((log) => !isOthers(session, log)),
      asked,
    ));
  if (found === undefined) return false;
  session.searchedTo = to;
  if (found === 'none') return false;
  const hash = found.hash ?? undefined;
  session.emit({ type: 'confirmed', step: index, hash, outcome: found.outcome });
  return true;
}

const isOthers = (session: Session, { transactionHash }: Log): boolean =>
  transactionHash !== null && session.isOthers(transactionHash);

/**
 * What the events say of this very request. The account may have begun the same again, to the amount: only the call,
 * which has another deadline, tells the one from the other.
 * @returns undefined when the node does not show the transaction (yet)
 */
async function ownOutcome(
  { chain, flow }: Session,
  logs: readonly Log[],
  { calls }: SentRequest,
): Promise<Found | 'none' | undefined> {
  const { intent } = flow;
  const { proof } = kindOf(intent);
  const data = calls.at(-1)?.data.slice(2).toLowerCase() ?? '';
  const isOther = (input: string) => !input.includes(data) && input.includes(data.slice(0, SELECTOR));
  let left = logs;
  for (;;) {
    const found = proof?.find(intent, flow, left);
    if (!found) return 'none';
    // Where the event says less than the call, the account's own transaction has been looked at already.
    if (!found.hash || proof?.saysLess) return found;
    const transaction = await chain.transaction(found.hash);
    if (!transaction) return undefined;
    // A wrapper that writes calls in a way of its own has neither.
    if (!isOther(transaction.input.toLowerCase())) return found;
    left = left.filter(({ transactionHash }) => transactionHash !== found.hash);
  }
}

/** Hex digits of a function's selector. */
const SELECTOR = 8;
