/** What is needed of localStorage. */
export type KeyValueStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * The browser's localStorage, or undefined where it is blocked (merely touching it then throws) or does not exist
 * (the build).
 */
export function localStore(): KeyValueStore | undefined {
  try {
    return typeof window === 'undefined' ? undefined : window.localStorage;
  } catch {
    return undefined;
  }
}

/** A store that never throws: what can't be written is only not remembered. For preferences, not for money. */
export function forgivingStore(
  store: KeyValueStore | undefined = localStore(),
): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const quietly = <T>(work: (store: KeyValueStore) => T): T | null => {
    try {
      return store ? work(store) : null;
    } catch {
      return null;
    }
  };
  return {
    getItem: (key) => quietly((s) => s.getItem(key)),
    setItem: (key, value) => void quietly((s) => s.setItem(key, value)),
    removeItem: (key) => void quietly((s) => s.removeItem(key)),
  };
}
