import type { Checkpoint } from '@/lib/domain/history/history';
import type { HistoryRange, RangeName } from '@/lib/domain/history/history-range';

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

/** The periods to choose from. */
export const HISTORY_RANGES: readonly { value: RangeName; label: string }[] = [
  { value: '7d', label: '7 days' },
  { value: '30d', label: '30 days' },
  { value: '90d', label: '90 days' },
  { value: 'all', label: 'All' },
];

/** More points than this cannot be told apart on any screen. */
export const MOST_POINTS = 400;
