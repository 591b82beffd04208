'use client';

import { HistoryProgress } from '@/components/ui/history-progress';
import { coverageWords, isKnown } from '@/lib/domain/history/coverage';
import type { ActivityData } from '@/lib/hooks/history/use-activity';
import { useDates } from '@/lib/hooks/use-date';
import { useFormat } from '@/lib/hooks/use-format';

/** Which blocks have been loaded, in words, and the progress. Its height is the same whatever it says. */
export function CoverageLine({ data }: { data: ActivityData }) {
  return (
    <div className="mb-1">
      <HistoryProgress
        coverage={data.coverage}
        room="min-h-[3lh] sm:min-h-[2lh] md:min-h-[1lh]"
        words={useWords(data)}
      />
    </div>
  );
}

function useWords({ actions, approvals, coverage, isProven }: ActivityData): string {
  const write = { ...useFormat(), ...useDates() };
  // One sentence for both, unless nothing is known about the approvals.
  if (!actions || !approvals || isKnown(coverage) || !isKnown(actions)) {
    return coverageWords(coverage, write, isProven);
  }
  return `${coverageWords(actions, write, isProven)} Approvals are still loading.`;
}
