'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect, useSyncExternalStore } from 'react';
import { createSignal } from '@/lib/chain/browser/signal';

const changed = createSignal();

/**
 * The URL's query with its `?`; empty while the page is prerendered. Read from the window, because a component that
 * uses `useSearchParams` is not prerendered at all.
 */
export function useSearch(): string {
  // Renders the component again when the route changes, which fires no event.
  usePathname();
  return useSyncExternalStore(
    subscribe,
    () => window.location.search,
    () => '',
  );
}

/** Replaces the URL's query without adding an entry to the tab's history. */
export function replaceSearch(search: string): void {
  const { pathname, hash } = window.location;
  window.history.replaceState(null, '', `${pathname}${search}${hash}`);
  changed.notify();
}

/** Notifies all users of `useSearch` of links that change only the query. For a component of its own in a Suspense. */
export function useSearchSignal(): void {
  const search = useSearchParams();
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs with every change of the query
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
