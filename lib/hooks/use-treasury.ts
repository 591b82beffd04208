'use client';

import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { type Config, useConfig } from 'wagmi';
import { isLocal, pollSeconds } from '@/lib/chain/rpc/chains';
import { pools } from '@/lib/chain/rpc/config';
import { deploymentOf } from '@/lib/chain/rpc/deployments';
import { revertDataOf } from '@/lib/chain/rpc/revert-data';
import { withoutAccount } from '@/lib/chain/snapshot/snapshot';
import { SnapshotError } from '@/lib/chain/snapshot/snapshot-parse';
import {
  type SnapshotResult,
  type Source,
  STALE_AFTER_MS,
  snapshotQuery,
} from '@/lib/chain/snapshot/snapshot-query';
import type { Snapshot } from '@/lib/domain/model/types';
import type { ReadingIssue } from '@/lib/domain/words/connection-words';
import { useAccount } from './use-account';

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
  /** Seconds since the snapshot's block was mined, as far as known; keeps counting. */
  age: number;
  refetch: () => void;
};

/**
 * The newest snapshot. Polled while the tab is visible, with one call per refresh however many components use it.
 * @param chainId the app's chain if undefined
 */
export function useSnapshotResult(chainId?: number) {
  const config = useConfig();
  const { address, viewAs, appChain } = useAccount();
  const id = chainId ?? appChain.id;
  const interval = pollSeconds(id) * 1000;
  return useQuery({
    ...snapshotQuery(sourceOf(config, id), id, viewAs ?? address),
    refetchInterval: interval,
    staleTime: interval,
    // A new function would be called on every render, and its new result would cause the next one.
    placeholderData: useCallback(
      (previous: SnapshotResult | undefined) => keptWithoutAccount(previous, id),
      [id],
    ),
  });
}

/** The Treasury as it is now, and the state of the connection. */
export function useTreasury(): Treasury {
  const { appChain } = useAccount();
  const { data, error, refetch } = useSnapshotResult();
  const age = useAge(data?.minedAt);
  const stale = data !== undefined && age * 1000 >= STALE_AFTER_MS;

  let state: TreasuryState = 'live';
  if (!deploymentOf(appChain.id)) state = 'not-deployed';
  else if (error) state = 'down';
  else if (!data) state = 'loading';
  else if (stale) state = 'stale';
  return {
    snapshot: data?.snapshot,
    state,
    issue: connectionIssue(state, { age, error, chain: appChain }),
    age,
    refetch: useCallback(() => void refetch(), [refetch]),
  };
}

const sourceOf = (config: Config, chainId: number): Source => ({
  reader: config.getClient({ chainId }),
  penalise: () => pools.get(chainId)?.penalise() ?? false,
  node: () => pools.get(chainId)?.answered,
});

/** Removes the account's figures, and with them the raw response they came from. Never the figures of another chain. */
const keptWithoutAccount = (
  previous: SnapshotResult | undefined,
  chainId: number,
): SnapshotResult | undefined =>
  previous?.snapshot.chainId === chainId
    ? { minedAt: previous.minedAt, snapshot: withoutAccount(previous.snapshot) }
    : undefined;

type Circumstances = { age: number; error: Error | null; chain: { id: number; name: string } };

function connectionIssue(
  state: TreasuryState,
  { age, error, chain }: Circumstances,
): ReadingIssue | undefined {
  switch (state) {
    case 'not-deployed':
      return { name: 'not-deployed', chain: chain.name };
    case 'down':
      if (isNonsense(error)) return { name: 'answer-invalid' };
      return { name: navigator.onLine || isLocal(chain.id) ? 'nodes-down' : 'offline' };
    case 'stale':
      return { name: 'nodes-behind', age: BigInt(age) };
    case 'loading':
    case 'live': {
      const [dropped] = pools.get(chain.id)?.dropped ?? [];
      return dropped === undefined ? undefined : { name: 'node-wrong-chain', host: new URL(dropped).host };
    }
  }
}

/** Whether the response cannot come from our lens. Any other failure is the RPC node's. */
const isNonsense = (error: Error | null): boolean =>
  error instanceof SnapshotError || revertDataOf(error) !== undefined;

/** Whole seconds since a time on the session clock, counting up. */
function useAge(since: number | undefined): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return since === undefined ? 0 : Math.max(0, Math.floor((now - since) / 1000));
}
