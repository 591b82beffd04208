'use client';

import { useEffect, useState } from 'react';
import { IconButton } from './icon-button';
import { LiveRegion } from './live-region';

type State = 'idle' | 'copied' | 'failed';

/** Copies a text exactly as given. Says whether it worked; a browser may forbid it. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [state, setState] = useState<State>('idle');

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

  const words = { idle: label, copied: 'Copied', failed: 'The browser did not allow copying' }[state];
  const icon = { idle: 'copy', copied: 'check', failed: 'cross' } as const;
  return (
    <>
      <IconButton icon={icon[state]} label={label} onClick={() => void copy()} title={words} />
      <LiveRegion>{state === 'idle' ? '' : words}</LiveRegion>
    </>
  );
}
