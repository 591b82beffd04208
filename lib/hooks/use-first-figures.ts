'use client';

import { useEffect } from 'react';
import { dropFirstFigures } from '@/lib/chain/rpc/asked-first';
import type { TreasuryState } from './use-treasury';

/**
 * Removes the figures that were shown before the code of the page was there, as soon as there are others, or a reason to
 * show none.
 */
export function useFirstFigures(state: TreasuryState, chainId: number): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: those of the chain before must not stay
  useEffect(() => {
    if (state !== 'loading') dropFirstFigures();
    return dropFirstFigures;
  }, [state, chainId]);
}
