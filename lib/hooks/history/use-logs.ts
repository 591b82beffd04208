'use client';

import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { LiveStream } from '@/lib/chain/logs/live-stream';
import { onMoreHistory } from '@/lib/chain/logs/streams/app-history';
import { empty } from '@/lib/chain/logs/streams/history-loader';
import type { Logged, Logs } from '@/lib/domain/history/history';
import { useAccount } from '@/lib/hooks/use-account';
import { useTreasury } from '@/lib/hooks/use-treasury';
import { headOn } from './use-history';

const STARTING = empty('starting');
const NOT_DEPLOYED = empty('unavailable');

/**
 * The logs of a stream from `logsOf`, read in the background while a component shows them. Imports the log reader, so
 * use it only in lazily loaded parts.
 * @param logs the same object between renders; undefined when there is nothing to read
 */
export function useLogs<E extends Logged>(logs: LiveStream<E, Logs<E>> | undefined): Logs<E> {
  const { appChain } = useAccount();
  const { snapshot } = useTreasury();
  const head = headOn(appChain.id, snapshot);
  useEffect(() => {
    if (head !== undefined) logs?.reader.see(head);
  }, [logs, head]);
  useEffect(() => (logs ? trackUse(logs) : undefined), [logs]);
  const shown = useCallback(() => logs?.value ?? STARTING, [logs]);
  const value = useSyncExternalStore(onMoreHistory, shown, () => STARTING);
  return logs ? value : NOT_DEPLOYED;
}

/** How many components use each stream. It is read until the last of them unmounts. */
const userCounts = new WeakMap<object, number>();

function trackUse(logs: { reader: { stop: () => void } }): () => void {
  const change = (by: number) => {
    const left = (userCounts.get(logs) ?? 0) + by;
    userCounts.set(logs, left);
    if (left === 0) logs.reader.stop();
  };
  change(1);
  return () => change(-1);
}
