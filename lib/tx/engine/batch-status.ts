import { hashOf } from '@/lib/tx/wallet/wallet-request';
import { isWaiting } from './own-sent';
import { planSequential } from './plan';
import type { Session } from './session';
import { mismatch } from './wait-for-account';

type CallsStatus = { code: number; hashes: `0x${string}`[]; isValid: boolean };

/** EIP-5792 status codes: 1xx pending, 2xx confirmed, 4xx not sent, 5xx reverted completely, 6xx reverted partially. */
const CONFIRMED = 200;
const FAILED = 400;
const PARTIAL = 600;

/** Polls after which a batch that the wallet calls confirmed, or has no valid status for, is looked for on chain. */
const UNSEEN_AFTER_POLLS = 10;

/**
 * Polls the wallet for the status of a batch. Once it returns a transaction hash, the step is followed by that hash
 * like any other: the wallet's own status is never taken as proof.
 * @param polls how often it was asked before
 * @param isDone whether the step is in a block by now; undefined when that cannot be told yet
 */
export async function settleBatch(
  session: Session,
  index: number,
  polls: number,
  isDone: (session: Session, index: number) => Promise<boolean | undefined>,
): Promise<void> {
  const { batch } = session.step(index);
  // A different wallet does not know the batch. The Treasury's events settle it.
  if (batch === undefined || mismatch(session)) return;
  const asked = session.wallet.request({ method: 'wallet_getCallsStatus', params: [batch] });
  const status = readStatus(await asked.catch(() => undefined));
  const hash = status.hashes.at(-1);
  if (status.code >= PARTIAL) {
    // A transaction in the mempool may be the rest of the batch.
    if (await isWaiting(session.chain, session.flow.account)) return;
    // It may have been mined since the events were last searched. Requested again, it would happen twice.
    if ((await isDone(session, index)) !== false) return;
    const steps = await planSequential(session);
    session.emit({ type: 'planned', steps, issue: { name: 'batch-partial' } });
  } else if (hash) {
    session.emit({ type: 'followed', step: index, hash });
  } else if (
    status.code >= FAILED ||
    (polls >= UNSEEN_AFTER_POLLS && (status.code >= CONFIRMED || !status.isValid))
  ) {
    // Without a transaction there is only the wallet's claim.
    session.emit({ type: 'lost', step: index, issue: { name: 'request-unclear', message: undefined } });
  }
}

function readStatus(answer: unknown): CallsStatus {
  if (typeof answer !== 'object' || answer === null || !('status' in answer)) return NO_STATUS;
  const receipts: unknown = 'receipts' in answer ? answer.receipts : [];
  const hashes = Array.isArray(receipts) ? receipts.flatMap((receipt) => hashIn(receipt) ?? []) : [];
  const code = codeOf(answer.status);
  return code === undefined ? { ...NO_STATUS, hashes } : { code, hashes, isValid: true };
}

const NO_STATUS: CallsStatus = { code: 100, hashes: [], isValid: false };

/** Wallets on the first draft of EIP-5792 return a text. */
function codeOf(status: unknown): number | undefined {
  if (typeof status === 'number') return status;
  if (typeof status !== 'string') return undefined;
  if (/^pending$/i.test(status)) return 100;
  if (/^(confirmed|success)$/i.test(status)) return CONFIRMED;
  return /^(reverted|failed|failure)$/i.test(status) ? FAILED : undefined;
}

const hashIn = (receipt: unknown): `0x${string}` | undefined =>
  typeof receipt === 'object' && receipt !== null && 'transactionHash' in receipt
    ? hashOf(receipt.transactionHash)
    : undefined;
