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

/** The shortest period up to `now` that a time is in. Unix seconds. */
export const rangeWith = (time: bigint, now: bigint): RangeName =>
  rangeNames.find((name) => startOf(name, now) <= time) ?? 'all';

/** The last second of a day in UTC (`2026-10-28`, as a date field returns it), in Unix seconds; undefined if it is no day. */
export function endOfDay(day: string): bigint | undefined {
  const end = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T23:59:59Z`) : Number.NaN;
  return Number.isNaN(end) ? undefined : BigInt(end / 1000);
}

/** The day of a time in UTC, in the form of a date field. */
export const dayOf = (seconds: bigint): string => new Date(Number(seconds) * 1000).toISOString().slice(0, 10);
