import type { RangeName } from '@/lib/domain/history/history-range';

/** The periods to choose from. */
export const HISTORY_RANGES: readonly { value: RangeName; label: string }[] = [
  { value: '7d', label: '7 days' },
  { value: '30d', label: '30 days' },
  { value: '90d', label: '90 days' },
  { value: 'all', label: 'All' },
];

/** More points than this cannot be told apart on any screen. */
export const MOST_POINTS = 400;
