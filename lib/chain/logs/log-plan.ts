import type { Logged } from '@/lib/domain/history/history';
import { max, min } from '@/lib/domain/model/convert';
import { missingBelow, type Segment, type Span } from './log-segments';

/** Blocks that may still be replaced: never stored, and read again with every new head. */
const TAIL = 64n;
/** Final blocks that may be read again along with the tail, so that storing them only takes an occasional request. */
const [LEAST_SLACK, MOST_SLACK] = [16n, 256n];

/** What is loaded, and what there is to load. */
export type KnownRange = {
  first: bigint;
  head: bigint;
  /** Final blocks: disjoint, lowest first. */
  segments: readonly Segment<Logged>[];
  /** The blocks above them that were read last. */
  tail: Span | undefined;
};

/** The blocks to read next: `tail`: the newest; `settle`: final ones above the loaded ones; `fill`: missing ones below. */
export type ReadStep = Span & { kind: 'tail' | 'settle' | 'fill' };

/**
 * What to read next from a node with a range of `size` blocks; undefined if everything is loaded. Only a tail may be
 * longer than that.
 */
export function nextStep({ first, head, segments, tail }: KnownRange, size: bigint): ReadStep | undefined {
  if (head < first) return undefined;
  const top = segments.at(-1)?.to ?? first - 1n;
  const slack = min(MOST_SLACK, max(LEAST_SLACK, size - TAIL));
  const isNear = head - top <= TAIL + slack;
  // Settled before the tail advances, so that there is no gap in between.
  if (!isNear && tail?.from === top + 1n && head - TAIL - top <= size) {
    return { kind: 'settle', from: top + 1n, to: head - TAIL };
  }
  if (tail?.to !== head) {
    return { kind: 'tail', from: isNear ? top + 1n : max(first, head - TAIL + 1n), to: head };
  }
  const missing = missingBelow(segments, first, tail.from - 1n);
  return missing && { kind: 'fill', from: max(missing.from, missing.to - size + 1n), to: missing.to };
}
