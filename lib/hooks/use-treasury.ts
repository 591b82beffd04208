'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { isLocal, pollSeconds } from '@/lib/chain/rpc/chains';
import { deploymentOf } from '@/lib/chain/rpc/deployments';
import { pools } from '@/lib/chain/rpc/own-nodes';
import { revertDataOf } from '@/lib/chain/rpc/revert-data';
import { withoutAccount } from '@/lib/chain/snapshot/snapshot';
import { SnapshotError } from '@/lib/chain/snapshot/snapshot-parse';
import {
  type SnapshotResult,
  STALE_AFTER_MS,
  snapshotKey,
  snapshotQuery,
} from '@/lib/chain/snapshot/snapshot-query';
import type { Snapshot } from '@/lib/domain/model/types';
import type { ReadingIssue } from '@/lib/domain/words/connection-words';
import { useAccount } from './use-account';
import { secondsSince, useEverySecond } from './use-every-second';

/**
 * `live`: current. `stale`: no new block for five minutes. `down`: no RPC node responds; any figures shown are the last
 * ones. Nothing may be signed unless it is `live`.
 */
export type TreasuryState = 'loading' | 'live' | 'stale' | 'down' | 'not-deployed';

export type Treasury = {
  /** Everything at one block. Has no account while the account's own figures are loading. */
  snapshot: Snapshot | undefined;
  state: TreasuryState;
  /** What to say about the connection, in addition to `state`. */
  issue: ReadingIssue | undefined;
  refetch: () => void;
};

/**
 * The newest snapshot. Polled while the tab is visible, with one call per refresh however many components use it.
 * @param chainId the app's chain if undefined
 */
export function useSnapshotResult(chainId?: number) {
  const { address, viewAs, appChain } = useAccount();
  const id = chainId ?? appChain.id;
  const interval = pollSeconds(id) * 1000;
  const query = useQuery({
    ...snapshotQuery(pools.get(id), id, viewAs ?? address),
    refetchInterval: interval,
    staleTime: interval,
    // A new function would be called on every render, and its new result would cause the next one.
    placeholderData: useCallback(
      (previous: SnapshotResult | undefined) => keptWithoutAccount(previous, id),
      [id],
    ),
  });
  const kept = useKept(id, query.isLoadingError);
  return kept ? { ...query, data: kept } : query;
}

/** The last figures of this chain for any account, where those for the present one could not be read even once. */
function useKept(chainId: number, isWanted: boolean): SnapshotResult | undefined {
  const client = useQueryClient();
  const [last] = isWanted
    ? client
        .getQueriesData<SnapshotResult>({ queryKey: snapshotKey(chainId) })
        .flatMap(([, data]) => data ?? [])
    : [];
  return useMemo(() => keptWithoutAccount(last, chainId), [last, chainId]);
}

/** The Treasury as it is now, and the state of the connection. */
export function useTreasury(): Treasury {
  const { appChain } = useAccount();
  const { data, error, refetch } = useSnapshotResult();
  // Renders every second only while stale: many components use this.
  const staleFor = useEverySecond((now) => {
    const age = secondsSince(data?.minedAt, now);
    return age * 1000 >= STALE_AFTER_MS ? age : 0;
  });
  const isReplaced = useEverySecond((now) => wasReplaced(data, now));

  let state: TreasuryState = 'live';
  if (!deploymentOf(appChain.id)) state = 'not-deployed';
  else if (error) state = 'down';
  else if (!data) state = 'loading';
  else if (staleFor > 0) state = 'stale';
  return {
    snapshot: data?.snapshot,
    state,
    issue: connectionIssue(state, { staleFor, error, chain: appChain, isReplaced }),
    refetch: useCallback(() => void refetch(), [refetch]),
  };
}

/** Seconds since the snapshot's block was mined, as far as known; renders every second. */
export function useSnapshotAge(): number {
  const { data } = useSnapshotResult();
  return useEverySecond((now) => secondsSince(data?.minedAt, now));
}

/** Removes the account's figures, and with them the raw response they came from. Never the figures of another chain. */
const keptWithoutAccount = (
  previous: SnapshotResult | undefined,
  chainId: number,
): SnapshotResult | undefined =>
  previous?.snapshot.chainId === chainId
    ? { minedAt: previous.minedAt, snapshot: withoutAccount(previous.snapshot) }
    : undefined;

type Circumstances = {
  /** Seconds. */
  staleFor: number;
  error: Error | null;
  chain: { id: number; name: string };
  isReplaced: boolean;
};

/** Milliseconds for which it is said that the chain is another one. */
const REPLACED_MS = 60_000;

const wasReplaced = (data: SnapshotResult | undefined, now: number): boolean =>
  data?.replacedAt !== undefined && now - data.replacedAt < REPLACED_MS;

function connectionIssue(
  state: TreasuryState,
  { staleFor, error, chain, isReplaced }: Circumstances,
): ReadingIssue | undefined {
  switch (state) {
    case 'not-deployed':
      return { name: 'not-deployed', chain: chain.name };
    case 'down':
      if (isNonsense(error)) return { name: 'answer-invalid' };
      return { name: navigator.onLine || isLocal(chain.id) ? 'nodes-down' : 'offline' };
    case 'stale':
      return { name: 'nodes-behind', age: BigInt(staleFor) };
    case 'loading':
    case 'live': {
      if (isReplaced) return { name: 'chain-replaced' };
      const foreign = pools.get(chain.id)?.nodes.find(({ dropped }) => dropped);
      return foreign && { name: 'node-wrong-chain', host: new URL(foreign.url).host };
    }
  }
}

/** Whether the response cannot come from our lens. Any other failure is the RPC node's. */
const isNonsense = (error: Error | null): boolean =>
  error instanceof SnapshotError || revertDataOf(error) !== undefined;
