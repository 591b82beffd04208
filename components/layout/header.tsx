import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { ChainSwitch } from './chain-switch';
import { Nav } from './nav';
import { ThemeSwitch } from './theme-switch';

/**
 * Top of every screen: logo, navigation, chain and theme.
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
          {/* With a chain switch, a narrow phone has no space for it either. */}
          <span className="max-[22rem]:sr-only [header:has([data-chain])_&]:max-[24rem]:sr-only">
            Mars <span className="max-[30rem]:sr-only md:max-lg:sr-only">Treasury</span>
          </span>
        </Link>
        <Nav />
        <div className="ms-auto grid min-h-11 min-w-0 grid-cols-[auto_minmax(9.25rem,auto)] items-center gap-1 print:hidden">
          <div className="flex">
            <ChainSwitch />
            <ThemeSwitch />
            <SettingsLink />
          </div>
          {children}
        </div>
      </div>
    </header>
  );
}

/** On narrower screens it is under "More". */
function SettingsLink() {
  return (
    <Link
      aria-label="Settings"
      className="hidden size-11 shrink-0 place-items-center rounded text-muted hover:bg-track hover:text-ink xl:grid"
      href="/settings"
      title="Settings"
    >
      <Icon name="settings" />
    </Link>
  );
}

/** A disc in five bands, thinnest at the top: a circle of radius 14 around (16, 16). */
const BANDS =
  'M8.16 4.4A14 14 0 0 1 23.84 4.4zM6.2 6H25.8A14 14 0 0 1 28.24 9.2H3.76A14 14 0 0 1 6.2 6zM3 10.8H29A14 14 0 0 1 29.96 15H2.04A14 14 0 0 1 3 10.8zM2.01 16.6H29.99A14 14 0 0 1 28.74 21.8H3.26A14 14 0 0 1 2.01 16.6zM4.12 23.4H27.88A14 14 0 0 1 4.12 23.4z';

/** The logo: a planet in five bands, one per tier, the least volatile at the bottom. Decorative. */
function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg aria-hidden="true" className="shrink-0 fill-accent" height={size} viewBox="0 0 32 32" width={size}>
      <path d={BANDS} />
    </svg>
  );
}

/** Id of the element the skip link jumps to. */
export const MAIN_ID = 'content';

/** First in the tab order: skips header and navigation. */
export function SkipLink() {
  return (
    <a
      className="fixed start-4 top-2 z-20 -translate-y-24 rounded bg-ink px-4 py-3 font-semibold text-page focus:translate-y-0"
      href={`#${MAIN_ID}`}
    >
      Skip to content
    </a>
  );
}
