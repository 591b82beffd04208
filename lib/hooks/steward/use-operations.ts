'use client';

import { useMemo } from 'react';
import { logsOf } from '@/lib/chain/logs/streams/app-history';
import { operationStream } from '@/lib/chain/logs/streams/operation-log';
import { type OperationCall, operationCall } from '@/lib/chain/steward/operation-call';
import { since } from '@/lib/domain/history/coverage';
import type { Coverage } from '@/lib/domain/history/history';
import { type Operation, type OperationEvent, operationsOf } from '@/lib/domain/steward/operations';
import { useLogs } from '@/lib/hooks/history/use-logs';
import { useDeployment } from '@/lib/hooks/use-account';
import { useTreasury } from '@/lib/hooks/use-treasury';

const streams = logsOf<OperationEvent>();

/** A scheduled call, decoded. */
export type KnownOperation = Operation & { call: OperationCall };

export type Operations = {
  /** Newest first, with their state at the newest block. */
  operations: readonly KnownOperation[];
  /** Coverage of the logs: operations scheduled before it may be missing. */
  state: Coverage;
};

/** The operations scheduled in the AccessManager, read like `useLogs`. */
export function useOperations(): Operations {
  const deployment = useDeployment();
  const { snapshot } = useTreasury();
  const logs = useMemo(
    () => deployment && streams(deployment.chainId, operationStream(deployment)),
    [deployment],
  );
  const { events, state } = useLogs(logs);
  const known = useMemo(() => since(events, state.from), [events, state.from]);
  const now = snapshot?.timestamp;
  const operations = useMemo(() => {
    if (!deployment || now === undefined) return [];
    return operationsOf(known, now).map((each) => ({ ...each, call: operationCall(each, deployment) }));
  }, [known, now, deployment]);
  return { operations, state };
}
