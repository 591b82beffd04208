import type { Issue } from '@/lib/domain/model/issues';
import { StoppedError } from './errors';
import type { Flow, SentRequest } from './flow';
import { findOwnSent, isWaiting } from './own-sent';
import { endIfGone } from './replacement';
import type { Session } from './session';
import { wasDone } from './settle';

/** Polls without a trace of the request, and with nothing pending, after which the user may start again. */
const UNSEEN_AFTER_POLLS = 20;
/** Seconds by which a deadline must have passed, so that a reorg of recent blocks cannot undo that. */
const SETTLED = 60n;

/**
 * What one poll found. `expired`: not sent, and can no longer succeed. Undefined when the nodes returned too little.
 */
type PollResult = 'found' | 'waiting' | 'none' | 'expired' | undefined;

/**
 * Handles a wallet request without a clear result: it failed, has been silent for long, or the tab was closed
 * meanwhile. It may have been sent, or may be sent later. The Treasury's events, the allowance, and the account's mined
 * and pending transactions settle it. Until then the step is `unknown` and nothing else is signed.
 * @throws {StoppedError} when the session is stopped
 */
export async function recover(session: Session, index: number): Promise<void> {
  if (session.step(index).kind === 'permit') {
    // A signature changes nothing on chain. If one was given, it is discarded.
    session.emit({ type: 'refused', issue: { name: 'wallet-refused' } });
    return;
  }
  if (session.flow.status === 'wallet' && !session.isAsking) {
    session.emit({ type: 'lost', step: index, issue: { name: 'request-unclear', message: undefined } });
  }
  let unseen = 0;
  while (isUnclear(session, index)) {
    const sign = await unlessStopped(session.orStopped(pollOnce(session, index)));
    if (sign !== undefined) unseen = sign === 'none' ? unseen + 1 : 0;
    if (sign !== undefined && isUnclear(session, index))
      report(session, index, sign, unseen >= UNSEEN_AFTER_POLLS);
    const { pollMs } = session.chain;
    if (isUnclear(session, index)) await session.sleep(unseen < UNSEEN_AFTER_POLLS ? pollMs : pollMs * 4);
  }
}

const isUnclear = ({ flow }: Session, index: number): boolean =>
  (flow.status === 'wallet' || flow.status === 'unknown') && flow.steps[index]?.state === 'wallet';

/** A failed RPC request tells nothing. */
async function unlessStopped(sign: Promise<PollResult>): Promise<PollResult> {
  try {
    return await sign;
  } catch (error) {
    if (error instanceof StoppedError) throw error;
    return undefined;
  }
}

async function pollOnce(session: Session, index: number): Promise<PollResult> {
  const { chain, flow } = session;
  const { asked } = session.step(index);
  const head = await chain.head();
  // What is mined now may be what the user has started instead, whose hash the wallet has not told yet.
  if (flow.released && session.isOtherAsked()) return undefined;
  const mined = await chain.nonce(flow.account, head.number);
  const isOnItsWay = await isWaiting(chain, flow.account, mined);
  if (await endIfGone(session, index)) return undefined;
  const isDone = await wasDone(session, index, head.number).catch(() => 'failed' as const);
  if (isDone === true) return 'found';
  const isSent = await findOwnSent(session, index, mined).catch(() => 'failed' as const);
  if (isSent === true) return 'found';
  if (isOnItsWay) return 'waiting';
  // Its own event may be there.
  if (isDone === undefined) return undefined;
  const isSearched = session.searchedTo === undefined || session.searchedTo >= head.number;
  const isWhole = isDone === false && isSearched && isSent === false;
  if (isWhole && asked && hasExpired(asked, session.searchedTo, head)) return 'expired';
  // When nodes refuse to search past logs, the current state has to suffice.
  return isWhole || isDone === 'failed' || isSent === 'failed' ? 'none' : undefined;
}

/** Measured by chain time, once every block up to then has been searched. */
const hasExpired = (
  { deadline }: SentRequest,
  searchedTo: bigint | undefined,
  head: { number: bigint; timestamp: bigint },
): boolean =>
  deadline !== undefined &&
  head.timestamp > deadline + SETTLED &&
  searchedTo !== undefined &&
  searchedTo >= head.number;

function report(session: Session, index: number, sign: PollResult, isUnseen: boolean): void {
  if (sign === 'expired') {
    session.emit({ type: 'refused', issue: { name: 'request-expired' } });
    return;
  }
  const issue = issueOf(sign, isUnseen, session.flow, session.step(index).asked?.deadline);
  // While the wallet has not responded, its own issue stays on screen.
  const isNews = session.flow.status === 'unknown' && issue && issue.name !== session.flow.issue?.name;
  if (isNews) session.emit({ type: 'warned', issue });
}

function issueOf(
  sign: PollResult,
  isUnseen: boolean,
  flow: Flow,
  deadline: bigint | undefined,
): Issue | undefined {
  if (sign === 'waiting') return { name: 'request-waiting' };
  if (isUnseen) return { name: 'request-unseen', expires: deadline !== undefined };
  // The pending transaction was a different one.
  const isOver = flow.issue?.name === 'request-waiting';
  return isOver ? { name: 'request-unclear', message: undefined } : undefined;
}
