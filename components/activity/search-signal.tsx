'use client';

import { useSearchSignal } from '@/lib/hooks/use-search';

/** Makes the page follow links that change only its query. Renders nothing; needs its own Suspense boundary. */
export function SearchSignal() {
  useSearchSignal();
  return null;
}
