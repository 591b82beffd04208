import { max } from '@/lib/domain/model/convert';
import { itemAt, sampleCheckpoints } from './downsample';
import type { Checkpoint, Coverage, History } from './history';

/** How far back a chart goes. */
export const rangeNames = ['7d', '30d', '90d', 'all'] as const;
export type RangeName = (typeof rangeNames)[number];

const DAY = 86_400n;
const DAYS: Record<Exclude<RangeName, 'all'>, bigint> = { '7d': 7n, '30d': 30n, '90d': 90n };

/** A period in Unix seconds. Before `knownFrom`, history is incomplete; equal to `from` if it is complete. */
export type HistoryRange = { from: bigint; to: bigint; knownFrom: bigint };

/**
 * A period that ends at `now`. "All" begins with the first known checkpoint; nothing may be claimed about the time before
 * `completeSince`.
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
 * The points to draw of a period: at most `most` checkpoints, each of which really happened, preceded by the state at the
 * start of the period if it is known.
 */
export function pointsIn(
  { checkpoints }: History,
  { from, knownFrom, to }: HistoryRange,
  most: number,
): Checkpoint[] {
  // An older checkpoint may have been followed by one that is not loaded yet.
  const before = knownFrom === from ? itemAt(checkpoints, from - 1n) : undefined;
  const points = sampleCheckpoints(checkpoints, knownFrom, to, most);
  return before ? [before, ...points] : points;
}
