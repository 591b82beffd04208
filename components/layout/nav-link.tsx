'use client';

import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect } from 'react';
import { cx } from '@/components/ui/cx';
import { Icon, Outline } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';

type Item = {
  /** The outline of its icon. */
  icon: string;
  iconClass: string;
  className: string;
  /** The label. */
  children: ReactNode;
};

/** The path of the page, without a slash at its end. */
const usePath = () => usePathname().replace(/(.)\/$/, '$1');

const isHere = (href: string, path: string) => path === href || (href !== '/' && path.startsWith(`${href}/`));

const look = (className: string, here: boolean) =>
  cx(className, here ? 'font-semibold text-ink' : 'text-muted');

/**
 * A link of the main navigation, marked while its page or one below it is shown.
 * @param mark classes for the line that marks it
 */
export function NavLink({
  href,
  icon,
  iconClass,
  className,
  mark,
  children,
}: Item & { href: string; mark?: string }) {
  const here = isHere(href, usePath());
  return (
    <Link aria-current={here ? 'page' : undefined} className={look(className, here)} href={href}>
      <Outline className={iconClass} path={icon} size={22} />
      {children}
      {here && <Mark className={mark} />}
    </Link>
  );
}

/**
 * Opens the menu of further routes, and is marked while one of them is shown.
 * @param menu the id of the menu
 */
export function MoreButton({
  menu,
  routes,
  icon,
  iconClass,
  className,
  children,
}: Item & { menu: string; routes: readonly string[] }) {
  const path = usePath();
  const here = routes.some((href) => isHere(href, path));
  return (
    <button className={look(className, here)} popoverTarget={menu} type="button">
      <Outline className={iconClass} path={icon} size={22} />
      {children}
      <Icon className="max-md:hidden" name="chevron" size={16} />
      {here && <Mark />}
    </button>
  );
}

/** The menu of further routes. Keyed by page, so that it is closed after every navigation. */
export function MoreMenu({
  id,
  className,
  children,
}: {
  id: string;
  className: string;
  children: ReactNode;
}) {
  const path = usePath();
  // biome-ignore lint/correctness/useExhaustiveDependencies: keep-scroll-height.ts stored it for the screen that was loaded
  useEffect(() => () => void document.documentElement.style.removeProperty('--late-rows'), [path]);
  return (
    <ul className={className} id={id} key={path} popover="auto">
      {children}
    </ul>
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
