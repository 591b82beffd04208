import type { Log } from 'viem';
import { sameAddress } from '@/lib/domain/model/address';
import type { Issue } from '@/lib/domain/model/issues';
import { kindOf } from '@/lib/tx/kinds';
import type { Found } from '@/lib/tx/kinds/kind';
import { settleBatch } from './batch-status';
import { RefusedError, StoppedError } from './errors';
import type { SentRequest } from './flow';
import { handleReceipt } from './handle-receipt';
import type { Hash, Receipt } from './ports';
import { endIfGone, findReplacement } from './replacement';
import type { Session } from './session';
import { settleFromAllowance } from './settle-approval';

/** A transaction that no node has returned for this many polls is reported as missing. Polling continues. */
const LOST_AFTER_POLLS = 40;
/** Blocks per log request; public nodes refuse much larger ranges. */
const LOG_BLOCKS = 2_000n;
/** Blocks to search again, in case the node was behind or a reorg replaced them. */
const OVERLAP_BLOCKS = 64n;

/**
 * Follows a sent step to its end, by its hash, its nonce and the Treasury's events. RPC failures change nothing: it
 * polls again.
 * @throws {StoppedError} when the session is stopped
 */
export async function settle(session: Session, index: number): Promise<void> {
  for (let polls = 0; isInProgress(session, index); polls += 1) {
    try {
      await session.orStopped(pollOutcome(session, index, polls));
    } catch (error) {
      if (error instanceof StoppedError) throw error;
      // Planning the remaining steps found that they would fail.
      if (error instanceof RefusedError) session.emit({ type: 'reverted', step: index, issue: error.issue });
    }
    if (isInProgress(session, index)) await session.sleep(session.chain.pollMs);
  }
}

/**
 * Searches the Treasury's events up to the newest block, asked for now.
 * @returns true when the step was found, false when it is in no block so far, undefined when not all could be searched
 */
async function settledSoFar(session: Session, index: number): Promise<boolean | undefined> {
  const { number } = await session.chain.head();
  if (await settleFromLogs(session, index, number)) return true;
  const isSearched = session.searchedTo === number || !kindOf(session.flow.intent).proof;
  return isSearched ? false : undefined;
}

const isInProgress = ({ flow }: Session, index: number): boolean =>
  (flow.status === 'pending' || flow.status === 'awaiting-signers') && flow.steps[index]?.state === 'pending';

async function pollOutcome(session: Session, index: number, polls: number): Promise<void> {
  const { hash } = session.step(index);
  if (hash === undefined) {
    if (await endIfGone(session, index)) return;
    // Search the Treasury's events first, so that nothing already done is requested again.
    if (!(await settleFromLogs(session, index))) await settleBatch(session, index, polls, settledSoFar);
    return;
  }
  const receipt = await session.chain.receipt(hash);
  if (receipt?.status === 'reverted' && (await wasDoneByOther(session, index, receipt))) return;
  if (receipt) await handleReceipt(session, index, receipt);
  else await pollWithoutReceipt(session, index, hash, polls);
}

/** Whether a reverted step had nothing left to do: anyone can do it, and another transaction came first. */
async function wasDoneByOther(session: Session, index: number, { blockNumber }: Receipt): Promise<boolean> {
  if (!kindOf(session.flow.intent).proof?.isAnyones) return false;
  return settleFromLogs(session, index, blockNumber, { name: 'order-closed-by-other' });
}

async function pollWithoutReceipt(session: Session, index: number, hash: Hash, polls: number): Promise<void> {
  const { chain, flow } = session;
  const transaction = await chain.transaction(hash);
  if (transaction && sameAddress(transaction.from, flow.account)) {
    session.emit({ type: 'seen', step: index, nonce: transaction.nonce });
    // Mined, but no node has its receipt: its event is there all the same.
    if (transaction.blockNumber) await settleFromLogs(session, index);
    return;
  }
  if (transaction) return;
  if (flow.status === 'pending' && (await chain.isContract(flow.account))) {
    session.emit({ type: 'proposed', step: index });
  }
  if (await endIfGone(session, index)) return;
  const { number } = await chain.head();
  // Of what was proposed to others, the allowance may be all that shows.
  const search = session.flow.status === 'awaiting-signers' ? wasDone : settleFromLogs;
  if (await search(session, index, number)) return;
  if (await findReplacement(session, index)) return;
  const isLost = polls >= LOST_AFTER_POLLS && session.flow.status === 'pending';
  if (isLost && session.flow.issue === undefined) {
    session.emit({ type: 'warned', issue: { name: 'transaction-lost' } });
  }
}

/**
 * Checks once whether a step without a known transaction has taken effect, by its event or by the allowance.
 * @param head the newest block, for both: an approval mined between two would be settled without its transaction
 * @returns undefined when there is an event that may be its own, but no node returns the transaction
 */
export async function wasDone(session: Session, index: number, head: bigint): Promise<boolean | undefined> {
  const { kind } = session.step(index);
  const isApproval = kind === 'approve' || kind === 'reset';
  const search = searchLogs(session, index, head);
  // When nodes refuse to search for the approval's event, the allowance decides.
  const found = await (isApproval ? search.catch(() => 'none') : search);
  if (found === 'none') return settleFromAllowance(session, index, head);
  return found === 'unread' ? undefined : found === 'settled';
}

/**
 * Settles the step from the Treasury's events, the only trace of a proposal or of a transaction whose hash is unknown.
 * @param head the newest block; fetched when omitted
 * @param issue what to say with it
 */
export async function settleFromLogs(
  session: Session,
  index: number,
  head?: bigint,
  issue?: Issue,
): Promise<boolean> {
  const newest = head ?? (await session.chain.head()).number;
  return (await searchLogs(session, index, newest, issue)) === 'settled';
}

/**
 * `none`: there is no event, up to the newest block. `unread`: there is one, but no node returns its transaction.
 * `unsearched`: not all blocks were searched yet, or there is none since the request.
 */
type Search = 'settled' | 'none' | 'unread' | 'unsearched';

async function searchLogs(session: Session, index: number, newest: bigint, issue?: Issue): Promise<Search> {
  const { chain, flow, searchedTo } = session;
  const { intent } = flow;
  const { proof } = kindOf(intent);
  const { asked } = session.step(index);
  const isFinal = index === flow.steps.length - 1;
  if (!proof || !asked || !isFinal || searchedTo === newest) return 'none';
  // A request made on the state of one block can only be mined in a later one.
  const first = asked.block + 1n;
  if (first > newest) return 'unsearched';
  const from =
    searchedTo === undefined || searchedTo - OVERLAP_BLOCKS < first ? first : searchedTo - OVERLAP_BLOCKS;
  const to = newest - from >= LOG_BLOCKS ? from + LOG_BLOCKS - 1n : newest;
  const logs = await proof.logs(intent, flow, chain, { from, to });
  const found =
    logs &&
    (await ownOutcome(
      session,
      logs.filter((log) => !isOthers(session, log)),
      asked,
    ));
  if (found === undefined) return 'unread';
  session.searchedTo = to;
  if (found === 'none') return to === newest ? 'none' : 'unsearched';
  const hash = found.hash ?? undefined;
  session.emit({ type: 'confirmed', step: index, hash, outcome: found.outcome, ...(issue && { issue }) });
  return 'settled';
}

const isOthers = (session: Session, { transactionHash }: Log): boolean =>
  transactionHash !== null && session.isOthers(transactionHash);

/**
 * The outcome of exactly this request. The account may have started the same again for the same amount; only the call,
 * which has a different deadline, tells the two apart.
 * @returns undefined when the node does not return the transaction (yet)
 */
async function ownOutcome(
  { chain, flow }: Session,
  logs: readonly Log[],
  { calls }: SentRequest,
): Promise<Found | 'none' | undefined> {
  const { intent } = flow;
  const { proof } = kindOf(intent);
  const data = calls.at(-1)?.data.slice(2).toLowerCase() ?? '';
  const isOther = (input: string) => !input.includes(data) && input.includes(data.slice(0, SELECTOR_DIGITS));
  let left = logs;
  for (;;) {
    const found = proof?.find(intent, flow, left);
    if (!found) return 'none';
    // Where the event says less than the call, `proof.logs` has already checked the account's transaction.
    if (!found.hash || proof?.saysLess) return found;
    const transaction = await chain.transaction(found.hash);
    if (!transaction) return undefined;
    // A wrapper with its own encoding contains neither the call nor its selector.
    if (!isOther(transaction.input.toLowerCase())) return found;
    left = left.filter(({ transactionHash }) => transactionHash !== found.hash);
  }
}

/** Hex digits of a function selector. */
const SELECTOR_DIGITS = 8;
