'use client';

import { useEffect, useState } from 'react';

type CopyState = 'idle' | 'copied' | 'failed';

/** Copies a text exactly as given, or as it is when copied, and reports for a moment whether it worked; the browser may block it. */
export function useCopy(text: string | (() => string)): { state: CopyState; copy: () => void } {
  const [state, setState] = useState<CopyState>('idle');
  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), 2500);
    return () => clearTimeout(timer);
  }, [state]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(typeof text === 'string' ? text : text());
      setState('copied');
    } catch {
      setState('failed');
    }
  };
  return { state, copy: () => void copy() };
}

/** The label of a copy button in each state. */
export const copyWords = (label: string): Record<CopyState, string> => ({
  idle: label,
  copied: 'Copied',
  failed: 'Copying was blocked by the browser',
});
