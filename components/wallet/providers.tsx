import type { ReactNode } from 'react';

/** Passes its children through until there is something to provide. */
export function Providers({ children }: { children: ReactNode }) {
  return children;
}
