import { min } from '@/lib/domain/model/convert';

/** Anything with a time, oldest first. */
type Timed = { time: bigint };

/**
 * At most `most` of the items from `from` to `to` (Unix seconds, both included): the period is divided into equal buckets,
 * and the last item of each is kept. Never an average or an interpolation: every point shown really happened.
 */
export function downsample<T extends Timed>(
  items: readonly T[],
  from: bigint,
  to: bigint,
  most: number,
): T[] {
  if (most < 1 || to < from) return [];
  const width = (to - from) / BigInt(most) + 1n;
  const kept: T[] = [];
  let start = from;
  while (start <= to) {
    const index = lastBefore(items, min(start + width, to + 1n));
    const item = items[index];
    if (item === undefined || item.time < start) {
      // An empty bucket: skip to the bucket of the next item, so that few items over a long time cost little.
      const next = items[index + 1];
      if (next === undefined || next.time > to) break;
      start += ((next.time - start) / width) * width;
      continue;
    }
    kept.push(item);
    start += width;
  }
  return kept;
}

/** The last item at or before `time`: the state at that time. */
export function itemAt<T extends Timed>(items: readonly T[], time: bigint): T | undefined {
  return items[lastBefore(items, time + 1n)];
}

/** The index of that item; undefined before the first. */
export function indexAt(items: readonly Timed[], time: bigint): number | undefined {
  const index = lastBefore(items, time + 1n);
  return index < 0 ? undefined : index;
}

/** Index of the last item before `time`, -1 if there is none. */
function lastBefore(items: readonly Timed[], time: bigint): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && item.time < time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
