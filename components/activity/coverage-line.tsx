'use client';

import { coverageWords, isComplete, isKnown } from '@/lib/domain/coverage';
import type { ActivityData } from '@/lib/hooks/use-activity';
import { useDates } from '@/lib/hooks/use-date';
import { useFormat } from '@/lib/hooks/use-format';

/** Which blocks were read, in words, and how far the reading is. It takes the same room whatever it says. */
export function CoverageLine({ data }: { data: ActivityData }) {
  const { coverage } = data;
  const { phase, covered, total } = coverage;
  const share = total === 0n ? 0n : (100n * covered) / total;
  const isReading = !isComplete(coverage) && phase !== 'unavailable';
  return (
    <div className="mb-1 text-muted text-sm">
      <p className="min-h-[3lh] sm:min-h-[2lh] md:min-h-[1lh]">{useWords(data)}</p>
      <progress
        aria-label="Reading the past"
        className={`mt-2 block h-1 w-full appearance-none overflow-hidden rounded-full bg-track accent-accent [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-track [&::-webkit-progress-value]:bg-accent ${isReading ? '' : 'invisible'}`}
        max={100}
        value={Number(share)}
      />
    </div>
  );
}

function useWords({ acts, approvals, coverage }: ActivityData): string {
  const write = { ...useFormat(), ...useDates() };
  // One sentence for both, unless of the approvals nothing is known.
  if (!acts || !approvals || isKnown(coverage) || !isKnown(acts)) return coverageWords(coverage, write);
  return `${coverageWords(acts, write)} Approvals are not read yet.`;
}
