'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { cx } from '@/components/ui/cx';
import { Icon, type IconName } from '@/components/ui/icon';

const ROUTES: readonly { href: string; label: string; icon: IconName }[] = [
  { href: '/', label: 'Overview', icon: 'overview' },
  { href: '/treasury', label: 'Treasury', icon: 'treasury' },
  { href: '/mint', label: 'Mint', icon: 'mint' },
  { href: '/redeem', label: 'Redeem', icon: 'redeem' },
  { href: '/activity', label: 'Activity', icon: 'activity' },
];

const LINK =
  'relative flex min-h-11 flex-col items-center justify-center gap-0.5 text-[min(0.8125rem,3.6vw)] md:flex-row md:px-2 md:text-base lg:px-3 hover:text-ink';

/** The routes: a bar under the thumb on a phone, a row in the header from 768 px on. */
export function Nav() {
  const path = usePathname().replace(/(.)\/$/, '$1');
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-10 border-line border-t bg-panel pb-[env(safe-area-inset-bottom)] md:static md:border-0 md:bg-transparent md:pb-0 print:hidden"
    >
      <ul className="mx-auto grid h-(--bar-height) max-w-lg grid-cols-5 items-stretch md:flex md:h-auto md:gap-1">
        {ROUTES.map(({ href, label, icon }) => {
          const here = path === href || (href !== '/' && path.startsWith(`${href}/`));
          return (
            <li className="grid" key={href}>
              <Link
                aria-current={here ? 'page' : undefined}
                className={cx(LINK, here ? 'font-semibold text-ink' : 'text-muted')}
                href={href}
              >
                <Icon className="md:hidden" name={icon} size={22} />
                {label}
                {here && (
                  <span
                    aria-hidden="true"
                    className="absolute inset-x-3 top-0 h-0.5 bg-accent-ink md:inset-x-2 md:top-auto md:bottom-0.5 lg:inset-x-3"
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
