import { executeStep, plan } from './execute-step';
import { type Flow, hasEnded } from './flow';
import { recover } from './recover';
import type { Session } from './session';
import { settle } from './settle';

/**
 * Carries a flow from where it stands to its end, whether it was begun a moment ago or found after a reload. Resolves
 * when there is nothing more to do for now: it ended, it waits for `resume`, or the session was given up.
 */
export async function run(session: Session): Promise<void> {
  try {
    while (!hasEnded(session.flow) && !waitsForUser(session.flow)) await advance(session);
  } catch (error) {
    session.refuse(error);
  }
}

/** Halted without a reason: found after a reload between two steps, or told so. The user says when to go on. */
export const waitsForUser = ({ status, issue }: Flow): boolean => status === 'halted' && issue === undefined;

async function advance(session: Session): Promise<void> {
  const { steps } = session.flow;
  const index = steps.findIndex(({ state }) => state !== 'done');
  const step = steps[index];
  if (step?.state === 'pending') return settle(session, index);
  if (step?.state === 'wallet') return recover(session, index);
  // No wallet opens without being asked to: not when a page is loaded, nor when the user has stopped waiting.
  if (!session.isAttended) return session.emit({ type: 'halted' });
  return step ? executeStep(session, index) : plan(session);
}
