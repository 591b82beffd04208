'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect, useSyncExternalStore } from 'react';
import { createSignal } from '@/lib/chain/browser/signal';

const changed = createSignal();

/**
 * The part of the URL from `?` on; empty while the page is prerendered. Read from the window: what uses
 * `useSearchParams` is not prerendered at all.
 */
export function useSearch(): string {
  // Makes the component render again when the route changes, which fires no event.
  usePathname();
  return useSyncExternalStore(
    subscribe,
    () => window.location.search,
    () => '',
  );
}

/** Puts another query into the URL, in the same place of the tab's history. */
export function replaceSearch(search: string): void {
  const { pathname, hash } = window.location;
  window.history.replaceState(null, '', `${pathname}${search}${hash}`);
  changed.notify();
}

/** Tells all who use `useSearch` of links that change nothing but the query. For a component of its own in a Suspense. */
export function useSearchSignal(): void {
  const search = useSearchParams();
  // biome-ignore lint/correctness/useExhaustiveDependencies: with every change of the query
  useEffect(changed.notify, [search]);
}

function subscribe(listener: () => void): () => void {
  const stop = changed.subscribe(listener);
  window.addEventListener('popstate', listener);
  return () => {
    stop();
    window.removeEventListener('popstate', listener);
  };
}
