import type { KeyValueStore } from '@/lib/chain/browser/storage';

/** Keys of flows in localStorage: this, the schema's version, the flow's id. */
export const PREFIX = 'mars.flow.';

/** Keys of all stored flows. Cheap: it tells on load whether the transaction machine has to be fetched at all. */
export function keysOf(store: KeyValueStore): string[] {
  try {
    const keys = Array.from({ length: store.length }, (_, index) => store.key(index));
    return keys.filter((key) => key !== null).filter((key) => key.startsWith(PREFIX));
  } catch {
    return [];
  }
}
