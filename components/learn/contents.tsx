'use client';

import { usePathname } from 'next/navigation';
import { cx } from '@/components/ui/cx';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { hrefOf, SECTIONS } from './sections';

/** The pages of Learn: next to the text on wide screens, where it stays in view; above it on a phone, closed at first. */
export function Contents() {
  const path = usePathname().replace(/(.)\/$/, '$1');
  const here = SECTIONS.find(({ id }) => hrefOf(id) === path);
  const list = (look: string) => (
    <ul className={look}>
      {SECTIONS.map(({ id, short }) => {
        const isHere = id === here?.id;
        return (
          <li className="grid" key={id}>
            <Link
              aria-current={isHere ? 'page' : undefined}
              className={cx(
                'flex min-h-11 items-center px-4 lg:-ms-px lg:min-h-9 lg:border-s-2 lg:text-sm',
                isHere
                  ? 'border-accent font-semibold text-ink'
                  : 'border-transparent text-muted hover:text-ink forced-colors:border-[Canvas]',
              )}
              href={hrefOf(id)}
            >
              {short}
            </Link>
          </li>
        );
      })}
    </ul>
  );
  return (
    <nav
      aria-label="Learn"
      className="max-lg:sticky max-lg:top-0 max-lg:z-2 lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:self-start lg:overflow-y-auto print:hidden"
    >
      {/* Keyed by page, so that it is closed after every choice. */}
      <details className="rounded border border-control bg-panel lg:hidden" key={path}>
        <summary className="flex min-h-12 list-none items-center gap-3 px-4 [&::-webkit-details-marker]:hidden">
          <span className="text-muted">Contents</span>
          <span className="min-w-0 grow truncate font-semibold">{here?.short}</span>
          <Icon className="text-muted [details[open]>summary>&]:rotate-180" name="chevron" />
        </summary>
        {list('max-h-[60dvh] overflow-y-auto border-line border-t py-1')}
      </details>
      <div className="max-lg:hidden">
        <p className="mb-2 font-semibold text-sm">Contents</p>
        {list('border-line border-s')}
      </div>
    </nav>
  );
}
