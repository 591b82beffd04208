'use client';

import { useEffect, useState } from 'react';

type CopyState = 'idle' | 'copied' | 'failed';

/** Copies a text exactly as given, and says for a moment whether it worked; a browser may forbid it. */
export function useCopy(text: string): { state: CopyState; copy: () => void } {
  const [state, setState] = useState<CopyState>('idle');
  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), 2500);
    return () => clearTimeout(timer);
  }, [state]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('failed');
    }
  };
  return { state, copy: () => void copy() };
}

/** What a copy button says. */
export const copyWords = (label: string): Record<CopyState, string> => ({
  idle: label,
  copied: 'Copied',
  failed: 'The browser did not allow copying',
});
