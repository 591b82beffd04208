'use client';

import { Disclosure } from '@/components/ui/disclosure';
import { Panel } from '@/components/ui/panel';
import { Skeleton } from '@/components/ui/skeleton';
import { coverageWords, isComplete } from '@/lib/domain/history/coverage';
import type { Coverage } from '@/lib/domain/history/history';
import type { Snapshot } from '@/lib/domain/model/types';
import { isOpen } from '@/lib/domain/steward/operations';
import { type Authorities, useAuthorities } from '@/lib/hooks/steward/use-authorities';
import { type KnownOperation, useOperations } from '@/lib/hooks/steward/use-operations';
import { useDates } from '@/lib/hooks/use-date';
import { useFormat } from '@/lib/hooks/use-format';
import { useTreasury } from '@/lib/hooks/use-treasury';
import { ElsewhereNotice } from './elsewhere-notice';
import { OperationRow } from './operation-row';

/** How many changes that can no longer be executed are shown. */
const MOST_ENDED = 20;

/** Every scheduled call, pending or past, with its state at the latest block. */
export function ScheduledPanel() {
  const { operations, state } = useOperations();
  const authorities = useAuthorities(operations);
  const { snapshot } = useTreasury();
  const dates = useDates();
  const format = useFormat();
  const open = operations.filter(isOpen);
  const ended = operations.filter((each) => !isOpen(each));
  const shown = ended.slice(0, MOST_ENDED);
  const { elsewhere = [] } = authorities;
  return (
    <Panel aside="Changes waiting out their delay." title="Scheduled">
      {snapshot && elsewhere.length > 0 && (
        <ElsewhereNotice chainId={snapshot.chainId} elsewhere={elsewhere} />
      )}
      {snapshot && open.length > 0 ? (
        <Rows operations={open} snapshot={snapshot} />
      ) : (
        <Nothing authorities={authorities} isRead={snapshot !== undefined} state={state} />
      )}
      {snapshot && ended.length > 0 && (
        <div className="mt-5">
          <Disclosure
            aside={format.count(BigInt(ended.length))}
            late
            summary="Executed, cancelled and expired"
          >
            <div className="pt-2">
              <Rows operations={shown} snapshot={snapshot} />
            </div>
            {ended.length > shown.length && (
              <p className="mt-4 text-muted text-sm">
                Showing the latest {MOST_ENDED}. Older changes remain on chain.
              </p>
            )}
          </Disclosure>
        </div>
      )}
      <p className="mt-4 text-muted text-sm">{coverageWords(state, { ...format, ...dates }, false)}</p>
    </Panel>
  );
}

type RowsProps = { operations: readonly KnownOperation[]; snapshot: Snapshot };

function Rows({ operations, snapshot }: RowsProps) {
  return (
    <ul className="grid gap-8 *:min-w-0">
      {operations.map((operation) => (
        <OperationRow key={`${operation.id} ${operation.nonce}`} operation={operation} snapshot={snapshot} />
      ))}
    </ul>
  );
}

type NothingProps = { state: Coverage; isRead: boolean; authorities: Authorities };

/** Says that nothing is scheduled only once the whole history is known, and known to be complete. */
function Nothing({ state, isRead, authorities }: NothingProps) {
  const { elsewhere, failed } = authorities;
  const isAsking = isComplete(state) && !elsewhere && !failed;
  if (!isRead || state.phase === 'starting' || isAsking) return <Skeleton lines={2} width={44} />;
  return <p className="min-h-[2lh] max-w-prose text-muted">{nothingWords(state, elsewhere)}</p>;
}

function nothingWords(state: Coverage, elsewhere: Authorities['elsewhere']): string {
  if (!isComplete(state)) return 'None found in the blocks loaded so far.';
  if (!elsewhere) {
    return 'None found. We have not yet confirmed that every contract still schedules its changes here.';
  }
  return elsewhere.length > 0 ? 'Nothing is scheduled in the AccessManager.' : 'No scheduled changes.';
}
