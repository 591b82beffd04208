'use client';

import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { useConfig } from 'wagmi';
import { pollSeconds } from '@/lib/chain/chains';
import { deploymentOf } from '@/lib/chain/deployments';
import { type Sighting, STALE_AFTER_MS, snapshotQuery, withoutAccount } from '@/lib/chain/snapshot';
import type { Issue } from '@/lib/domain/issues';
import type { Snapshot } from '@/lib/domain/types';
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
  issue: Issue | undefined;
  /** Seconds since this session first saw the snapshot's block; it counts on. */
  age: number;
  refetch: () => void;
};

/** The Treasury as it is now: follows the chain while the tab is visible, in one call a refresh. */
export function useTreasury(): Treasury {
  const config = useConfig();
  const { address, viewAs, appChain } = useAccount();
  const interval = pollSeconds(appChain.id) * 1000;
  const { data, error, refetch } = useQuery({
    ...snapshotQuery(config.getClient({ chainId: appChain.id }), appChain.id, viewAs ?? address),
    refetchInterval: interval,
    staleTime: interval,
    placeholderData: ofNobody,
  });
  const age = useAge(data?.seenAt);
  const stale = data !== undefined && age * 1000 >= STALE_AFTER_MS;

  let state: TreasuryState = 'live';
  if (!deploymentOf(appChain.id)) state = 'not-deployed';
  else if (error) state = 'down';
  else if (!data) state = 'loading';
  else if (stale) state = 'stale';
  return {
    snapshot: data?.snapshot,
    state,
    issue: connectionIssue(state, age, appChain.name),
    age,
    refetch: useCallback(() => void refetch(), [refetch]),
  };
}

const ofNobody = (previous: Sighting | undefined): Sighting | undefined =>
  previous && { ...previous, snapshot: withoutAccount(previous.snapshot) };

function connectionIssue(state: TreasuryState, age: number, chain: string): Issue | undefined {
  switch (state) {
    case 'not-deployed':
      return { name: 'not-deployed', chain };
    case 'down':
      return { name: 'nodes-down' };
    case 'stale':
      return { name: 'nodes-behind', age: BigInt(age) };
    case 'loading':
    case 'live':
      return undefined;
  }
}

/** Whole seconds since a moment of the session's clock, counting. */
function useAge(since: number | undefined): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return since === undefined ? 0 : Math.max(0, Math.floor((now - since) / 1000));
}
