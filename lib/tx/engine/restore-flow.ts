import { kindOf } from '@/lib/tx/kinds';
import { type Flow, startedAt } from './flow';

/**
 * A stored flow after a reload, while no tab runs it. Whatever was requested or sent is followed; between two steps the
 * flow halts until the user continues. Undefined when it is not worth restoring: nothing was sent, it has ended, or it
 * is an action that was never requested (see `isAsked`).
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
      // The signature existed only in the old tab's memory, so it has to be requested again.
      const isSigned = flow.steps.some(({ kind, state }) => kind === 'permit' && state === 'done');
      const isBegun = flow.steps.some(({ state }) => state === 'done') && !isSigned;
      return isBegun ? { ...flow, status: 'halted', issue: undefined } : undefined;
    }
    case 'gone': {
      // Looked for again: nodes that served another chain may serve that of the flow now.
      const isSent = flow.steps.some(({ state }) => state === 'pending');
      return { ...flow, status: isSent ? 'pending' : 'unknown', issue: undefined };
    }
    case 'unknown':
      return flow.released && isOld(flow) ? undefined : flow;
    default:
      return flow;
  }
}

/** How long a released flow is still followed: one day. */
const DAY_MS = 86_400_000;

const isOld = ({ id }: Flow): boolean => Date.now() - startedAt(id) > DAY_MS;

/**
 * A flow that sends its request at once has one step, already requested. Any other stored state was altered: it could
 * reach the wallet with a description that was never composed for it.
 */
const isAsked = ({ intent, status, steps: [step, ...others] }: Flow): boolean =>
  step?.kind === intent.kind &&
  step.state !== 'todo' &&
  others.length === 0 &&
  status !== 'preparing' &&
  status !== 'halted';
