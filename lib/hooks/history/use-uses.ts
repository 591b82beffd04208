'use client';

import { useMemo } from 'react';
import { usesOf } from '@/lib/chain/snapshot/venue-details';
import type { Uses } from '@/lib/domain/uses/uses';
import { type Treasury, useTreasury } from '@/lib/hooks/use-treasury';

/** The Treasury and the positions of its venues, at one block. */
export function useUses(): Treasury & { uses: Uses | undefined } {
  const treasury = useTreasury();
  const { snapshot } = treasury;
  const uses = useMemo(() => snapshot && usesOf(snapshot), [snapshot]);
  return { ...treasury, uses };
}
