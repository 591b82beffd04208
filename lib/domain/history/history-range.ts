import { max } from '@/lib/domain/model/convert';
import type { Coverage } from './history';

/** How far back a chart goes. */
export const rangeNames = ['7d', '30d', '90d', 'all'] as const;
export type RangeName = (typeof rangeNames)[number];

const DAY = 86_400n;
const DAYS: Record<RangeName, bigint | undefined> = { '7d': 7n, '30d': 30n, '90d': 90n, all: undefined };

/** More points than this cannot be told apart on any screen. */
export const MOST_POINTS = 400;

/** A period in Unix seconds. */
export type HistoryRange = { from: bigint; to: bigint };

/** When a period that ends at `now` begins; 0 for all. Unix seconds. */
export function startOf(name: RangeName, now: bigint): bigint {
  const days = DAYS[name];
  return days === undefined ? 0n : now - days * DAY;
}

/** A period that ends at `now`. "All" begins at `oldest`, the time of the first thing known. */
export function rangeOf(name: RangeName, oldest: bigint | undefined, now: bigint): HistoryRange {
  return { from: name === 'all' ? (oldest ?? now) : startOf(name, now), to: now };
}

/** From when on everything in a period has been loaded: nothing may be claimed about the time before. */
export function knownFrom({ from, to }: HistoryRange, { phase, completeSince }: Coverage): bigint {
  return phase === 'complete' ? from : max(from, completeSince ?? to);
}
