import type { Metadata } from 'next';
import { siteUrl } from '@/lib/chain/rpc/site';

type Page = { path: string; title: string; description: string };

/** What a page is called, in a browser and where it is shared. Its picture is made by `npm run share`. */
export const PAGES = {
  overview: {
    path: '/',
    title: 'USDm, a dollar stablecoin',
    description: 'Mint USDm with $1 of assets, redeem it for $1, and check every dollar behind it.',
  },
  mint: {
    path: '/mint/',
    title: 'Mint USDm',
    description: 'Deposit $1 of a supported asset, receive 1 USDm. No fee.',
  },
  redeem: {
    path: '/redeem/',
    title: 'Redeem USDm',
    description: 'Return 1 USDm, receive $1 of an asset. No fee.',
  },
  treasury: {
    path: '/treasury/',
    title: 'Treasury',
    description: 'What backs USDm, the limits that apply, and how both have changed over time.',
  },
  asset: {
    path: '/treasury/asset/',
    title: 'Asset',
    description: 'An asset of the Treasury: its price, caps, limits, and where it is held.',
  },
  uses: {
    path: '/uses/',
    title: 'How the reserves are used',
    description: 'Where Treasury assets are deployed, what they earn, and how much can be paid out at once.',
  },
  activity: {
    path: '/activity/',
    title: 'Activity',
    description: 'Mints, redemptions, approvals and claims, read from on-chain events.',
  },
  learn: {
    path: '/learn/',
    title: 'Learn',
    description: 'How USDm works, what it guarantees, and what can go wrong.',
  },
  me: {
    path: '/me/',
    title: 'My position',
    description: 'Your USDm, the reserves that back it, and what you have done with it.',
  },
  stress: {
    path: '/stress/',
    title: 'Stress test',
    description: 'Let prices fall, a stablecoin fail or holders leave, and see whether USDm stays backed.',
  },
  stake: {
    path: '/stake/',
    title: 'Stake XMS',
    description: 'Stakers of XMS receive 0.05% of every trade on Mars Swap pairs. No lock, no fee.',
  },
  upkeep: {
    path: '/upkeep/',
    title: 'Upkeep',
    description: 'A few calls keep prices, limits and fees up to date. Anyone can make them.',
  },
  status: {
    path: '/status/',
    title: 'Status',
    description: 'RPC nodes, price feeds, pauses and limits right now, and the version of this site.',
  },
  settings: {
    path: '/settings/',
    title: 'Settings',
    description: 'Your RPC nodes, approvals and preferences, stored in your browser only.',
  },
  steward: {
    path: '/steward/',
    title: 'Steward',
    description:
      'Prepare a governance transaction of the Treasury, preview its effect, and sign or export it.',
  },
} satisfies Record<string, Page>;

export type PageName = keyof typeof PAGES;

/** Path of the picture of a page, 1200 x 630. */
export const pictureOf = (name: PageName): string => `/share/${name}.png`;

/**
 * The tags of a page: title, description, and what others show of it when it is shared.
 * @param part what differs on a page of its own that has no picture of its own
 * @param site its origin: addresses and pictures have to be absolute, so without one there are none
 */
export function pageMetadata(name: PageName, part: Partial<Page> = {}, site = siteUrl): Metadata {
  const { path, title, description } = { ...PAGES[name], ...part };
  const picture = site && {
    url: `${site}${pictureOf(name)}`,
    width: 1200,
    height: 630,
    alt: `${title}. ${description}`,
  };
  return {
    title,
    description,
    ...(site && { alternates: { canonical: `${site}${path}` } }),
    openGraph: {
      type: 'website',
      siteName: 'Mars Treasury',
      title,
      description,
      ...(picture && { url: `${site}${path}`, images: [picture] }),
    },
    twitter: {
      card: picture ? 'summary_large_image' : 'summary',
      title,
      description,
      ...(picture && { images: [picture] }),
    },
  };
}
