'use client';

import { useSearchSignal } from '@/lib/hooks/use-search';

/** Lets the page follow links that change nothing but its query. Shows nothing; for a Suspense of its own. */
export function SearchSignal() {
  useSearchSignal();
  return null;
}
