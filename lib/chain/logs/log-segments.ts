import type { Hex } from 'viem';
import type { Logged } from '@/lib/domain/history/history';
import { max } from '@/lib/domain/model/convert';

/** Blocks whose logs are all known. Segments never change: they are replaced. */
export type Segment<E extends Logged> = {
  from: bigint;
  to: bigint;
  /** Of the last block; undefined when it is not known, and nothing proves then that the segment is of this chain. */
  hash: Hex | undefined;
  /** A time (Unix seconds) not before that of block `from`: of its first event, or of a block that was looked at. */
  since: bigint;
  /** In the chain's order. */
  events: readonly E[];
};

export type Span = { from: bigint; to: bigint };

/** Neighbours are joined up to so many events: fewer records to keep, and still little to write anew each time. */
const MOST_EVENTS = 500;

/** The highest blocks between `first` and `top` that no segment covers. Segments are disjoint, lowest first. */
export function missingBelow(segments: readonly Span[], first: bigint, top: bigint): Span | undefined {
  let to = top;
  for (const segment of segments.toReversed()) {
    if (segment.from > to) continue;
    if (segment.to < to) return { from: max(segment.to + 1n, first), to };
    to = segment.from - 1n;
  }
  return to < first ? undefined : { from: first, to };
}

/** How many blocks the segments cover. */
export function coveredBy(segments: readonly Span[]): bigint {
  return segments.reduce((sum, { from, to }) => sum + to - from + 1n, 0n);
}

/** The segments that reach down from `top` without a gap, lowest first. */
export function unbroken<S extends Span>(segments: readonly S[], top: bigint): S[] {
  const run: S[] = [];
  let to = top;
  for (const segment of segments.toReversed()) {
    if (segment.to !== to) {
      if (segment.to < to) break;
      continue;
    }
    run.unshift(segment);
    to = segment.from - 1n;
  }
  return run;
}

/** What comes of adding a piece: the segments, the one that has the piece, and those that are in it now. */
export type Addition<E extends Logged> = {
  segments: Segment<E>[];
  added: Segment<E>;
  absorbed: Segment<E>[];
};

/** Adds a piece that overlaps no segment, joining it with neighbours that are small. */
export function withPiece<E extends Logged>(segments: readonly Segment<E>[], piece: Segment<E>): Addition<E> {
  let added = piece;
  const absorbed: Segment<E>[] = [];
  const below = segments.find(({ to }) => to === piece.from - 1n);
  const above = segments.find(({ from }) => from === piece.to + 1n);
  for (const neighbour of [below, above]) {
    if (!neighbour || neighbour.events.length + added.events.length > MOST_EVENTS) continue;
    added = neighbour === below ? joined(neighbour, added) : joined(added, neighbour);
    absorbed.push(neighbour);
  }
  const kept = segments.filter((segment) => !absorbed.includes(segment));
  const at = kept.findIndex(({ from }) => from > added.from);
  return { segments: kept.toSpliced(at < 0 ? kept.length : at, 0, added), added, absorbed };
}

function joined<E extends Logged>(below: Segment<E>, above: Segment<E>): Segment<E> {
  // The same list stays the same, so that nothing needs to be worked out again.
  let events = above.events;
  if (above.events.length === 0) events = below.events;
  else if (below.events.length > 0) events = [...below.events, ...above.events];
  return { from: below.from, to: above.to, hash: above.hash, since: below.since, events };
}

/**
 * Segments as found in the store, where another tab may have written overlapping ones: of what two have, the higher
 * one's is taken.
 * @returns disjoint, lowest first
 */
export function disjoint<E extends Logged>(found: readonly Segment<E>[]): Segment<E>[] {
  const kept: Segment<E>[] = [];
  const highestFirst = found.toSorted((a, b) => compare(b.to, a.to) || compare(a.from, b.from));
  for (const segment of highestFirst) {
    const lowest = kept.at(-1)?.from;
    if (lowest === undefined || segment.to < lowest) kept.push(segment);
    else if (segment.from < lowest) {
      const events = segment.events.filter(({ block }) => block < lowest);
      kept.push({ ...segment, to: lowest - 1n, hash: undefined, events });
    }
  }
  return kept.reverse();
}

const compare = (a: bigint, b: bigint): number => (a === b ? 0 : a < b ? -1 : 1);
