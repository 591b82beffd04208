import type { Checkpoint } from '@/lib/domain/history/history';
import type { HistoryRange } from '@/lib/domain/history/history-range';

/** The data of a history chart. */
export type ChartProps = { points: readonly Checkpoint[]; range: HistoryRange };

/** The `TimeChart` props that follow from the range and its points. */
export function timesOf({ points, range }: ChartProps) {
  return {
    from: Number(range.from),
    to: Number(range.to),
    knownFrom: Number(range.knownFrom),
    times: points.map(({ time }) => Number(time)),
  };
}
