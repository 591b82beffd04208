import { isComplete } from '@/lib/domain/history/coverage';
import type { Coverage } from '@/lib/domain/history/history';
import { cx } from './cx';
import { PROGRESS } from './figures/progress-class';

type ReadSoFarProps = {
  /** Undefined before the reading begins. */
  coverage: Coverage | undefined;
  /** Which blocks were read, and what is missing. */
  words: string;
  /** Class of the room for them: the same whatever they say. */
  room: string;
};

/** How much of the past has been read: in words, and as a bar while it is being read. */
export function ReadSoFar({ coverage, words, room }: ReadSoFarProps) {
  const { covered, total } = coverage ?? { covered: 0n, total: 0n };
  const share = total === 0n ? 0n : (100n * covered) / total;
  const isOver = coverage && (isComplete(coverage) || coverage.phase === 'unavailable');
  return (
    <div className="text-muted text-sm">
      <p className={room}>{words}</p>
      <progress
        aria-label="Reading the past"
        className={cx('mt-2 h-1', PROGRESS, isOver && 'invisible')}
        max={100}
        value={Number(share)}
      />
    </div>
  );
}
