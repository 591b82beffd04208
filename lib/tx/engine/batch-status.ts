import { hashOf } from '@/lib/tx/wallet/wallet-request';
import { isWaiting } from './own-sent';
import { planSequential } from './plan';
import type { Session } from './session';
import { mismatch } from './wait-for-account';

type CallsStatus = { code: number; hashes: `0x${string}`[] };

/** EIP-5792: 1xx under way, 2xx done, 4xx not sent, 5xx reverted as a whole, 6xx done in part. */
const FAILED = 400;
const PARTIAL = 600;

/**
 * Asks the wallet what became of a batch. As soon as it names the transaction that is followed by its hash, as any
 * other: the wallet's word is not what counts.
 */
export async function settleBatch(session: Session, index: number): Promise<void> {
  const { batch } = session.step(index);
  // Another wallet knows nothing of it; the Treasury's events will tell.
  if (batch === undefined || mismatch(session)) return;
  const status = readStatus(
    await session.wallet.request({ method: 'wallet_getCallsStatus', params: [batch] }),
  );
  const hash = status?.hashes.at(-1);
  if (!status) return;
  if (status.code >= PARTIAL) {
    // What is still on its way may be the rest of it.
    if (await isWaiting(session.chain, session.flow.account)) return;
    const steps = await planSequential(session);
    session.emit({ type: 'planned', steps, issue: { name: 'batch-partial' } });
  } else if (hash) {
    session.emit({ type: 'followed', step: index, hash });
  } else if (status.code >= FAILED) {
    // Without a transaction there is nothing but the wallet's word.
    session.emit({ type: 'lost', step: index, issue: { name: 'request-unclear', message: undefined } });
  }
}

function readStatus(answer: unknown): CallsStatus | undefined {
  if (typeof answer !== 'object' || answer === null || !('status' in answer)) return undefined;
  const receipts: unknown = 'receipts' in answer ? answer.receipts : [];
  const hashes = Array.isArray(receipts) ? receipts.flatMap((receipt) => hashIn(receipt) ?? []) : [];
  // Wallets of the first draft answer with words.
  const code = answer.status === 'CONFIRMED' ? 200 : answer.status;
  return typeof code === 'number' ? { code, hashes } : { code: 100, hashes };
}

const hashIn = (receipt: unknown): `0x${string}` | undefined =>
  typeof receipt === 'object' && receipt !== null && 'transactionHash' in receipt
    ? hashOf(receipt.transactionHash)
    : undefined;
