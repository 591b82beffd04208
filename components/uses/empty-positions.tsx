import { Notice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import type { VenueUse } from '@/lib/domain/model/types';
import type { ReadingProps } from './reading';

type NothingProps = ReadingProps & { use: VenueUse; isEmpty: boolean; children: string };

/** What stands for positions that are not shown: being read, untold by their venue, or none. */
export function Nothing({ reading, use, isEmpty, children }: NothingProps) {
  if (reading?.uses.silent.includes(use)) {
    return (
      <Notice title="Not all of it can be told now" tone="warning">
        A contract for this use does not say what it has where. What it holds for the Treasury is in the table
        above; it is asked again with every block.
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
