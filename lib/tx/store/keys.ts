import type { KeyValueStore } from '@/lib/chain/browser/storage';

/** Prefix of the flows' localStorage keys, followed by the schema version and the flow's id. */
export const FLOW_KEY_PREFIX = 'mars.flow.';

/** Keys of all stored flows. Cheap: decides on load whether the transaction engine has to be fetched at all. */
export function flowKeys(store: KeyValueStore): string[] {
  try {
    const keys = Array.from({ length: store.length }, (_, index) => store.key(index));
    return keys.filter((key) => key !== null).filter((key) => key.startsWith(FLOW_KEY_PREFIX));
  } catch {
    return [];
  }
}
