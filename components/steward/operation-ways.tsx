'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/buttons/button';
import { Disclosure } from '@/components/ui/disclosure';
import type { ActionCall } from '@/lib/chain/steward/action-call';
import type { Signed } from '@/lib/domain/model/steward-issue';
import type { Address } from '@/lib/domain/model/types';
import type { Operation } from '@/lib/domain/steward/operations';
import { useOperationCalls } from '@/lib/hooks/steward/use-operation-calls';
import { useSigning } from '@/lib/hooks/trade/use-signing';
import { actionIntent } from '@/lib/tx/kinds/action-intent';
import { CallWays } from './call-ways';

type OperationWaysProps = {
  operation: Operation;
  manager: Address;
  words: string;
  chainId: number;
  children: ReactNode;
};

/**
 * Ways to execute or cancel a scheduled call: here, with the required permission, or elsewhere with the call data.
 * `children`: the details of the call, shown in between.
 */
export function OperationWays({ operation, manager, words, chainId, children }: OperationWaysProps) {
  const { execute, mayExecute, cancel, mayCancel } = useOperationCalls(operation, manager);
  const { start, why, lost } = useSigning();
  const send = (kind: Signed, call: ActionCall, sentence: string) =>
    start(actionIntent({ action: { kind }, call }, sentence));
  const cancelWords = `Cancel scheduled change: ${words}`;
  return (
    <>
      {(mayExecute || mayCancel) && (
        <div>
          <div className="flex flex-wrap gap-3">
            {mayExecute && (
              <Button
                disabled={Boolean(why)}
                onClick={() => send('execute', execute, words)}
                variant="primary"
              >
                Execute
              </Button>
            )}
            {mayCancel && (
              <Button
                disabled={Boolean(why)}
                onClick={() => send('cancel', cancel, cancelWords)}
                variant="danger"
              >
                Cancel
              </Button>
            )}
          </div>
          <p aria-live="polite" className="mt-1 min-h-5 text-muted text-sm leading-5">
            {why ?? lost}
          </p>
        </div>
      )}
      <div>
        {children}
        <Disclosure aside="Use a Safe or another wallet" late summary="Calls to execute or cancel">
          <div className="grid gap-4 *:min-w-0">
            <section aria-label="Execute" className="grid gap-3 *:min-w-0">
              <p className="text-muted text-sm">
                Executes it. Must be sent by the scheduling account after the delay.
              </p>
              <CallWays call={execute} chainId={chainId} name="execute" words={words} />
            </section>
            <section aria-label="Cancel" className="grid gap-3 *:min-w-0">
              <p className="text-muted text-sm">
                Cancels it. Can be sent by the scheduling account or a role guardian.
              </p>
              <CallWays call={cancel} chainId={chainId} name="cancel" words={cancelWords} />
            </section>
          </div>
        </Disclosure>
      </div>
    </>
  );
}
