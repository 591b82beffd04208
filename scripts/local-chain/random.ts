/** Returns an integer from 0 to `below` - 1. */
export type Random = (below: number) => number;

/**
 * A pseudorandom number generator that is deterministic for the same `label`: FNV-1a hashes the label to a seed for
 * mulberry32. Not for secrets.
 */
export function random(label: string): Random {
  let state = 0x811c9dc5;
  for (const letter of label) state = Math.imul(state ^ letter.charCodeAt(0), 0x01000193);
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** A number from -`range` to `range`. */
export function swing(next: Random, range: number): bigint {
  return BigInt(next(2 * range + 1) - range);
}

/** One of `items`. */
export function pick<T>(next: Random, items: readonly T[]): T {
  const item = items[next(items.length)];
  if (item === undefined) throw new Error('Nothing to pick from');
  return item;
}
