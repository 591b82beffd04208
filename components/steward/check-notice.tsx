'use client';

import { Notice } from '@/components/ui/notice';
import type { Composed } from '@/lib/chain/steward/steward-compose';
import { roleFor } from '@/lib/domain/steward/steward';
import { refusalWords } from '@/lib/domain/steward/steward-refusals';
import { roleWords } from '@/lib/domain/steward/steward-words';
import { useAccount } from '@/lib/hooks/use-account';
import { useFormat } from '@/lib/hooks/use-format';

/** The simulated result of an action: from an account with the required role, and from the connected account. */
export function CheckNotice({ composed }: { composed: Composed }) {
  const { action, check, own, account } = composed;
  const { address } = useAccount();
  const format = useFormat();
  const ownWords =
    check.kind === 'works' && own && account === address ? refusalWords(own, action, format) : undefined;
  return (
    <>
      <Ending composed={composed} />
      {ownWords && (
        <Notice title={ownWords.title} tone="warning">
          {ownWords.text} {ownWords.hint}
        </Notice>
      )}
    </>
  );
}

function Ending({ composed: { action, check } }: { composed: Composed }) {
  const format = useFormat();
  const role = roleWords(roleFor(action.kind));
  switch (check.kind) {
    case 'works':
      return (
        <Notice
          title={
            check.views
              ? `Simulation succeeded at block ${format.count(check.views.after.snapshot.blockNumber)}`
              : 'Simulation succeeded'
          }
          tone="success"
        >
          Simulated from an account with {role}.
          {!check.views && ' This node cannot simulate the Treasury’s state afterwards.'}
        </Notice>
      );
    case 'refused': {
      const words = refusalWords(check.refusal, action, format);
      return (
        <Notice title={words.title} tone="warning">
          {words.text} {words.hint} Even with {role}, this transaction would fail right now.
        </Notice>
      );
    }
    case 'unknown':
      return (
        <Notice title="Simulation not supported by this node" tone="warning">
          This node cannot simulate calls from another role. Check the result in your signing tool before
          executing.
        </Notice>
      );
    case 'no-node':
      return (
        <Notice title="Simulation failed: no RPC node is responding" tone="warning">
          We could not confirm the outcome. Preview again once the network is available.
        </Notice>
      );
  }
}
