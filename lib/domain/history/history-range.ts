import { max } from '@/lib/domain/model/convert';
import { itemAt, sampleCheckpoints } from './downsample';
import type { Checkpoint, Coverage, History } from './history';

/** How far back a chart goes. */
export const rangeNames = ['7d', '30d', '90d', 'all'] as const;
export type RangeName = (typeof rangeNames)[number];

const DAY = 86_400n;
const DAYS: Record<Exclude<RangeName, 'all'>, bigint> = { '7d': 7n, '30d': 30n, '90d': 90n };

/** A stretch of time, Unix seconds. Before `knownFrom` not everything has been read; equal to `from` when it has. */
export type HistoryRange = { from: bigint; to: bigint; knownFrom: bigint };

/**
 * A stretch that ends at `now`. "All" begins with the first checkpoint known; nothing before it may be claimed while
 * `completeSince` is later.
 */
export function rangeOf(name: RangeName, { checkpoints, state }: History, now: bigint): HistoryRange {
  const oldest = checkpoints[0]?.time ?? now;
  const from = name === 'all' ? oldest : now - DAYS[name] * DAY;
  return { from, to: now, knownFrom: max(from, knownSince(state, now)) };
}

function knownSince({ phase, completeSince }: Coverage, now: bigint): bigint {
  return phase === 'complete' ? 0n : (completeSince ?? now);
}

/**
 * What to draw of a stretch: at most `most` checkpoints, each one that happened, and ahead of them the state in which
 * the stretch begins, where it is known.
 */
export function pointsIn(
  { checkpoints }: History,
  { from, knownFrom, to }: HistoryRange,
  most: number,
): Checkpoint[] {
  // What is older than the known part may have been followed by something not read yet.
  const before = knownFrom === from ? itemAt(checkpoints, from - 1n) : undefined;
  const points = sampleCheckpoints(checkpoints, knownFrom, to, most);
  return before ? [before, ...points] : points;
}
