import type { HistoryRange, RangeName } from '@/lib/domain/history/history-range';
import type { JournalEntry } from '@/lib/domain/history/journal';

/** The data of a history chart; the last point is the current state. */
export type ChartProps = { points: readonly JournalEntry[]; range: HistoryRange };

/** The `TimeChart` props that follow from the range and its points. */
export function timesOf({ points, range }: ChartProps) {
  return {
    from: Number(range.from),
    to: Number(range.to),
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
