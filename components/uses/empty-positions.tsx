import { Notice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import type { VenueUse } from '@/lib/domain/model/types';
import type { ReadingProps } from './reading';

type NothingProps = ReadingProps & { use: VenueUse; isEmpty: boolean; children: string };

/** Shown in place of positions that are loading, not returned by their venue, or absent. */
export function EmptyPositions({ reading, use, isEmpty, children }: NothingProps) {
  if (reading?.uses.silent.includes(use)) {
    return (
      <Notice title="Some data is unavailable" tone="warning">
        A contract did not return its positions. Its total is included above, and we retry with every block.
      </Notice>
    );
  }
  if (!isEmpty) return null;
  return (
    <p className="min-h-[2lh] max-w-prose text-muted">
      {reading ? children : <Skeleton lines={2} width={44} />}
    </p>
  );
}
