'use client';

import { useCallback, useEffect, useSyncExternalStore } from 'react';
import {
  empty,
  leaveHistory,
  seeForHistory,
  shownHistory,
  subscribeToHistory,
} from '@/lib/chain/logs/streams/history-loader';
import { since } from '@/lib/domain/history/coverage';
import type { Coverage, LoggedAction } from '@/lib/domain/history/history';
import { useAccount } from '@/lib/hooks/use-account';
import { useTreasury } from '@/lib/hooks/use-treasury';
import { headOn } from './use-history';

const STARTING = empty('starting');

/**
 * The newest actions of the Treasury, newest first. Reads events only while wanted, and only as far back as it takes.
 * @param count the most to return
 */
export function useNewestActions(
  count: number,
  isWanted: boolean,
): { actions: readonly LoggedAction[]; state: Coverage } {
  const { appChain } = useAccount();
  const { snapshot } = useTreasury();
  const { id } = appChain;
  const head = headOn(id, snapshot);
  const last = snapshot?.lastBlock ?? 0n;
  const shown = useCallback(() => shownHistory(id), [id]);
  const { actions, state } = useSyncExternalStore(subscribeToHistory, shown, () => STARTING);
  // Older ones lie beyond a gap, in which there may be others.
  const known = since(actions, state.from);
  const isEnough = known.length >= count && head !== undefined && state.to >= head;
  useEffect(() => {
    if (isWanted && head !== undefined) void seeForHistory(id, head, last);
  }, [id, head, last, isWanted]);
  useEffect(() => {
    if (isEnough) leaveHistory(id);
  }, [id, isEnough]);
  return { actions: known.slice(-count).reverse(), state };
}
