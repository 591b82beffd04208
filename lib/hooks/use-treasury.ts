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
 * `live`: may be acted on. `stale`: no new block for five minutes. `down`: no node answers; figures shown, if any, are
 * the last ones. Nothing may be signed unless it is `live`.
 */
export type TreasuryState = 'loading' | 'live' | 'stale' | 'down' | 'not-deployed';

export type Treasury = {
  /** Everything at one block; of nobody while the account's own figures are being read. */
  snapshot: Snapshot | undefined;
  state: TreasuryState;
  /** What to say about the connection, beside `state`. */
  issue: ReadingIssue | undefined;
  /** Seconds since the snapshot's block was mined, as far as can be told; it counts on. */
  age: number;
  refetch: () => void;
};

/** The newest answer: follows the chain while the tab is visible, in one call a refresh whoever else does. */
export function useSnapshotResult() {
  const config = useConfig();
  const { address, viewAs, appChain } = useAccount();
  const interval = pollSeconds(appChain.id) * 1000;
  return useQuery({
    ...snapshotQuery(sourceOf(config, appChain.id), appChain.id, viewAs ?? address),
    refetchInterval: interval,
    staleTime: interval,
    placeholderData: ofNobody,
  });
}

/** The Treasury as it is now, and how well that is known. */
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
  distrust: () => pools.get(chainId)?.distrust() ?? false,
  node: () => pools.get(chainId)?.answered,
});

/** The raw answer behind somebody's figures goes with them. */
const ofNobody = (previous: SnapshotResult | undefined): SnapshotResult | undefined =>
  previous && { minedAt: previous.minedAt, snapshot: withoutAccount(previous.snapshot) };

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

/** An answer that no lens of ours gives; anything else that nodes say instead of one is their own trouble. */
const isNonsense = (error: Error | null): boolean =>
  error instanceof SnapshotError || revertDataOf(error) !== undefined;

/** Whole seconds since a moment of the session's clock, counting. */
function useAge(since: number | undefined): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return since === undefined ? 0 : Math.max(0, Math.floor((now - since) / 1000));
}
