'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useConfig } from 'wagmi';
import { logsOf } from '@/lib/chain/logs/streams/app-history';
import { proposalStream } from '@/lib/chain/logs/streams/proposal-log';
import { type Standings, StandingsReader } from '@/lib/chain/logs/streams/proposal-standings';
import type { Coverage } from '@/lib/domain/history/history';
import type { Address, Snapshot } from '@/lib/domain/model/types';
import { type Entry, entriesOf, type GovernanceEvent } from '@/lib/domain/uses/proposals';
import { useDeployment } from '@/lib/hooks/use-account';
import { useLogs } from './use-logs';

const streams = logsOf<GovernanceEvent>();
const readers = new Map<number, StandingsReader>();

/** Proposals of these Governors and the Treasury's votes on them, newest first, as far as they are loaded. */
export function useProposals(governors: readonly Address[]): { entries: readonly Entry[]; state: Coverage } {
  const deployment = useDeployment();
  const names = governors.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the Governors matter, not which list names them
  const stream = useMemo(
    () => deployment && streams(deployment.chainId, proposalStream(deployment, governors)),
    [deployment, names],
  );
  const logs = useLogs(stream);
  return { entries: useMemo(() => entriesOf(logs), [logs]), state: logs.state };
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
  const config = useConfig();
  const { chainId } = snapshot;
  const [asked, setAsked] = useState(snapshot);
  if (isDue(asked, snapshot, entries)) setAsked(snapshot);
  const { data, isError } = useQuery({
    queryKey: ['standings', chainId, `${asked.blockNumber}`, ...entries.map(({ key }) => key)],
    enabled: entries.length > 0,
    queryFn: () => {
      const reader = readers.get(chainId) ?? new StandingsReader();
      readers.set(chainId, reader);
      return reader.read(config.getClient({ chainId }), entries, asked.blockNumber);
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
