import type { Flow } from './flow';

/**
 * A stored flow as it is after a reload, when nobody works on it: what was asked or sent goes on; between two steps it
 * halts until the user says so. Undefined where it is not worth keeping: nothing was sent, or its end was seen.
 */
export function reopen(flow: Flow): Flow | undefined {
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
    default:
      return flow;
  }
}
