/**
 * Runs `work` under a lock shared by all tabs of this browser, waiting for the lock until `signal` fires.
 * @throws {DOMException} the signal's reason, when the lock was not acquired in time
 */
export type Lock = (
  name: string,
  signal: AbortSignal | undefined,
  work: () => Promise<void>,
) => Promise<void>;

/**
 * The browser's Web Locks, released when a tab closes or crashes. Without them (on an insecure origin) tabs cannot
 * coordinate, and the work runs as if this were the only tab.
 */
export const webLock: Lock = async (name, signal, work) => {
  if (typeof navigator === 'undefined' || !('locks' in navigator)) return work();
  await navigator.locks.request(name, { signal }, work);
};
