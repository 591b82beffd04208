'use client';

import { type ComponentType, useState } from 'react';

type Loaded = { RainbowDialog: ComponentType<{ asked: number }> };

/** Loads the wallet dialog on the first call of `open` and counts how often it was asked for. */
export function useWalletDialog() {
  const [loaded, setLoaded] = useState<Loaded>();
  const [asked, setAsked] = useState(0);
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle');

  const open = async () => {
    setAsked((times) => times + 1);
    if (loaded) return;
    setState('loading');
    try {
      const { RainbowDialog } = await import('./rainbow-dialog');
      setLoaded({ RainbowDialog });
      setState('idle');
    } catch {
      // Offline, or a newer version was deployed meanwhile: the next click tries again.
      setState('failed');
    }
  };
  return { open, asked, state, RainbowDialog: loaded?.RainbowDialog };
}
