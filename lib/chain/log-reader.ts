import { max, min } from '@/lib/domain/convert';
import type { Coverage, Logged } from '@/lib/domain/history';
import type { Attention } from './attention';
import type { LogNode, LogNodes } from './log-nodes';
import {
  coveredBy,
  disjoint,
  missingBelow,
  type Segment,
  type Span,
  unbroken,
  withPiece,
} from './log-segments';
import type { LogStore } from './log-store';
import { type LogStream, readPiece, readTail, type Tail } from './log-stream';

/** Blocks that may still be replaced: never kept, and read again with every new head. */
const TAIL = 64n;
/** Final blocks that may be read again along with the tail, so that keeping them costs a request only now and then. */
const [LEAST_SLACK, MOST_SLACK] = [16n, 256n];

/** What a reader works with. */
export type Means = { nodes: LogNodes; store: LogStore; attention: Attention };

/** Something to ask a node: for how many blocks at most, and how; resolves to the number of logs. */
type Task = { blocks: bigint; work: (node: LogNode) => Promise<number> };

/**
 * Reads one stream of logs: the newest blocks first, then whatever is missing below them, the highest first, and keeps
 * it. With all of it read a new head costs one request, and nothing else costs any.
 */
export class LogReader<E extends Logged> {
  /** Final blocks: disjoint, lowest first. */
  segments: readonly Segment<E>[] = [];
  /** The blocks above them up to the newest that was read. */
  tail: Tail<E> | undefined;
  private head = -1n;
  private loaded = false;
  /** The segments are of the chain that the nodes serve. */
  private verified = false;
  private running = false;
  private stopped = false;
  private nudged = false;
  private rouse = () => {};

  constructor(
    private readonly stream: LogStream<E>,
    private readonly means: Means,
    private readonly changed: () => void,
  ) {
    means.attention.onReturn(() => this.nudge());
  }

  /** A new head was seen. The first one starts the reading, which never rejects. */
  see(head: bigint): void {
    this.stopped = false;
    if (head !== this.head) {
      this.head = head;
      // The chain has become shorter: perhaps it is another one.
      if (head < (this.segments.at(-1)?.to ?? -1n)) this.verified = false;
      this.nudge();
    }
    if (!this.running) void this.run();
  }

  /** Stops reading until `see` is called again. */
  stop(): void {
    this.stopped = true;
    this.nudge();
  }

  /** What is known to be of the chain, oldest first, as lists that never change. */
  get lists(): (readonly E[])[] {
    if (!this.verified) return [];
    return [...this.segments, ...(this.tail ? [this.tail] : [])].map(({ events }) => events);
  }

  get state(): Coverage {
    const { nodes, attention, store } = this.means;
    const { first } = this.stream;
    const { from: tailFrom, to, events } = this.tail ?? { from: first, to: first - 1n, events: [] };
    const run = this.tail ? unbroken(this.segments, tailFrom - 1n) : [];
    const from = run[0]?.from ?? tailFrom;
    let phase: Coverage['phase'] = this.tail ? 'reading' : 'starting';
    if (this.tail && from <= first) phase = 'complete';
    else if (nodes.gone) phase = 'unavailable';
    else if (attention.away || nodes.failing) phase = 'waiting';
    return {
      phase,
      covered: this.tail ? coveredBy([...this.segments, this.tail]) : 0n,
      total: to - first + 1n,
      from,
      to,
      completeSince: run[0]?.since ?? events[0]?.time,
      stored: store.works,
      failing: nodes.failing,
    };
  }

  private async run(): Promise<void> {
    const { nodes, store, attention } = this.means;
    this.running = true;
    if (!this.loaded) this.segments = disjoint(await store.load(this.stream));
    this.loaded = true;
    while (!this.stopped && !nodes.gone) {
      const node = nodes.pick();
      const task = node && this.next(BigInt(node.range.size));
      if (attention.away || (node && !task)) await this.sleep();
      else if (!node || !task) await this.sleep(nodes.wait);
      else await this.perform(node, task);
      this.changed();
    }
    this.running = false;
  }

  private async perform(node: LogNode, { blocks, work }: Task): Promise<void> {
    try {
      node.succeeded(blocks, await work(node));
    } catch (error) {
      // Whatever it was: it is not an answer, and the reading must go on.
      node.failed(blocks, error);
    }
  }

  /** What to do next, with a node that is to be asked for `size` blocks at once. */
  private next(size: bigint): Task | undefined {
    const { first } = this.stream;
    const { head, tail } = this;
    if (head < first) return undefined;
    if (!this.verified) return { blocks: 1n, work: (node) => this.verify(node) };

    const top = this.segments.at(-1)?.to ?? first - 1n;
    const slack = min(MOST_SLACK, max(LEAST_SLACK, size - TAIL));
    const isNear = head - top <= TAIL + slack;
    const unsettled = { from: top + 1n, to: head - TAIL };
    // Kept before the tail moves on, so that there is no gap in between.
    if (!isNear && tail?.from === top + 1n && head - TAIL - top <= size) return this.settleTask(unsettled);
    if (tail?.to !== head) {
      return this.tailTask({ from: isNear ? top + 1n : max(first, head - TAIL + 1n), to: head }, size);
    }
    const missing = missingBelow(this.segments, first, tail.from - 1n);
    return missing && this.pieceTask({ from: max(missing.from, missing.to - size + 1n), to: missing.to });
  }

  /** Compares the highest segment with the chain, and drops it if it is of another one. What is below it follows. */
  private async verify(node: LogNode): Promise<number> {
    const top = this.segments.at(-1);
    if (top === undefined) this.verified = true;
    else if (top.to <= this.head && (await node.header(top.to)).hash === top.hash) this.verified = true;
    else {
      this.segments = this.segments.filter((segment) => segment !== top);
      this.tail = undefined;
      await this.means.store.drop(this.stream, [top]);
    }
    return 0;
  }

  private tailTask(span: Span, size: bigint): Task {
    return {
      blocks: min(size, span.to - span.from + 1n),
      work: async (node) => {
        this.tail = await readTail(node, this.stream, span, this.tail);
        return this.tail.events.length;
      },
    };
  }

  /** Keeps blocks on top of what is kept, if that is still of the chain. */
  private settleTask(span: Span): Task {
    const { blocks, work } = this.pieceTask(span);
    return {
      blocks,
      work: async (node) => {
        const top = this.segments.at(-1);
        this.verified = top === undefined || (await node.header(top.to)).hash === top.hash;
        return this.verified ? work(node) : 0;
      },
    };
  }

  private pieceTask(span: Span): Task {
    return {
      blocks: span.to - span.from + 1n,
      work: async (node) => {
        const { piece, logs } = await readPiece(node, this.stream, span);
        const { segments, added, absorbed } = withPiece(this.segments, piece);
        this.segments = segments;
        this.tail = this.tail && above(this.tail, span.to);
        void this.means.store.save(this.stream, added, absorbed).then(this.changed);
        return logs;
      },
    };
  }

  private nudge(): void {
    this.nudged = true;
    this.rouse();
  }

  /** Waits for a nudge, or for so many milliseconds. */
  private async sleep(ms?: number): Promise<void> {
    if (!this.nudged) {
      this.changed();
      await new Promise<void>((resolve) => {
        const timer = ms === undefined ? undefined : setTimeout(resolve, Math.ceil(ms));
        this.rouse = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.nudged = false;
  }
}

/** The part of a tail above a block. */
function above<E extends Logged>(tail: Tail<E>, block: bigint): Tail<E> {
  if (tail.from > block) return tail;
  const events = tail.events.filter((event) => event.block > block);
  return { from: block + 1n, to: max(tail.to, block), events, print: 'cut' };
}
