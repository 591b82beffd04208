import type { Hex } from 'viem';
import type { Logged } from '@/lib/domain/history/history';
import { max } from '@/lib/domain/model/convert';

/** Blocks whose logs are all loaded. Segments are immutable: they are replaced. */
export type Segment<E extends Logged> = {
  from: bigint;
  to: bigint;
  /** Hash of the last block; undefined if unknown: then nothing proves that the segment belongs to this chain. */
  hash: Hex | undefined;
  /** A time (Unix seconds) not before that of block `from`: that of its first event, or of a block that was read. */
  since: bigint;
  /** In the order of the chain. */
  events: readonly E[];
};

export type Span = { from: bigint; to: bigint };

/** Neighbours are joined up to this many events: fewer records to store, and still little to rewrite each time. */
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

/** The segments below `top` without a gap, lowest first. */
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

/** The result of adding a piece: the segments, the one that contains the piece, and those merged into it. */
export type Addition<E extends Logged> = {
  segments: Segment<E>[];
  added: Segment<E>;
  absorbed: Segment<E>[];
};

/** Adds a piece that overlaps no segment, joining it with small neighbours. */
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
  // The same list is reused, so that nothing needs to be processed again.
  let events = above.events;
  if (above.events.length === 0) events = below.events;
  else if (below.events.length > 0) events = [...below.events, ...above.events];
  return { from: below.from, to: above.to, hash: above.hash, since: below.since, events };
}

/**
 * Segments as found in the store, where another tab may have written overlapping ones: where two overlap, the higher one
 * wins.
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
