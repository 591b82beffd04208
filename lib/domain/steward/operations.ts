import type { Logged } from '@/lib/domain/history/history';
import type { Address } from '@/lib/domain/model/types';

/** What the AccessManager logs of calls that have a delay. Times in Unix seconds. */
export type OperationEvent = Logged & { id: `0x${string}`; nonce: bigint } & (
    | { kind: 'announced'; ready: bigint; caller: Address; target: Address; data: `0x${string}` }
    | { kind: 'carried-out' | 'cancelled' }
  );

/** Where an announced call stands. */
export type OperationState = 'waiting' | 'ready' | 'expired' | 'carried-out' | 'cancelled';

/** A call that was announced: who may make it, when, and where it stands. */
export type Operation = {
  /** The same call announced again has the same id and the next nonce. */
  id: `0x${string}`;
  nonce: bigint;
  caller: Address;
  target: Address;
  data: `0x${string}`;
  announced: Logged;
  /** From this second on it can be carried out, and up to this one it can. */
  ready: bigint;
  until: bigint;
  state: OperationState;
  /** By what it was carried out or cancelled. */
  ended: Logged | undefined;
};

/** Seconds after its time in which a call can be carried out: `expiration()` of OpenZeppelin's AccessManager. */
export const EXPIRATION = 7n * 86_400n;

/**
 * What was announced, the newest first, as it stands at `now` (Unix seconds of the block).
 * @param events oldest first and without a gap: of an announcement all that follows it is known
 */
export function operationsOf(events: readonly OperationEvent[], now: bigint): Operation[] {
  const operations = new Map<string, Operation>();
  for (const event of events) {
    const { id, nonce, block, logIndex, hash, time } = event;
    const key = `${id} ${nonce}`;
    const at = { block, logIndex, hash, time };
    if (event.kind === 'announced') {
      const { ready, caller, target, data } = event;
      // The contract counts it as expired in the very second that ends the week.
      const until = ready + EXPIRATION - 1n;
      const state = now < ready ? 'waiting' : now <= until ? 'ready' : 'expired';
      operations.set(key, {
        id,
        nonce,
        caller,
        target,
        data,
        announced: at,
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

/** Whether something can still become of it. */
export const isOpen = ({ state }: Operation): boolean => state === 'waiting' || state === 'ready';
