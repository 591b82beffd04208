'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect } from 'react';
import { cx } from '@/components/ui/cx';
import { Icon, type IconName } from '@/components/ui/icon';

type Route = {
  href: string;
  label: string;
  icon: IconName;
  /** Left out of the row on wide screens, where the footer has the link. */
  menuOnly?: true;
};

/** Always visible: four entries, with "More" as the fifth, fit in the bar of a phone. */
const FIRST: readonly Route[] = [
  { href: '/', label: 'Overview', icon: 'overview' },
  { href: '/treasury', label: 'Treasury', icon: 'treasury' },
  { href: '/mint', label: 'Mint', icon: 'mint' },
  { href: '/redeem', label: 'Redeem', icon: 'redeem' },
];

/** Under "More" below 1,280 px, in the row with the others from there on. */
const MORE: readonly Route[] = [
  { href: '/uses', label: 'Allocation', icon: 'uses' },
  { href: '/activity', label: 'Activity', icon: 'activity' },
  { href: '/learn', label: 'Learn', icon: 'learn' },
  { href: '/steward', label: 'Steward', icon: 'steward', menuOnly: true },
];

const MENU = 'more-routes';

// Aligned to the top on a phone, so that an icon drawn before its label does not move. Its space is in pixels there, like
// the icon itself, so that a larger font size in the browser's settings does not make the bar taller.
const ITEM =
  'relative flex flex-col items-center gap-[2px] pt-[10px] text-(length:--bar-letters) md:min-h-11 md:flex-row md:justify-center md:px-2 md:pt-0 md:text-base xl:px-3 hover:text-ink';

// A native popover: the browser opens it, closes it on Escape or a tap elsewhere and announces its state, without a
// script. From 1,280 px on it is part of the row instead.
const MENU_BOX =
  'fixed inset-auto end-2 bottom-[calc(var(--bar-height)+env(safe-area-inset-bottom)+0.5rem)] m-0 min-w-52 rounded-lg border border-line bg-panel p-2 text-ink shadow-lg md:absolute md:end-6 md:top-14 md:bottom-auto md:supports-[position-area:end]:end-auto md:supports-[position-area:end]:top-auto md:supports-[position-area:end]:[position-area:end_span-end] xl:static xl:flex xl:gap-1 xl:overflow-visible xl:border-0 xl:bg-transparent xl:p-0 xl:shadow-none';

const MENU_ITEM =
  'relative flex min-h-11 items-center gap-3 rounded px-3 hover:bg-track hover:text-ink xl:hover:bg-transparent';

const tone = (here: boolean) => (here ? 'font-semibold text-ink' : 'text-muted');

/** The main navigation: a bar at the bottom of a phone, a row in the header from 768 px on. */
export function Nav() {
  const path = usePathname().replace(/(.)\/$/, '$1');
  // biome-ignore lint/correctness/useExhaustiveDependencies: keep-scroll-height.ts stored it for the screen that was loaded
  useEffect(() => () => void document.documentElement.style.removeProperty('--late-rows'), [path]);
  const isHere = ({ href }: Route) => path === href || (href !== '/' && path.startsWith(`${href}/`));
  const link = (route: Route, look: string, icon: string) => (
    <li className={cx('grid', route.menuOnly && 'xl:hidden')} key={route.href}>
      <Link
        aria-current={isHere(route) ? 'page' : undefined}
        className={cx(look, tone(isHere(route)))}
        href={route.href}
      >
        <Icon className={icon} name={route.icon} size={22} />
        {route.label}
        {isHere(route) && <Mark className={look === ITEM ? undefined : 'max-xl:hidden'} />}
      </Link>
    </li>
  );
  const hereInMenu = MORE.some(isHere);
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-10 border-line border-t bg-panel pb-[env(safe-area-inset-bottom)] md:static md:border-0 md:bg-transparent md:pb-0 xl:flex xl:gap-1 print:hidden"
    >
      <ul className="mx-auto grid h-(--bar-height) max-w-lg grid-cols-5 items-stretch md:flex md:h-auto md:gap-1">
        {FIRST.map((route) => link(route, ITEM, 'md:hidden'))}
        <li className="grid xl:hidden">
          <button className={cx(ITEM, tone(hereInMenu))} popoverTarget={MENU} type="button">
            <Icon className="md:hidden" name="more" size={22} />
            More
            <Icon className="max-md:hidden" name="chevron" size={16} />
            {hereInMenu && <Mark />}
          </button>
        </li>
      </ul>
      {/* Keyed by page, so that it is closed after every navigation. */}
      <ul className={MENU_BOX} id={MENU} key={path} popover="auto">
        {MORE.map((route) => link(route, MENU_ITEM, 'xl:hidden'))}
      </ul>
    </nav>
  );
}

/** The line that marks the current route. */
function Mark({ className }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        'absolute inset-x-3 top-0 h-0.5 bg-accent-ink forced-colors:bg-[Highlight] md:inset-x-2 md:top-auto md:bottom-0.5 xl:inset-x-3',
        className,
      )}
    />
  );
}
