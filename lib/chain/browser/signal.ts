/** Notifies listeners that something has changed; they read the new state where it is kept. */
export type Signal = {
  notify: () => void;
  /** Calls back at every change; returns a function that stops it. */
  subscribe: (listener: () => void) => () => void;
};

/** A signal without listeners. */
export function createSignal(): Signal {
  const listeners = new Set<() => void>();
  return {
    notify: () => {
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
