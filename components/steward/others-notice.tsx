'use client';

import { Notice } from '@/components/ui/notice';
import type { Composed } from '@/lib/chain/steward/steward-compose';
import { isOpen } from '@/lib/domain/steward/operations';
import { useOperations } from '@/lib/hooks/steward/use-operations';
import { useOverwrittenParams } from '@/lib/hooks/steward/use-overwritten-params';

/** What changing one parameter means for the others, as the contract sets all of them at once. */
export function OthersNotice({ composed }: { composed: Composed }) {
  const { operations } = useOperations();
  const undone = useOverwrittenParams(composed);
  const { data } = composed.call;
  if (undone.length > 0) {
    return (
      <Notice announce title="Preview again: other parameters have changed" tone="warning">
        The contract sets all parameters at once, so this call would revert the following to their earlier
        values: {undone.map(({ words }) => words).join(', ')}.
      </Notice>
    );
  }
  const isAhead = operations.some(
    (each) => isOpen(each) && each.call.meaning?.kind === 'params' && each.data !== data,
  );
  if (isAhead) {
    return (
      <Notice title="Another parameter change is scheduled" tone="warning">
        Each change writes every parameter, so the last one executed overwrites the others. See “Scheduled”
        below.
      </Notice>
    );
  }
  return (
    <Notice title="Other parameters keep their current values">
      The contract sets all parameters at once. If another change is executed before this one, this one
      overwrites it.
    </Notice>
  );
}
