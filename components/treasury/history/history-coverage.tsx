'use client';

import { Progress } from '@/components/ui/figures/progress';
import { LiveRegion } from '@/components/ui/live-region';
import { Notice } from '@/components/ui/notice';
import { coverageWords } from '@/lib/domain/history/coverage';
import type { Coverage } from '@/lib/domain/history/history';
import { shareOf } from '@/lib/domain/limits/tiers';
import { useDates } from '@/lib/hooks/use-date';
import { useFormat } from '@/lib/hooks/use-format';

/** Which part of the past has been read: nothing is taken for complete that isn't. */
export function HistoryCoverage({ state }: { state: Coverage }) {
  const format = useFormat();
  const dates = useDates();
  const share = shareOf(state.covered, state.total);
  const isDone = state.phase === 'complete';
  return (
    <div className="min-h-20 sm:min-h-16">
      <Progress
        label={isDone ? 'Read in full' : 'Reading the Treasury’s events'}
        max={10_000}
        text={state.total === 0n ? '' : `${format.percent(share)} of the blocks`}
        value={Number(share)}
      />
      <p className="mt-1.5 text-muted text-sm">{coverageWords(state, { ...format, ...dates })}</p>
      {state.failing && (
        <div className="mt-3">
          <Notice title="The nodes do not give the events now" tone="warning">
            Not even for a few blocks at a time. What has been read is kept, and reading goes on by itself as
            soon as a node answers.
          </Notice>
        </div>
      )}
      <LiveRegion>{isDone ? 'The history has been read in full.' : ''}</LiveRegion>
    </div>
  );
}
