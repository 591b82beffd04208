import type { Checkpoint } from '@/lib/domain/history/history';
import type { HistoryRange } from '@/lib/domain/history/history-range';

/** What a chart of the past draws. */
export type ChartProps = { points: readonly Checkpoint[]; range: HistoryRange };

/** The part of `TimeChart`'s properties that follows from the stretch and its points. */
export function timesOf({ points, range }: ChartProps) {
  return {
    from: Number(range.from),
    to: Number(range.to),
    knownFrom: Number(range.knownFrom),
    times: points.map(({ time }) => Number(time)),
  };
}
