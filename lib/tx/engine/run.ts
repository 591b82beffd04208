import { executeStep, plan } from './execute-step';
import { type Flow, hasEnded } from './flow';
import { recover } from './recover';
import type { Session } from './session';
import { settle } from './settle';

/**
 * Runs a flow from its current state to its end, whether just started or restored after a reload. Resolves when there
 * is nothing more to do for now: it ended, it waits for `resume`, or the session was stopped.
 */
export async function run(session: Session): Promise<void> {
  try {
    while (!hasEnded(session.flow) && !waitsForUser(session.flow)) await advance(session);
  } catch (error) {
    session.refuse(error);
  }
}

/** Halted without an issue: a restored or dismissed flow between two steps. The user decides when to continue. */
export const waitsForUser = ({ status, issue }: Flow): boolean => status === 'halted' && issue === undefined;

async function advance(session: Session): Promise<void> {
  const { steps } = session.flow;
  const index = steps.findIndex(({ state }) => state !== 'done');
  const step = steps[index];
  if (step?.state === 'pending') return settle(session, index);
  if (step?.state === 'wallet') return recover(session, index);
  // Never open a wallet unprompted: not on page load, nor after the user has stopped waiting.
  if (!session.isAttended) return session.emit({ type: 'halted' });
  return step ? executeStep(session, index) : plan(session);
}
