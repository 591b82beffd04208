import type { ReactNode } from 'react';

/**
 * Bottom of every screen.
 * @param id by which it can be waited for
 * @param children which chain this is and the contract of USDm on it; other coins share the name
 */
export function Footer({ id, children }: { id: string; children?: ReactNode }) {
  return (
    <footer className="mt-auto border-line border-t text-muted text-sm" id={id}>
      <div className="mx-auto flex max-w-page flex-wrap justify-between gap-x-12 gap-y-4 px-4 py-6 sm:px-6 lg:px-8">
        {children && <div className="min-h-5 min-w-0 wrap-anywhere">{children}</div>}
        <p className="max-w-prose">
          USDm is a claim on volatile assets held by contracts. It can lose value, and a door can be shut: the
          app then says which and why. Nothing here is advice.
        </p>
      </div>
    </footer>
  );
}
