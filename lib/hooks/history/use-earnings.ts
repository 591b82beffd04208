'use client';

import { useMemo, useState } from 'react';
import { logsOf } from '@/lib/chain/logs/streams/app-history';
import { venueStream } from '@/lib/chain/logs/streams/venue-log';
import { deploymentOf } from '@/lib/chain/rpc/deployments';
import { isComplete } from '@/lib/domain/history/coverage';
import type { Coverage } from '@/lib/domain/history/history';
import type { Snapshot } from '@/lib/domain/model/types';
import { type EarningsResult, earningsOf, type Move } from '@/lib/domain/uses/earnings';
import type { Uses } from '@/lib/domain/uses/uses';
import { useLogs } from './use-logs';

const movesOn = logsOf<Move>();

/**
 * The earnings of vaults and pairs, and their coverage. Imports the log reader, so use it only in lazily loaded parts.
 * @returns figures that follow a new block once its logs are loaded; until then, those of the block before
 */
export function useEarnings(
  snapshot: Snapshot,
  uses: Uses,
): { earnings: readonly EarningsResult[] | undefined; state: Coverage } {
  const { chainId, venues } = snapshot;
  const list = venues.map(({ venue, use }) => `${venue} ${use}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the venues matter, not which snapshot names them
  const logs = useMemo(() => {
    const deployment = deploymentOf(chainId);
    return deployment && movesOn(chainId, venueStream(deployment, venues));
  }, [chainId, list]);
  const { events, state } = useLogs(logs);
  const fresh = useMemo(() => earningsOf(snapshot, uses, { events, state }), [snapshot, uses, events, state]);
  const [kept, setKept] = useState({ logs, earnings: fresh });
  if (kept.logs !== logs || (fresh && fresh !== kept.earnings)) setKept({ logs, earnings: fresh });
  // A reorg may discard loaded logs. Show nothing until they are loaded again.
  const last = kept.logs === logs && isComplete(state) ? kept.earnings : undefined;
  return { earnings: fresh ?? last, state };
}
