'use client';

import type { Composed } from '@/lib/chain/steward/steward-compose';
import type { Param } from '@/lib/domain/steward/params';
import { undoneBy } from '@/lib/domain/steward/steward-changes';
import { useTreasury } from '@/lib/hooks/use-treasury';

/**
 * The other parameters that a composed change would set back to their value at the time it was composed. Compares with
 * the newest snapshot and with the one in the action's check, which may come from another node.
 */
export function useOverwrittenParams({ action, check }: Composed): readonly Param[] {
  const { snapshot } = useTreasury();
  if (action.kind !== 'params') return [];
  const seen = check.kind === 'works' && check.views?.before.snapshot;
  return undoneBy(
    action,
    [snapshot, seen].flatMap((each) => each || []),
  );
}
