import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import { build } from '@/lib/chain/rpc/env';

type FooterLink = { href: string; label: string };

const LISTS: readonly { title: string; links: readonly FooterLink[] }[] = [
  {
    title: 'Learn',
    links: [
      { href: '/learn', label: 'How USDm works' },
      { href: '/learn/risks', label: 'What can go wrong' },
      { href: '/learn/roles', label: 'Roles and permissions' },
      { href: '/learn/check', label: 'Contracts and constants' },
    ],
  },
  {
    title: 'Treasury',
    links: [
      { href: '/treasury', label: 'Reserves and limits' },
      { href: '/uses', label: 'Allocation' },
      { href: '/stress', label: 'Stress test' },
      { href: '/activity?address=all', label: 'Activity' },
      { href: '/stake', label: 'Stake XMS' },
      { href: '/upkeep', label: 'Upkeep' },
      { href: '/steward', label: 'Steward console' },
      { href: '/status', label: 'Status' },
    ],
  },
];

/**
 * Bottom of every screen: which USDm this is, where to read more, and what to beware of.
 * @param id of its end: the page is not painted before the element with this id has arrived
 * @param children the chain in use and the contracts on it, because other coins share the name
 */
export function Footer({ id, children }: { id: string; children?: ReactNode }) {
  return (
    <footer className="mt-auto border-line border-t text-muted text-sm">
      <div className="mx-auto grid max-w-page gap-x-12 gap-y-8 px-4 py-8 sm:px-6 md:grid-cols-[minmax(0,3fr)_minmax(0,4fr)] lg:px-8">
        {children && <div className="min-w-0">{children}</div>}
        <nav aria-label="More" className="grid grid-cols-2 gap-x-8 print:hidden">
          {LISTS.map(({ title, links }) => (
            <div key={title}>
              <p className="font-semibold text-ink">{title}</p>
              <ul className="mt-1">
                {links.map(({ href, label }) => (
                  <li key={href}>
                    <Link
                      className="inline-flex min-h-11 items-center underline-offset-4 hover:text-ink hover:underline md:min-h-8"
                      href={href}
                    >
                      {label}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
        <p className="border-line border-t pt-6 md:col-span-2">
          USDm is backed by assets held in smart contracts, some of them volatile. It can lose value, and
          minting or redemption can be limited. Nothing here is financial advice. The app and its contracts
          are published under the MIT licence, without warranty.
          <span className="mt-2 block wrap-anywhere">
            Version {build.version}, build {build.id}
            {build.commit && `, commit ${build.commit.slice(0, 12)}`}
          </span>
        </p>
      </div>
      {/* An element has arrived with its start: on the footer itself, it would be painted empty and then grow. */}
      <div id={id} />
    </footer>
  );
}
