/** Notifies listeners of a change. They read the new state from its owner. */
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
