import type { Logged } from '@/lib/domain/history/history';
import type { Address } from '@/lib/domain/model/types';

/** Events of the AccessManager for calls with a delay. Times in Unix seconds. */
export type OperationEvent = Logged & { id: `0x${string}`; nonce: bigint } & (
    | { kind: 'scheduled'; ready: bigint; caller: Address; target: Address; data: `0x${string}` }
    | { kind: 'executed' | 'cancelled' }
  );

/** The state of a scheduled call. */
export type OperationState = 'waiting' | 'ready' | 'expired' | 'executed' | 'cancelled';

/** A scheduled call: its caller, when it can be executed, and its state. */
export type Operation = {
  /** The same call scheduled again has the same id and the next nonce. */
  id: `0x${string}`;
  nonce: bigint;
  caller: Address;
  target: Address;
  data: `0x${string}`;
  scheduled: Logged;
  /** The first and the last second in which it can be executed. */
  ready: bigint;
  until: bigint;
  state: OperationState;
  /** The event that executed or cancelled it. */
  ended: Logged | undefined;
};

/** Seconds for which a call can be executed once it is ready: `expiration()` of OpenZeppelin's AccessManager. */
export const EXPIRATION = 7n * 86_400n;

/**
 * The scheduled calls, newest first, with their states at `now` (Unix seconds of the block).
 * @param events oldest first and without a gap: everything that follows a scheduled call is known
 */
export function operationsOf(events: readonly OperationEvent[], now: bigint): Operation[] {
  const operations = new Map<string, Operation>();
  for (const event of events) {
    const { id, nonce, block, logIndex, hash, time } = event;
    const key = `${id} ${nonce}`;
    const at = { block, logIndex, hash, time };
    if (event.kind === 'scheduled') {
      const { ready, caller, target, data } = event;
      // For the contract, it has expired in the very second that ends the week.
      const until = ready + EXPIRATION - 1n;
      const state = now < ready ? 'waiting' : now <= until ? 'ready' : 'expired';
      operations.set(key, {
        id,
        nonce,
        caller,
        target,
        data,
        scheduled: at,
        ready,
        until,
        state,
        ended: undefined,
      });
    } else {
      const operation = operations.get(key);
      if (operation) operations.set(key, { ...operation, state: event.kind, ended: at });
    }
  }
  return [...operations.values()].reverse();
}

/** Whether it can still be executed or cancelled. */
export const isOpen = ({ state }: Operation): boolean => state === 'waiting' || state === 'ready';
