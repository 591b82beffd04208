'use client';

import { Notice } from '@/components/ui/notice';
import type { Composed } from '@/lib/chain/steward/steward-compose';
import { isOpen } from '@/lib/domain/steward/operations';
import { useOperations } from '@/lib/hooks/steward/use-operations';
import { useUndone } from '@/lib/hooks/steward/use-overwritten-params';

/** What changing one parameter means for the others, as the contract takes all of them at once. */
export function OthersNotice({ composed }: { composed: Composed }) {
  const { operations } = useOperations();
  const undone = useUndone(composed);
  const { data } = composed.call;
  if (undone.length > 0) {
    return (
      <Notice announce title="Compose it again: other parameters have changed" tone="warning">
        The contract takes all of them at once, and this call would set these back to what they were when it
        was composed: {undone.map(({ words }) => words).join(', ')}.
      </Notice>
    );
  }
  const isAhead = operations.some(
    (each) => isOpen(each) && each.call.meaning?.kind === 'params' && each.data !== data,
  );
  if (isAhead) {
    return (
      <Notice title="Another change of parameters is announced" tone="warning">
        Each of them writes all parameters: the changed one, and the others as they were when it was composed.
        So whichever is carried out last undoes the one before. See “Announced” below.
      </Notice>
    );
  }
  return (
    <Notice title="The other parameters are written as they are now">
      The contract takes all of them at once. If another change is carried out before this one, this one
      undoes it.
    </Notice>
  );
}
