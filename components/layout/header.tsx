import Link from 'next/link';
import type { ReactNode } from 'react';
import { Logo } from './logo';
import { Nav } from './nav';
import { ThemeSwitch } from './theme-switch';

/**
 * Top of every screen: logo, navigation and theme.
 * @param children the connect button; at least 44 px are reserved for it from the start
 */
export function Header({ children }: { children?: ReactNode }) {
  return (
    <header className="border-line border-b">
      <div className="mx-auto flex min-h-16 max-w-page items-center gap-2 px-4 sm:px-6 lg:gap-6 lg:px-8">
        <Link
          className="flex min-h-11 items-center gap-2.5 font-semibold text-lg leading-none tracking-tight"
          href="/"
        >
          <Logo />
          <span className="max-[22rem]:sr-only">
            Mars <span className="max-[30rem]:sr-only md:max-lg:sr-only">Treasury</span>
          </span>
        </Link>
        <Nav />
        <div className="ms-auto grid min-h-11 min-w-0 grid-cols-[2.75rem_minmax(9.25rem,auto)] items-center gap-1 print:hidden">
          <ThemeSwitch />
          {children}
        </div>
      </div>
    </header>
  );
}
