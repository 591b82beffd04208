'use client';

import { useEffect, useRef, useState } from 'react';

const PAUSE_MS = 800;

/**
 * A text as it stands a moment after `key` last changed: what is spoken of a quote, once the user stops typing and not
 * again with every block.
 */
export function useDebounced(text: string, key: string): string {
  const latest = useRef(text);
  const [settled, setSettled] = useState('');
  useEffect(() => {
    latest.current = text;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key alone starts the pause over
  useEffect(() => {
    const timer = setTimeout(() => setSettled(latest.current), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [key]);
  return settled;
}
