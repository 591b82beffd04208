'use client';

import { Notice } from '@/components/ui/notice';
import type { Composed } from '@/lib/chain/steward/steward-compose';
import { roleFor } from '@/lib/domain/steward/steward';
import { refusalWords } from '@/lib/domain/steward/steward-refusals';
import { roleWords } from '@/lib/domain/steward/steward-words';
import { useSayAct } from '@/lib/hooks/steward/use-say-act';
import { useAccount } from '@/lib/hooks/use-account';
import { useFormat } from '@/lib/hooks/use-format';

/** How an act would end: for whoever may do it, and for the account that is connected. */
export function CheckNotice({ composed }: { composed: Composed }) {
  const { act, check, own, account } = composed;
  const { address } = useAccount();
  const say = useSayAct();
  const ownWords =
    check.kind === 'works' && own && account === address ? refusalWords(own, act, say) : undefined;
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

function Ending({ composed: { act, check } }: { composed: Composed }) {
  const format = useFormat();
  const say = useSayAct();
  const role = roleWords(roleFor(act.kind));
  switch (check.kind) {
    case 'works':
      return (
        <Notice
          title={
            check.views
              ? `It would succeed, as of block ${format.count(check.views.after.snapshot.blockNumber)}`
              : 'It would succeed now'
          }
          tone="success"
        >
          Signed by an account with {role}.
          {!check.views && ' The node can’t show what the Treasury would look like afterwards.'}
        </Notice>
      );
    case 'refused': {
      const words = refusalWords(check.refusal, act, say);
      return (
        <Notice title={words.title} tone="warning">
          {words.text} {words.hint} Even with {role} it would be refused now.
        </Notice>
      );
    }
    case 'unknown':
      return (
        <Notice title="The node can’t tell how it would end" tone="warning">
          It answers no question that supposes a role. The call below does what is said above, or is refused:
          have it checked where it is signed.
        </Notice>
      );
    case 'no-node':
      return (
        <Notice title="It could not be checked: no node answers" tone="warning">
          The call below does what is said above, or is refused: nobody knows which. Compose it again when the
          chain can be read.
        </Notice>
      );
  }
}
