'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { logsOf } from '@/lib/chain/logs/streams/app-history';
import { proposalStream } from '@/lib/chain/logs/streams/proposal-log';
import { type Standings, StandingsReader } from '@/lib/chain/logs/streams/proposal-standings';
import { readVotes } from '@/lib/chain/snapshot/venue-page';
import type { Coverage } from '@/lib/domain/history/history';
import type { Address, Snapshot } from '@/lib/domain/model/types';
import { type Entry, entriesOf, type Proposal } from '@/lib/domain/uses/proposals';
import type { CastVote, Uses } from '@/lib/domain/uses/uses';
import { useDeployment } from '@/lib/hooks/use-account';
import { useLogs } from './use-logs';

const streams = logsOf<Proposal>();
const readers = new Map<number, StandingsReader>();

type Proposals = {
  /** Newest first. */
  entries: readonly Entry[];
  /** How far the proposals are loaded. Votes do not depend on it. */
  state: Coverage;
  /** Whether every vote is known. */
  hasAllVotes: boolean;
};

/** The Treasury's votes, and proposals of these Governors as far as they are loaded. */
export function useProposals(
  { blockNumber }: Snapshot,
  { newest, older }: Uses['votes'],
  governors: readonly Address[],
): Proposals {
  const deployment = useDeployment();
  const names = governors.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the Governors matter, not which list names them
  const stream = useMemo(() => {
    const [first, ...others] = governors;
    return deployment && first && streams(deployment.chainId, proposalStream(deployment, [first, ...others]));
  }, [deployment, names]);
  const logs = useLogs(stream);
  const before = useOlderVotes(older, blockNumber);
  const entries = useMemo(() => entriesOf([...(before ?? []), ...newest], logs), [before, newest, logs]);
  return { entries, state: logs.state, hasAllVotes: before !== undefined };
}

const NO_VOTES: readonly CastVote[] = [];

/**
 * The first `count` votes. They do not change any more, so they are read once, at the block at which there were as many.
 * @returns undefined while loading, or if no node responds
 */
function useOlderVotes(count: bigint, head: bigint): readonly CastVote[] | undefined {
  const deployment = useDeployment();
  const { data } = useQuery({
    queryKey: ['votes', deployment?.chainId, `${count}`],
    enabled: count > 0n && deployment !== undefined,
    queryFn: () => {
      if (!deployment) throw new Error('Nothing is deployed');
      const { chainId, governanceDelegate: contract } = deployment;
      return readVotes({ chainId, contract, from: 0n, size: count, block: head });
    },
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
  });
  return count === 0n ? NO_VOTES : data;
}

/** Seconds of chain time after which the status of proposals is read again. */
const RENEW_AFTER = 30n;

/**
 * The status of these proposals. Read when they are first shown, when a proposal or vote is added, and then every half
 * minute of chain time instead of every block. Stops while no component shows them, as blocks are not polled then.
 * @returns undefined while loading; `failed`: no RPC node responded
 */
export function useStandings(
  entries: readonly Entry[],
  snapshot: Snapshot,
): { standings: Standings | undefined; failed: boolean } {
  const { chainId } = snapshot;
  const [asked, setAsked] = useState(snapshot);
  if (isDue(asked, snapshot, entries)) setAsked(snapshot);
  const { data, isError } = useQuery({
    queryKey: ['standings', chainId, `${asked.blockNumber}`, ...entries.map(({ key }) => key)],
    enabled: entries.length > 0,
    queryFn: async () => {
      const { clientOf } = await import('@/lib/chain/rpc/client');
      const reader = readers.get(chainId) ?? new StandingsReader();
      readers.set(chainId, reader);
      return reader.read(clientOf(chainId), entries, asked.blockNumber);
    },
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
    networkMode: 'always',
  });
  return { standings: data, failed: isError };
}

function isDue(asked: Snapshot, { chainId, blockNumber, timestamp }: Snapshot, entries: readonly Entry[]) {
  if (chainId !== asked.chainId || blockNumber < asked.blockNumber) return true;
  if (blockNumber === asked.blockNumber) return false;
  const isNews = entries.some(({ proposal, vote }) =>
    [proposal, vote].some((event) => event && event.block > asked.blockNumber),
  );
  return isNews || timestamp >= asked.timestamp + RENEW_AFTER;
}
