import type { ReactNode } from 'react';

/**
 * Speaks its text whenever the text changes; shows nothing. Keep it mounted from the start and change only the
 * text: a region that appears together with its words stays silent in most screen readers.
 * @param urgent interrupts what is being read (a failure after signing), instead of waiting for a pause
 */
export function LiveRegion({ children, urgent = false }: { children?: ReactNode; urgent?: boolean }) {
  return (
    <span aria-atomic="true" aria-live={urgent ? 'assertive' : 'polite'} className="sr-only">
      {children}
    </span>
  );
}
