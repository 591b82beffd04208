/** Tells those who listen that something has changed; what it is they read where it is kept. */
export type Signal = {
  notify: () => void;
  /** Calls back at every change; returns the way to stop it. */
  subscribe: (listener: () => void) => () => void;
};

/** A signal that nobody listens to yet. */
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
