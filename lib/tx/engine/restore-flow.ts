import { kindOf } from '@/lib/tx/kinds';
import { beganAt, type Flow } from './flow';

/**
 * A stored flow as it is after a reload, when nobody works on it: what was asked or sent goes on; between two steps it
 * halts until the user says so. Undefined where it is not worth keeping: nothing was sent, or its end was seen; and of an
 * action that was not asked for, see below.
 */
export function restoreFlow(flow: Flow): Flow | undefined {
  if (kindOf(flow.intent).isAtOnce && !isAsked(flow)) return undefined;
  switch (flow.status) {
    case 'confirmed':
    case 'refused':
    case 'cancelled':
      return undefined;
    case 'preparing':
    case 'halted': {
      // A signature was in the old tab's memory only: it has to be given again.
      const isSigned = flow.steps.some(({ kind, state }) => kind === 'permit' && state === 'done');
      const isBegun = flow.steps.some(({ state }) => state === 'done') && !isSigned;
      return isBegun ? { ...flow, status: 'halted', issue: undefined } : undefined;
    }
    case 'unknown':
      return flow.released && isOld(flow) ? undefined : flow;
    default:
      return flow;
  }
}

/** What the user does not wait for any more is followed for a day. */
const DAY_MS = 86_400_000;

const isOld = ({ id }: Flow): boolean => Date.now() - beganAt(id) > DAY_MS;

/**
 * What is asked for at once has one step, and that was asked for. One that is found otherwise was altered: it could go on
 * to the wallet, to be signed under words that nobody has composed.
 */
const isAsked = ({ intent, status, steps: [step, ...others] }: Flow): boolean =>
  step?.kind === intent.kind &&
  step.state !== 'todo' &&
  others.length === 0 &&
  status !== 'preparing' &&
  status !== 'halted';
