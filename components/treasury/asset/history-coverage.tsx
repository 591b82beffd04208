'use client';

import { Progress } from '@/components/ui/figures/progress';
import { Notice } from '@/components/ui/notice';
import { LiveRegion } from '@/components/ui/visually-hidden';
import { coverageWords } from '@/lib/domain/history/coverage';
import type { Coverage } from '@/lib/domain/history/history';
import { shareOf } from '@/lib/domain/limits/tiers';
import { useDates } from '@/lib/hooks/use-date';
import { useFormat } from '@/lib/hooks/use-format';

/** How much of the history has loaded; incomplete history is never presented as complete. */
export function HistoryCoverage({ state }: { state: Coverage }) {
  const format = useFormat();
  const dates = useDates();
  const share = shareOf(state.covered, state.total);
  const isDone = state.phase === 'complete';
  return (
    <div className="min-h-20 sm:min-h-16">
      <Progress
        label={isDone ? 'Complete' : 'Loading Treasury events'}
        max={10_000}
        text={state.total === 0n ? '' : `${format.percent(share)} of blocks`}
        value={Number(share)}
      />
      <p className="mt-1.5 text-muted text-sm">{coverageWords(state, { ...format, ...dates })}</p>
      {state.failing && (
        <div className="mt-3">
          <Notice title="Event history is unavailable right now" tone="warning">
            No RPC node is returning events. Everything loaded so far is saved, and loading resumes
            automatically.
          </Notice>
        </div>
      )}
      <LiveRegion>{isDone ? 'History fully loaded.' : ''}</LiveRegion>
    </div>
  );
}
