import Link from 'next/link';
import type { ReactNode } from 'react';

/**
 * Bottom of every screen, with the link to the steward console, which few visitors need.
 * @param id the page is not painted before the element with this id has arrived
 * @param children the chain in use and the USDm contract on it, because other coins share the name
 */
export function Footer({ id, children }: { id: string; children?: ReactNode }) {
  return (
    <footer className="mt-auto border-line border-t text-muted text-sm" id={id}>
      <div className="mx-auto flex max-w-page flex-wrap justify-between gap-x-12 gap-y-4 px-4 py-6 sm:px-6 lg:px-8">
        {children && <div className="min-h-5 min-w-0 wrap-anywhere">{children}</div>}
        <div className="max-w-prose">
          <p>
            USDm is backed by assets held in smart contracts, some of them volatile. It can lose value, and
            minting or redemption can be limited. Nothing here is financial advice.
          </p>
          <Link
            className="inline-flex min-h-11 items-center underline underline-offset-4 hover:text-ink print:hidden"
            href="/steward"
          >
            Steward console
          </Link>
        </div>
      </div>
    </footer>
  );
}
