'use client';

import { useMemo } from 'react';
import { logsOf } from '@/lib/chain/app-history';
import { type OperationCall, operationCall } from '@/lib/chain/operation-call';
import { operationStream } from '@/lib/chain/operation-log';
import { since } from '@/lib/domain/coverage';
import type { Coverage } from '@/lib/domain/history';
import { type Operation, type OperationEvent, operationsOf } from '@/lib/domain/operations';
import { useDeployment } from './use-deployment';
import { useLogs } from './use-logs';
import { useTreasury } from './use-treasury';

const streams = logsOf<OperationEvent>();

/** An announced call, and what it calls. */
export type KnownOperation = Operation & { call: OperationCall };

export type Operations = {
  /** The newest first, as they stand at the newest block. */
  operations: readonly KnownOperation[];
  /** How much of the past is known: what was announced before may be missing. */
  state: Coverage;
};

/** What was announced to the AccessManager, read like `useLogs`. */
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
