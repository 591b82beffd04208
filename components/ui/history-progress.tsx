import { PROGRESS } from '@/components/ui/figures/progress';
import { isComplete } from '@/lib/domain/history/coverage';
import type { Coverage } from '@/lib/domain/history/history';
import { cx } from './cx';

type ReadSoFarProps = {
  /** Undefined before loading starts. */
  coverage: Coverage | undefined;
  /** Which blocks have been loaded, and what is missing. */
  words: string;
  /** Class that reserves their height, whatever they say. */
  room: string;
};

/** How much of the history has been loaded: in words, and as a bar while it is loading. */
export function HistoryProgress({ coverage, words, room }: ReadSoFarProps) {
  const { covered, total } = coverage ?? { covered: 0n, total: 0n };
  const share = total === 0n ? 0n : (100n * covered) / total;
  const isOver = coverage && (isComplete(coverage) || coverage.phase === 'unavailable');
  return (
    <div className="text-muted text-sm">
      <p className={room}>{words}</p>
      <progress
        aria-label="Loading history"
        className={cx('mt-2 h-1', PROGRESS, isOver && 'invisible')}
        max={100}
        value={Number(share)}
      />
    </div>
  );
}
