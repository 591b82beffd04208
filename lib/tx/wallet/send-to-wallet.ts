import { isHex } from 'viem';
import type { SignedPermit } from '@/lib/chain/calls/calls';
import type { PermitMessage } from '@/lib/chain/calls/permit-data';
import { signedPermit } from '@/lib/chain/calls/permit-data';
import type { Issue } from '@/lib/domain/model/issues';
import { hasApproved } from '@/lib/tx/engine/flow';
import { planSequential } from '@/lib/tx/engine/plan';
import type { Session } from '@/lib/tx/engine/session';
import {
  isBatchUnsupported,
  isMethodUnknown,
  provesUnsent,
  signatureIssue,
  unclearIssue,
  walletIssue,
} from './wallet-errors';
import { batchIdOf, hashOf, type StepRequest } from './wallet-request';

/** Seconds without a response after which the wallet is reported as silent. */
const SILENT_AFTER_S = 60;

/**
 * Sends the request to the wallet, through the session's guard, and records its response whenever it comes. Resolves then, or
 * once the wallet has been silent for so long that the chain should be polled meanwhile: it may have sent without
 * responding.
 */
export async function sendToWallet(session: Session, index: number, ask: StepRequest): Promise<void> {
  let silence: ReturnType<typeof setTimeout> | undefined;
  const silent = new Promise<void>((resolve) => {
    silence = setTimeout(() => {
      session.emit({ type: 'silent', seconds: SILENT_AFTER_S });
      // A signature leaves nothing on chain to search for.
      if (!ask.permit) resolve();
    }, SILENT_AFTER_S * 1000);
  });
  const answered = sendAndRecord(session, index, ask).finally(() => clearTimeout(silence));
  await Promise.race([answered, silent]);
}

async function sendAndRecord(session: Session, index: number, ask: StepRequest): Promise<void> {
  session.isAsking = true;
  const given = await session.wallet.request(ask.request).then(
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

/** Replans when the wallet does not support the request. After any other failure it may still have sent it. */
async function onFailure(session: Session, index: number, ask: StepRequest, error: unknown): Promise<void> {
  const isBatch = ask.calls.length > 1;
  const isUnable = (isBatch && isBatchUnsupported(error)) || (ask.permit && isMethodUnknown(error));
  // Once the user has stopped waiting, make no further wallet requests.
  if (isUnable && ask.permit) session.wallet.noPermits.add(session.flow.account);
  if (isUnable && session.isAttended) return replan(session);
  const isUnsent = isUnable || ask.permit || provesUnsent(error);
  if (isUnsent) session.emit({ type: 'refused', issue: unsentIssue(session, ask, error) });
  else session.emit({ type: 'lost', step: index, issue: unclearIssue(error) });
}

/** Declining one step does not undo the approvals before it. */
function unsentIssue({ flow }: Session, { permit }: StepRequest, error: unknown): Issue {
  const issue = permit ? signatureIssue(error) : walletIssue(error);
  return issue.name === 'wallet-refused' && hasApproved(flow) ? { name: 'step-declined' } : issue;
}

async function onSignature(session: Session, index: number, permit: PermitMessage, given: unknown) {
  session.permit = readPermit(permit, given);
  if (session.permit) session.emit({ type: 'signed', step: index });
  else {
    // The signature is not 65 bytes from a key (a smart account's), so use a transaction instead.
    session.wallet.noPermits.add(session.flow.account);
    await replan(session);
  }
}

async function replan(session: Session): Promise<void> {
  session.emit({ type: 'planned', steps: await planSequential(session) });
}

function readPermit(permit: PermitMessage, answer: unknown): SignedPermit | undefined {
  try {
    return isHex(answer) ? signedPermit(permit, answer) : undefined;
  } catch {
    return undefined;
  }
}

/** Records what the wallet says it sent. If that cannot be followed, it is unknown whether anything was sent. */
function onSent(session: Session, index: number, ask: StepRequest, given: unknown): void {
  const isBatch = ask.calls.length > 1;
  const batch = isBatch ? batchIdOf(given) : undefined;
  const hash = isBatch ? undefined : hashOf(given);
  if (batch) session.emit({ type: 'batched', step: index, batch });
  else if (hash) session.emit({ type: 'sent', step: index, hash });
  else session.emit({ type: 'lost', step: index, issue: unclearIssue(undefined) });
}
