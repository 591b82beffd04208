/** The part of localStorage used here. */
export type KeyValueStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * The browser's localStorage, or undefined if it is blocked (then even accessing it throws) or does not exist (during the
 * build).
 */
export function localStore(): KeyValueStore | undefined {
  if (shielded) return undefined;
  try {
    return typeof window === 'undefined' ? undefined : window.localStorage;
  } catch {
    return undefined;
  }
}

let shielded = false;

/** From now on nothing is considered stored: see `shield-storage.ts`. */
export function ignoreLocalStore(): void {
  shielded = true;
}

/** A store that never throws: what cannot be written is simply not remembered. For preferences, not for money. */
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
