'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { deploymentOf } from '@/lib/chain/rpc/deployments';
import { pools } from '@/lib/chain/rpc/own-nodes';
import { readJournal } from '@/lib/chain/snapshot/journal';
import { MOST_POINTS, type RangeName, startOf } from '@/lib/domain/history/history-range';
import type { Journal } from '@/lib/domain/history/journal';
import type { Snapshot } from '@/lib/domain/model/types';

export type JournalView = {
  /** Of the chosen range, or of the one chosen before while it is loading; undefined while there is none. */
  journal: Journal | undefined;
  loading: boolean;
  /** The chosen range could not be read; `journal` then lacks its newest entries, or is undefined. */
  failed: boolean;
  /** Reads it again. */
  again: () => void;
};

/**
 * A range of the Treasury's journal, in one call at the block of the snapshot. Read again when the snapshot has another
 * number of entries. Imports the decoder, so use it only in lazily loaded parts.
 */
export function useJournal(snapshot: Snapshot, name: RangeName): JournalView {
  const { chainId, entries: count, timestamp: to, blockNumber: block } = snapshot;
  const [lens, pool] = [deploymentOf(chainId)?.lens, pools.get(chainId)];
  const { data, isError, isFetching, refetch } = useQuery({
    queryKey: ['journal', chainId, name, count.toString()],
    enabled: lens !== undefined && pool !== undefined,
    queryFn: async (): Promise<Journal> => {
      if (!lens || !pool) throw new Error('Nothing is deployed');
      const question = { from: startOf(name, to), to, points: MOST_POINTS, block, count };
      return { chainId, name, entries: await readJournal(pool, lens, question) };
    },
    placeholderData: (before) => (before?.chainId === chainId ? before : undefined),
    // Entries never change.
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    networkMode: 'always',
  });
  // After a failure there is no placeholder: what was last read of this range remains.
  const [kept, setKept] = useState(data);
  if (data && data !== kept) setKept(data);
  const last = kept?.chainId === chainId && kept.name === name ? kept : undefined;
  return {
    journal: data ?? last,
    loading: isFetching,
    failed: isError && !isFetching,
    again: () => void refetch(),
  };
}
