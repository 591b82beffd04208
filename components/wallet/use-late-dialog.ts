'use client';

import { type ComponentType, useState } from 'react';

/**
 * A dialog whose code is fetched on first use.
 * @param load fetches it
 */
export function useLateDialog<Props>(load: () => Promise<ComponentType<Props>>) {
  const [loaded, setLoaded] = useState<{ Dialog: ComponentType<Props> }>();
  const [asked, setAsked] = useState(0);
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle');

  const open = async () => {
    setAsked((times) => times + 1);
    if (loaded) return;
    setState('loading');
    try {
      setLoaded({ Dialog: await load() });
      setState('idle');
    } catch {
      // Offline, or a newer version has been deployed: the next click tries again.
      setState('failed');
    }
  };
  return { open, asked, state, Dialog: loaded?.Dialog };
}
