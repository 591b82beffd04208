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

/**
 * If localStorage is blocked or full: lets third-party code that writes to it unguarded (RainbowKit, whose failure would
 * take the page down) write to nothing instead.
 */
export function shieldStorage(): void {
  if (shielded || isWritable()) return;
  shielded = true;
  const nothing: Storage = {
    length: 0,
    key: () => null,
    getItem: () => null,
    setItem: () => {},
    removeItem: () => {},
    clear: () => {},
  };
  Object.defineProperty(window, 'localStorage', { configurable: true, value: nothing });
}

function isWritable(): boolean {
  const probe = 'mars.probe';
  try {
    window.localStorage.setItem(probe, probe);
    window.localStorage.removeItem(probe);
    return true;
  } catch {
    return false;
  }
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
