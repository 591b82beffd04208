'use client';

import type { Composed } from '@/lib/chain/steward/steward-compose';
import type { Param } from '@/lib/domain/steward/params';
import { undoneBy } from '@/lib/domain/steward/steward-changes';
import { useTreasury } from '@/lib/hooks/use-treasury';

/**
 * The parameters that a composed change of another would set back to what they were when it was composed: as the newest
 * snapshot has them, or as the check of the action has seen them, which another node may have answered.
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
