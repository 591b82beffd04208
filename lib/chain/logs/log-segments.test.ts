import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Logged } from '@/lib/domain/history/history';
import {
  coveredBy,
  disjoint,
  missingBelow,
  type Segment,
  type Span,
  unbroken,
  withPiece,
} from './log-segments';
import { word } from './test-log-chain';

const HASH = word(1);

/** A segment of the true chain, which has `perBlock` events in every block. */
function segmentOf({ from, to }: Span, perBlock = 1): Segment<Logged> {
  const events: Logged[] = [];
  for (let block = from; block <= to; block += 1n) {
    for (let logIndex = 0; logIndex < perBlock; logIndex += 1) {
      events.push({ block, logIndex, hash: HASH, time: block });
    }
  }
  return { from, to, hash: word(to), since: from, events };
}

const spans = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 }))
    .map(([from, length]): Span => ({ from: BigInt(from), to: BigInt(from + length) })),
  { maxLength: 8 },
);

const blocksOf = (list: readonly Span[]): Set<bigint> =>
  new Set(
    list.flatMap(({ from, to }) => Array.from({ length: Number(to - from) + 1 }, (_, i) => from + BigInt(i))),
  );

const eventBlocks = (list: readonly Segment<Logged>[]) =>
  list.flatMap(({ events }) => events.map(({ block }) => block));

const ascending = (blocks: Iterable<bigint>) => [...blocks].sort((a, b) => (a < b ? -1 : 1));

test('overlapping segments become disjoint ones with the same blocks and events', () => {
  fc.assert(
    fc.property(spans, (list) => {
      const result = disjoint(list.map((span) => segmentOf(span)));
      const blocks = ascending(blocksOf(list));
      expect(eventBlocks(result)).toEqual(blocks);
      expect(coveredBy(result)).toBe(BigInt(blocks.length));
      // The hash is only known if the last block is still the same.
      for (const { to, hash } of result) expect([undefined, word(to)]).toContain(hash);
    }),
  );
});

test('filling the highest gap again and again ends with everything, in order', () => {
  fc.assert(
    fc.property(spans, fc.bigInt({ min: 1n, max: 9n }), fc.constantFrom(1, 60), (list, size, perBlock) => {
      const [first, top] = [0n, 90n];
      let segments = disjoint(list.map((span) => segmentOf(span, perBlock)));
      let before = top + 1n;
      for (;;) {
        const gap = missingBelow(segments, first, top);
        if (!gap) break;
        expect(gap.to).toBeLessThan(before);
        before = gap.to;
        expect(blocksOf(segments).has(gap.to)).toBe(false);
        const from = gap.to - size + 1n > gap.from ? gap.to - size + 1n : gap.from;
        const addition = withPiece(segments, segmentOf({ from, to: gap.to }, perBlock));
        expect(addition.segments).toContain(addition.added);
        expect(coveredBy(addition.segments)).toBe(coveredBy(segments) + gap.to - from + 1n);
        segments = addition.segments;
      }
      expect(coveredBy(segments)).toBe(91n);
      expect(ascending(new Set(eventBlocks(segments)))).toEqual(
        eventBlocks(segments).filter((b, i, all) => b !== all[i - 1]),
      );
      expect(eventBlocks(segments)).toHaveLength(91 * perBlock);
      for (const { events } of segments)
        expect(events.length).toBeLessThanOrEqual(Math.max(500, 21 * perBlock));
    }),
  );
});

test('small neighbours are joined, with the hash of the upper and the time of the lower one', () => {
  const [low, high] = [segmentOf({ from: 1n, to: 4n }), segmentOf({ from: 8n, to: 9n })];
  const { segments, absorbed } = withPiece([low, high], segmentOf({ from: 5n, to: 7n }));
  expect(segments).toEqual([segmentOf({ from: 1n, to: 9n })]);
  expect(absorbed).toEqual([low, high]);
});

test('an empty piece leaves the list of events identical', () => {
  const low = segmentOf({ from: 1n, to: 4n });
  const { added } = withPiece([low], { ...segmentOf({ from: 5n, to: 7n }), events: [] });
  expect(added.events).toBe(low.events);
});

test('the segments below the top without a gap', () => {
  const list = [
    { from: 1n, to: 2n },
    { from: 4n, to: 5n },
    { from: 6n, to: 9n },
  ];
  expect(unbroken(list, 9n)).toEqual(list.slice(1));
  expect(unbroken(list, 10n)).toEqual([]);
  expect(unbroken(list, 5n)).toEqual([{ from: 4n, to: 5n }]);
});
