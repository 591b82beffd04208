import { cx } from '@/components/ui/cx';
import { OUTLINES } from '@/components/ui/icon';
import { MoreButton, MoreMenu, NavLink } from './nav-link';

// The server lists the routes, so that neither they nor these outlines are in the script of every page.
const ICONS = {
  ...OUTLINES,
  overview: 'M3 14.5a7.25 7.25 0 1 1 14 0M10 13.5 13.25 8M3.9 9.5l1.4.6M10 5.6v1.5',
  treasury: 'M10 2.75v7.25l5.2 5.1M10 10l6.9-2.2M10 2.75a7.25 7.25 0 1 1 0 14.5a7.25 7.25 0 0 1 0-14.5',
  learn:
    'M10 5.75C8.5 4.5 5.75 4 2.75 4.25v11c3-.25 5.75.25 7.25 1.5 1.5-1.25 4.25-1.75 7.25-1.5v-11c-3-.25-5.75.25-7.25 1.5M10 5.75v11',
  more: 'M4.5 9.75v.5M10 9.75v.5M15.5 9.75v.5',
  uses: 'M10 3.25v4.5M10 7.75 4.75 12M10 7.75 15.25 12M8.25 3.25h3.5M3 12.25h3.5v4H3zM13.5 12.25H17v4h-3.5zM10 7.75v4.5M8.25 12.25h3.5v4h-3.5z',
};

type Route = {
  href: string;
  label: string;
  icon: keyof typeof ICONS;
  /** Left out of the row on wide screens, where the link is in the header, the account or the footer. */
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
  { href: '/me', label: 'My position', icon: 'wallet', menuOnly: true },
  { href: '/settings', label: 'Settings', icon: 'settings', menuOnly: true },
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

/** The main navigation: a bar at the bottom of a phone, a row in the header from 768 px on. */
export function Nav() {
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-10 border-line border-t bg-panel pb-[env(safe-area-inset-bottom)] md:static md:border-0 md:bg-transparent md:pb-0 xl:flex xl:gap-1 print:hidden"
    >
      <ul className="mx-auto grid h-(--bar-height) max-w-lg grid-cols-5 items-stretch md:flex md:h-auto md:gap-1">
        {FIRST.map(({ href, label, icon }) => (
          <li className="grid" key={href}>
            <NavLink className={ITEM} href={href} icon={ICONS[icon]} iconClass="md:hidden">
              {label}
            </NavLink>
          </li>
        ))}
        <li className="grid xl:hidden">
          <MoreButton
            className={ITEM}
            icon={ICONS.more}
            iconClass="md:hidden"
            menu={MENU}
            routes={MORE.map(({ href }) => href)}
          >
            More
          </MoreButton>
        </li>
      </ul>
      <MoreMenu className={MENU_BOX} id={MENU}>
        {MORE.map(({ href, label, icon, menuOnly }) => (
          <li className={cx('grid', menuOnly && 'xl:hidden')} key={href}>
            <NavLink
              className={MENU_ITEM}
              href={href}
              icon={ICONS[icon]}
              iconClass="xl:hidden"
              mark="max-xl:hidden"
            >
              {label}
            </NavLink>
          </li>
        ))}
      </MoreMenu>
    </nav>
  );
}
