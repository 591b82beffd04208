import type { ReactNode } from 'react';

/** Text for screen readers only. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="sr-only">{children}</span>;
}

/**
 * Reads its text aloud whenever the text changes; shows nothing. Keep it mounted from the start and change only the
 * text: most screen readers ignore a region that appears together with its text.
 * @param urgent interrupts the screen reader (a failure after signing) instead of waiting for a pause
 */
export function LiveRegion({ children, urgent = false }: { children?: ReactNode; urgent?: boolean }) {
  return (
    <span aria-atomic="true" aria-live={urgent ? 'assertive' : 'polite'} className="sr-only">
      {children}
    </span>
  );
}
