'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';
import { Link } from '@/components/ui/link';
import { useTreasury } from '@/lib/hooks/use-treasury';

const TABS = [
  { href: '/treasury', label: 'Composition' },
  { href: '/treasury/assets', label: 'Assets' },
  { href: '/treasury/limits', label: 'Limits' },
  { href: '/treasury/supply', label: 'Supply' },
  { href: '/treasury/history', label: 'History' },
] as const;

/** The parts of the Treasury. Each is a page with its own address, so these are links, not the tabs of ARIA. */
export function TreasuryTabs() {
  const path = usePathname().replace(/(.)\/$/, '$1');
  return (
    <nav
      aria-label="Treasury"
      className="mb-4 overflow-x-auto border-line border-b sm:mb-6 print:hidden"
      // The links of a phone with very large letters scroll within it.
    >
      <ul className="flex justify-between gap-x-2 max-sm:text-sm max-[22rem]:text-xs sm:justify-start sm:gap-x-8">
        {TABS.map(({ href, label }) => {
          const isHere = path === href;
          return (
            <li className="shrink-0" key={href}>
              <Link
                aria-current={isHere ? 'page' : undefined}
                className={cx(
                  'relative flex min-h-11 items-center hover:text-ink',
                  isHere ? 'font-semibold text-ink' : 'text-muted',
                )}
                href={href}
                scroll={false}
              >
                {/* Its bold form reserves the width, so that choosing a tab does not move the others. */}
                <span className="grid">
                  <span aria-hidden="true" className="invisible col-start-1 row-start-1 font-semibold">
                    {label}
                  </span>
                  <span className="col-start-1 row-start-1">{label}</span>
                </span>
                {isHere && (
                  <span
                    aria-hidden="true"
                    className="absolute inset-x-0 bottom-0 h-0.5 bg-accent-ink forced-colors:bg-[Highlight]"
                  />
                )}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** The panels of a tab, which are busy until the first figures. */
export function TabContent({ children }: { children: ReactNode }) {
  const { state } = useTreasury();
  return (
    <div aria-busy={state === 'loading'} className="grid gap-6 *:min-w-0">
      {children}
    </div>
  );
}
