'use client';

import NextLink from 'next/link';
import { useRouter } from 'next/navigation';
import type { ComponentProps } from 'react';

type LinkProps = Omit<
  ComponentProps<typeof NextLink>,
  'href' | 'prefetch' | 'onFocusCapture' | 'onPointerOver'
> & { href: string };

/**
 * A link to a route of this app. The code of the route is fetched when the link is pointed at, touched or focused, not as
 * soon as the link is in view: a page has about 30 of them, and few visitors follow more than one.
 */
export function Link(link: LinkProps) {
  const { prefetch } = useRouter();
  const fetchRoute = () => prefetch(link.href);
  // Events that leave the ones usually listened to free. A touch is also over the link first.
  return <NextLink {...link} onFocusCapture={fetchRoute} onPointerOver={fetchRoute} prefetch={false} />;
}
