'use client';

import { useEffect, useRef, useState } from 'react';

const PAUSE_MS = 800;

/**
 * The text as of a moment after `key` last changed. Used to announce a quote to screen readers once the user stops
 * typing, but not again with every block.
 */
export function useDebounced(text: string, key: string): string {
  const latest = useRef(text);
  const [settled, setSettled] = useState('');
  useEffect(() => {
    latest.current = text;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the key restarts the pause
  useEffect(() => {
    const timer = setTimeout(() => setSettled(latest.current), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [key]);
  return settled;
}
