import { isHex } from 'viem';
import type { SignedPermit } from '@/lib/chain/calls/calls';
import type { PermitMessage } from '@/lib/chain/calls/permit-data';
import { signedPermit } from '@/lib/chain/calls/permit-data';
import { planSequential } from '@/lib/tx/engine/plan';
import type { WalletRequest } from '@/lib/tx/engine/ports';
import type { Session } from '@/lib/tx/engine/session';
import { guard } from './guard';
import {
  isBatchUnsupported,
  isMethodUnknown,
  provesUnsent,
  unclearIssue,
  walletIssue,
} from './wallet-errors';
import { batchIdOf, hashOf, type StepRequest } from './wallet-request';

/** After this long without an answer the user is told that the wallet is silent. */
const SILENT_AFTER_S = 60;

/**
 * Asks the wallet, through the guard, and writes down what it answers, whenever it does. Resolves then, or when it has been
 * silent for so long that the chain is to be looked at meanwhile: it may have sent without saying so.
 */
export async function sendToWallet(session: Session, index: number, ask: StepRequest): Promise<void> {
  let silence: ReturnType<typeof setTimeout> | undefined;
  const silent = new Promise<void>((resolve) => {
    silence = setTimeout(() => {
      session.emit({ type: 'silent', seconds: SILENT_AFTER_S });
      // A signature leaves nothing on the chain to look for.
      if (!ask.permit) resolve();
    }, SILENT_AFTER_S * 1000);
  });
  const answered = answer(session, index, ask).finally(() => clearTimeout(silence));
  await Promise.race([answered, silent]);
}

async function answer(session: Session, index: number, ask: StepRequest): Promise<void> {
  const request = guard((asked: WalletRequest) => session.wallet.request(asked), session.flow);
  session.isAsking = true;
  const given = await request(ask.request).then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  session.isAsking = false;
  try {
    if ('error' in given) await onFailure(session, index, ask, given.error);
    else if (ask.permit) await onSignature(session, index, ask.permit, given.value);
    else onSent(session, index, ask, given.value);
  } catch (error) {
    session.refuse(error);
  }
}

/** What the wallet can't do is planned in another way. What it has failed at it may have done all the same. */
async function onFailure(session: Session, index: number, ask: StepRequest, error: unknown): Promise<void> {
  const isBatch = ask.calls.length > 1;
  const isUnable = (isBatch && isBatchUnsupported(error)) || (ask.permit && isMethodUnknown(error));
  // A user who has stopped waiting is asked nothing more.
  if (isUnable && session.isAttended) return planAnew(session);
  const isUnsent = isUnable || ask.permit || provesUnsent(error);
  if (isUnsent) session.emit({ type: 'refused', issue: walletIssue(error) });
  else session.emit({ type: 'lost', step: index, issue: unclearIssue(error) });
}

async function onSignature(session: Session, index: number, permit: PermitMessage, given: unknown) {
  session.permit = readPermit(permit, given);
  if (session.permit) session.emit({ type: 'signed', step: index });
  // A signature that is not of a key's form (a smart account's): then by a transaction.
  else await planAnew(session);
}

async function planAnew(session: Session): Promise<void> {
  session.emit({ type: 'planned', steps: await planSequential(session) });
}

function readPermit(permit: PermitMessage, answer: unknown): SignedPermit | undefined {
  try {
    return isHex(answer) ? signedPermit(permit, answer) : undefined;
  } catch {
    return undefined;
  }
}

/** Writes down what the wallet says it sent. Where that can't be followed it is not known whether it has sent anything. */
function onSent(session: Session, index: number, ask: StepRequest, given: unknown): void {
  const isBatch = ask.calls.length > 1;
  const batch = isBatch ? batchIdOf(given) : undefined;
  const hash = isBatch ? undefined : hashOf(given);
  if (batch) session.emit({ type: 'batched', step: index, batch });
  else if (hash) session.emit({ type: 'sent', step: index, hash });
  else session.emit({ type: 'lost', step: index, issue: unclearIssue(undefined) });
}
