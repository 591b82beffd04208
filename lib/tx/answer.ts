import { isHex } from 'viem';
import type { SignedPermit } from '@/lib/chain/calls/calls';
import type { PermitMessage } from '@/lib/chain/calls/permit';
import { signedPermit } from '@/lib/chain/calls/permit-signature';
import type { Issue } from '@/lib/domain/model/issues';
import { type Ask, batchIdOf, hashOf } from './ask';
import { RefusedError } from './errors';
import { guard } from './guard';
import { planSequential } from './plan';
import type { WalletRequest } from './ports';
import type { Session } from './session';
import { isBatchUnsupported, walletIssue } from './wallet-errors';

/** After this long without an answer the user is told that the wallet is silent. */
const SILENT_AFTER_S = 60;

/**
 * Asks the wallet, through the guard, and writes down what it answers. What it can't do is planned in another way.
 * @throws {RefusedError} when it, or the user, declines
 */
export async function askWallet(session: Session, index: number, ask: Ask): Promise<void> {
  const silent = setTimeout(
    () => session.emit({ type: 'silent', seconds: SILENT_AFTER_S }),
    SILENT_AFTER_S * 1000,
  );
  const request = guard((asked: WalletRequest) => session.wallet.request(asked), session.flow);
  try {
    // Not ended when the user stops waiting: whatever the wallet answers is still written down.
    const given = await request(ask.request);
    if (ask.permit) session.permit = readPermit(ask.permit, given);
    else if (!sent(session, index, ask, given)) throw new RefusedError(unreadable);
  } catch (error) {
    if (error instanceof RefusedError) throw error;
    if (ask.calls.length < 2 || !isBatchUnsupported(error)) throw new RefusedError(walletIssue(error));
    session.emit({ type: 'planned', steps: await planSequential(session) });
  } finally {
    clearTimeout(silent);
  }
  if (ask.permit && session.permit) session.emit({ type: 'signed', step: index });
  // A signature that is not of a key's form (a smart account's): then by a transaction.
  else if (ask.permit) session.emit({ type: 'planned', steps: await planSequential(session) });
}

function readPermit(permit: PermitMessage, answer: unknown): SignedPermit | undefined {
  try {
    return isHex(answer) ? signedPermit(permit, answer) : undefined;
  } catch {
    return undefined;
  }
}

const unreadable: Issue = { name: 'wallet-failed', message: undefined };

/** Writes down what the wallet says it sent; false when it says nothing that can be followed. */
function sent(session: Session, index: number, ask: Ask, answer: unknown): boolean {
  const isBatch = ask.calls.length > 1;
  const batch = isBatch ? batchIdOf(answer) : undefined;
  const hash = isBatch ? undefined : hashOf(answer);
  if (batch) session.emit({ type: 'batched', step: index, batch });
  if (hash) session.emit({ type: 'sent', step: index, hash });
  return batch !== undefined || hash !== undefined;
}
