/**
 * Runs `work` alone among all tabs of this browser, and waits for its turn until `signal` fires.
 * @throws {DOMException} the signal's reason, when the turn did not come
 */
export type Lock = (
  name: string,
  signal: AbortSignal | undefined,
  work: () => Promise<void>,
) => Promise<void>;

/**
 * The browser's own locks, freed by it when a tab closes or crashes. Where there are none (a page that is not served
 * securely) tabs can't know of each other, and the work is done as if there was one tab.
 */
export const webLock: Lock = async (name, signal, work) => {
  if (typeof navigator === 'undefined' || !('locks' in navigator)) return work();
  await navigator.locks.request(name, { signal }, work);
};
