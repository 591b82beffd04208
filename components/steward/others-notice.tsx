'use client';

import { Notice } from '@/components/ui/notice';
import { isOpen } from '@/lib/domain/operations';
import { useOperations } from '@/lib/hooks/use-operations';

/**
 * What changing one parameter means for the others, as the contract takes all of them at once.
 * @param data of the call that changes it
 */
export function OthersNotice({ data }: { data: string }) {
  const { operations } = useOperations();
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
