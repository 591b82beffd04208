'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { snapshotKey } from '@/lib/chain/snapshot/snapshot-query';
import { loadIfLeft, shownFlow, subscribeToFlow } from './flow-loader';

/** Use once per page: resumes flows from earlier visits, and reads the Treasury again when a step is mined. */
export function useFlowWatcher(): void {
  const queries = useQueryClient();
  const flow = useSyncExternalStore(subscribeToFlow, shownFlow, () => undefined);
  const done = flow?.steps.filter(({ state }) => state === 'done').length ?? 0;
  const chainId = flow?.chainId;

  useEffect(loadIfLeft, []);

  useEffect(() => {
    if (done > 0 && chainId !== undefined) void queries.invalidateQueries({ queryKey: snapshotKey(chainId) });
  }, [done, chainId, queries]);
}
