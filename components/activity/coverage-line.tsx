'use client';

import { Progress } from '@/components/ui/progress';
import { coverageWords, isComplete, isKnown } from '@/lib/domain/coverage';
import { formatDay } from '@/lib/domain/format-date';
import type { ActivityData } from '@/lib/hooks/use-activity';
import { type Format, useFormat } from '@/lib/hooks/use-format';

/** Which blocks were read, in words, and how far the reading is. Its height stays the same while it reads. */
export function CoverageLine({ data }: { data: ActivityData }) {
  const format = useFormat();
  const { coverage } = data;
  const share = coverage.total === 0n ? 0n : (100n * coverage.covered) / coverage.total;
  return (
    <div className="min-h-16 text-muted text-sm">
      <p>{wordsOf(data, format)}</p>
      {!isComplete(coverage) && coverage.phase !== 'unavailable' && (
        <Progress label="Reading the past" max={100} text={`${share}%`} value={Number(share)} />
      )}
    </div>
  );
}

function wordsOf({ acts, approvals, coverage }: ActivityData, format: Format): string {
  const write = { ...format, day: (seconds: bigint) => formatDay(seconds, format.locale) };
  const joint = coverageWords(coverage, write);
  // One sentence for both, unless one of them is not known at all.
  if (!acts || !approvals || isKnown(coverage) || !isKnown(acts)) return joint;
  return `${coverageWords(acts, write)} Approvals are not read yet.`;
}
