import { createSignal } from './signal';
import { forgivingStore } from './storage';

/** A text that the visitor chose and the browser remembers; undefined if nothing was chosen. */
export type StoredText = {
  read: () => string | undefined;
  /** Undefined forgets it. */
  write: (text: string | undefined) => void;
  /** Calls back when it changes, here or in another tab; returns a function that stops it. */
  subscribe: (listener: () => void) => () => void;
};

/**
 * A text under a key of localStorage, which is only read when first needed. If storage is blocked, a choice lasts until the
 * page is closed.
 */
export function storedText(key: string): StoredText {
  const { notify, subscribe } = createSignal();
  /** Null until it is read. */
  let text: string | undefined | null = null;
  const set = (next: string | null | undefined) => {
    text = next ?? undefined;
    notify();
  };
  return {
    read: () => {
      if (text === null) text = forgivingStore().getItem(key) ?? undefined;
      return text;
    },
    write: (next) => {
      const store = forgivingStore();
      if (next === undefined) store.removeItem(key);
      else store.setItem(key, next);
      set(next);
    },
    subscribe: (listener) => {
      const onStorage = (event: StorageEvent) => event.key === key && set(event.newValue);
      const stop = subscribe(listener);
      window.addEventListener('storage', onStorage);
      return () => {
        stop();
        window.removeEventListener('storage', onStorage);
      };
    },
  };
}
