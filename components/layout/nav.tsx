'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { cx } from '@/components/ui/cx';
import { Icon, type IconName } from '@/components/ui/icon';

const ROUTES: readonly { href: string; label: string; icon: IconName }[] = [
  { href: '/', label: 'Overview', icon: 'overview' },
  { href: '/mint', label: 'Mint', icon: 'mint' },
  { href: '/redeem', label: 'Redeem', icon: 'redeem' },
];

const LINK =
  'relative flex min-h-11 flex-col items-center justify-center gap-0.5 text-[min(0.875rem,4.5vw)] sm:flex-row sm:px-3 sm:text-base hover:text-ink';

/** The routes: a bar under the thumb on a phone, a row in the header from 640 px on. */
export function Nav() {
  const path = usePathname().replace(/(.)\/$/, '$1');
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-10 border-line border-t bg-panel pb-[env(safe-area-inset-bottom)] sm:static sm:border-0 sm:bg-transparent sm:pb-0 print:hidden"
    >
      <ul className="mx-auto grid h-(--bar-height) max-w-md grid-cols-3 items-stretch sm:flex sm:h-auto sm:gap-1">
        {ROUTES.map(({ href, label, icon }) => {
          const here = path === href;
          return (
            <li className="grid" key={href}>
              <Link
                aria-current={here ? 'page' : undefined}
                className={cx(LINK, here ? 'font-semibold text-ink' : 'text-muted')}
                href={href}
              >
                <Icon className="sm:hidden" name={icon} size={22} />
                {label}
                {here && (
                  <span
                    aria-hidden="true"
                    className="absolute inset-x-6 top-0 h-0.5 bg-accent-ink sm:inset-x-3 sm:top-auto sm:bottom-0.5"
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
