'use client';

import { LiveRegion } from '@/components/ui/live-region';
import { Notice } from '@/components/ui/notice';
import { Progress } from '@/components/ui/progress';
import type { Coverage } from '@/lib/domain/history';
import { shareOf } from '@/lib/domain/tiers';
import { type Dates, useDates } from '@/lib/hooks/use-date';
import { type Format, useFormat } from '@/lib/hooks/use-format';

/** Which part of the past has been read: nothing is taken for complete that isn't. */
export function HistoryCoverage({ state }: { state: Coverage }) {
  const format = useFormat();
  const dates = useDates();
  const share = shareOf(state.covered, state.total);
  const isDone = state.phase === 'complete';
  const words = wordsFor(state, format, dates);
  return (
    <div className="min-h-16">
      <Progress
        label={isDone ? 'Read in full' : 'Reading the Treasury’s events'}
        max={10_000}
        text={state.total === 0n ? '' : `${format.percent(share)} of the blocks`}
        value={Number(share)}
      />
      <p className="mt-1.5 text-muted text-sm">{words}</p>
      {state.failing && (
        <div className="mt-3">
          <Notice title="The nodes do not give the events now" tone="warning">
            Not even for a few blocks at a time. What has been read is kept, and reading goes on by itself as
            soon as a node answers.
          </Notice>
        </div>
      )}
      {!state.stored && state.covered > 0n && (
        <p className="mt-1.5 text-muted text-sm">
          This browser keeps no data for the page: the events are read again at the next visit.
        </p>
      )}
      <LiveRegion>{isDone ? 'The history has been read in full.' : ''}</LiveRegion>
    </div>
  );
}

function wordsFor(state: Coverage, format: Format, dates: Dates): string {
  const blocks = `Blocks ${format.count(state.from)} to ${format.count(state.to)}`;
  switch (state.phase) {
    case 'starting':
      return 'Asking the nodes for the newest events.';
    case 'unavailable':
      return 'The part of the app that reads events could not be loaded. It is tried again with the next block.';
    case 'complete':
      return `${blocks}, since the Treasury was created. From its own events; no other source.`;
    case 'reading':
    case 'waiting': {
      const since =
        state.completeSince === undefined ? '' : `: everything since ${dates.moment(state.completeSince)}`;
      const way = state.phase === 'waiting' ? 'Reading is on hold.' : 'Older ones follow.';
      return `${blocks}${since}. ${way}`;
    }
  }
}
