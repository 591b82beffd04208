'use client';

import { ContractAddress } from '@/components/ui/address';
import { Badge } from '@/components/ui/badge';
import { Disclosure } from '@/components/ui/disclosure';
import type { Tone } from '@/components/ui/tone';
import { addressLink } from '@/lib/chain/rpc/explorer-link';
import type { Snapshot } from '@/lib/domain/model/types';
import { functionWords, scheduledWords } from '@/lib/domain/steward/operation-words';
import { isOpen, type Operation, type OperationState } from '@/lib/domain/steward/operations';
import type { KnownOperation } from '@/lib/hooks/steward/use-operations';
import { useDeployment } from '@/lib/hooks/use-account';
import { type Dates, useDates } from '@/lib/hooks/use-date';
import { useFormat } from '@/lib/hooks/use-format';
import { CallRows } from './call-rows';
import { OperationWays } from './operation-ways';

const STATES: Record<OperationState, { words: string; tone: Tone }> = {
  waiting: { words: 'Waiting', tone: 'info' },
  ready: { words: 'Ready to execute', tone: 'warning' },
  expired: { words: 'Expired', tone: 'neutral' },
  executed: { words: 'Executed', tone: 'success' },
  cancelled: { words: 'Cancelled', tone: 'neutral' },
};

type OperationRowProps = { operation: KnownOperation; snapshot: Snapshot };

/** One scheduled call: what it does, its state and dates, who scheduled it, and ways to execute or cancel it. */
export function OperationRow({ operation, snapshot }: OperationRowProps) {
  const { caller, scheduled, state } = operation;
  const dates = useDates();
  const deployment = useDeployment();
  const words = useWords(operation, snapshot);
  const badge = STATES[state];
  // Not the snapshot’s: after the wallet has switched, that may still be of the previous chain.
  const chainId = deployment?.chainId ?? snapshot.chainId;
  return (
    <li className="grid gap-3 *:min-w-0">
      <div>
        <h3 className="font-semibold wrap-anywhere">{words}</h3>
        <p className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1">
          <Badge tone={badge.tone}>{badge.words}</Badge>
          <span>{whenWords(operation, dates)}</span>
        </p>
        <p className="mt-1 flex flex-wrap items-center gap-x-2 text-muted text-sm">
          Scheduled {dates.moment(scheduled.time)} by
          <ContractAddress
            address={caller}
            label="the scheduling account"
            link={addressLink(chainId, caller)}
          />
        </p>
      </div>
      {isOpen(operation) && deployment ? (
        <OperationWays chainId={chainId} manager={deployment.manager} operation={operation} words={words}>
          <TheCall chainId={chainId} operation={operation} />
        </OperationWays>
      ) : (
        <TheCall chainId={chainId} operation={operation} />
      )}
    </li>
  );
}

function useWords(operation: KnownOperation, snapshot: Snapshot): string {
  const format = useFormat();
  const { call, target } = operation;
  return call.meaning
    ? scheduledWords(call.meaning, { snapshot, isOpen: isOpen(operation) }, format)
    : functionWords({ ...call, target }, snapshot);
}

function TheCall({
  operation: { call, target, data },
  chainId,
}: {
  operation: KnownOperation;
  chainId: number;
}) {
  const { contract = 'a contract outside the Treasury', functionName, args } = call;
  return (
    <Disclosure aside={functionName ?? 'unknown function'} late summary="Call">
      <CallRows
        call={{
          ...{ to: target, contract, functionName: functionName ?? data.slice(0, 10), inside: [] },
          args: functionName ? args : [{ name: 'Call data', value: data }],
        }}
        chainId={chainId}
      />
    </Disclosure>
  );
}

function whenWords({ state, ready, until, ended }: Operation, { moment }: Dates): string {
  switch (state) {
    case 'waiting':
      return `Executable from ${moment(ready)} to ${moment(until)}.`;
    case 'ready':
      return `Until ${moment(until)}.`;
    case 'expired':
      return `Expired ${moment(until)}.`;
    case 'executed':
    case 'cancelled':
      return ended ? `${moment(ended.time)}.` : '';
  }
}
