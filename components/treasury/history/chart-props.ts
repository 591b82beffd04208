import { indexAt } from '@/lib/domain/history/downsample';
import type { HistoryRange, RangeName } from '@/lib/domain/history/history-range';
import type { JournalEntry } from '@/lib/domain/history/journal';

/** ID of the disclosure with the charts of the Treasury as a table. */
export const TABLE_ID = 'history-table';

/** The data of a history chart; the last point is the current state. */
export type ChartProps = {
  points: readonly JournalEntry[];
  range: HistoryRange;
  /** The moment that was asked for, in Unix seconds. */
  moment: bigint | undefined;
};

/** The `TimeChart` props that follow from the range and its points. */
export function timesOf({ points, range, moment }: ChartProps) {
  return {
    from: Number(range.from),
    to: Number(range.to),
    times: points.map(({ time }) => Number(time)),
    pinned: moment === undefined ? undefined : indexAt(points, moment),
    tableId: TABLE_ID,
  };
}

/** The periods to choose from. */
export const HISTORY_RANGES: readonly { value: RangeName; label: string }[] = [
  { value: '7d', label: '7 days' },
  { value: '30d', label: '30 days' },
  { value: '90d', label: '90 days' },
  { value: 'all', label: 'All' },
];
