import type { TabVisibility } from '@/lib/chain/browser/tab-visibility';
import type { Coverage, Logged } from '@/lib/domain/history/history';
import { max, min } from '@/lib/domain/model/convert';
import type { LogNode, LogNodes } from './log-nodes';
import { BehindError } from './log-parse';
import { nextStep, type ReadStep } from './log-plan';
import { coveredBy, disjoint, type Segment, type Span, unbroken, withPiece } from './log-segments';
import type { LogStore } from './log-store';
import { type LogStream, readPiece, readTail, type Tail } from './log-stream';

/** The dependencies of a reader. */
export type LogReaderDeps = { nodes: LogNodes; store: LogStore; tab: TabVisibility };

/** A request to a node: the maximum number of blocks, and how to run it; resolves to the number of logs. */
type Task = { blocks: bigint; work: (node: LogNode) => Promise<number> };

/**
 * Reads one stream of logs and stores it: the newest blocks first, then the missing ones below, highest first. Once
 * everything is loaded, each new head takes one request, and nothing else takes any.
 */
export class LogReader<E extends Logged> {
  /** Final blocks: disjoint, lowest first. */
  segments: readonly Segment<E>[] = [];
  /** The blocks above them, up to the newest one read. */
  tail: Tail<E> | undefined;
  private head = -1n;
  private loaded = false;
  /** Whether the segments are known to belong to the chain that the nodes serve. */
  private verified = false;
  private running = false;
  private stopped = false;
  private nudged = false;
  private wake = () => {};

  constructor(
    private readonly stream: LogStream<E>,
    private readonly deps: LogReaderDeps,
    private readonly changed: () => void,
  ) {
    deps.tab.onReturn(() => this.nudge());
  }

  /** Reports a new head. The first one starts the reader, which never rejects. */
  see(head: bigint): void {
    this.stopped = false;
    if (head !== this.head) {
      this.head = head;
      // The chain has become shorter: it may be another one.
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

  /** Everything known to belong to the chain, oldest first, as lists that never change. */
  get lists(): (readonly E[])[] {
    if (!this.verified) return [];
    return [...this.segments, ...(this.tail ? [this.tail] : [])].map(({ events }) => events);
  }

  get state(): Coverage {
    const { nodes, tab, store } = this.deps;
    const { first } = this.stream;
    const tail = this.verified ? this.tail : undefined;
    const { from: tailFrom, to, events } = tail ?? { from: first, to: first - 1n, events: [] };
    const run = tail ? unbroken(this.segments, tailFrom - 1n) : [];
    const from = run[0]?.from ?? tailFrom;
    let phase: Coverage['phase'] = tail ? 'reading' : 'starting';
    if (tail && from <= first) phase = 'complete';
    else if (nodes.gone) phase = 'unavailable';
    else if (tab.away || nodes.failing) phase = 'waiting';
    return {
      phase,
      covered: tail ? coveredBy([...this.segments, tail]) : 0n,
      total: to - first + 1n,
      from,
      to,
      completeSince: run[0]?.since ?? events[0]?.time,
      stored: store.works,
      failing: nodes.failing,
    };
  }

  private async run(): Promise<void> {
    const { nodes, store, tab } = this.deps;
    this.running = true;
    if (!this.loaded) this.segments = disjoint(await store.load(this.stream));
    this.loaded = true;
    while (!this.stopped && !nodes.gone) {
      const node = nodes.pick();
      const task = node && this.next(BigInt(node.range.size));
      if (tab.away || (node && !task)) await this.sleep();
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
      // A failure of any kind is not a result, and reading must continue.
      node.failed(blocks, error);
    }
  }

  /** The next request, to a node with a range of `size` blocks. */
  private next(size: bigint): Task | undefined {
    if (!this.verified) return { blocks: 1n, work: (node) => this.verify(node) };
    const { segments, tail, head } = this;
    const step = nextStep({ first: this.stream.first, head, segments, tail }, size);
    if (!step) return undefined;
    const blocks = min(size, step.to - step.from + 1n);
    return { blocks, work: (node) => this.take(node, step) };
  }

  /**
   * Compares the highest segment with the chain, and drops it if it belongs to another one. The lower ones are checked
   * next.
   */
  private async verify(node: LogNode): Promise<number> {
    const top = this.segments.at(-1);
    this.verified = top === undefined || (await this.isOfChain(node, top));
    if (top === undefined || this.verified) return 0;
    this.segments = this.segments.filter((segment) => segment !== top);
    this.tail = undefined;
    // A segment above the head stays in the store: head and node may both be behind.
    if (top.to <= this.head) void this.deps.store.drop(this.stream, [top]);
    return 0;
  }

  private async isOfChain(node: LogNode, { to, hash }: Segment<E>): Promise<boolean> {
    try {
      return (await node.header(to)).hash === hash;
    } catch (error) {
      // The node does not have this block above the head either: the chain was restarted and is shorter.
      if (to > this.head && error instanceof BehindError) return false;
      throw error;
    }
  }

  private take(node: LogNode, step: ReadStep): Promise<number> {
    switch (step.kind) {
      case 'tail':
        return this.follow(node, step);
      case 'settle':
        return this.settle(node, step);
      case 'fill':
        return this.fill(node, step);
    }
  }

  private async follow(node: LogNode, span: Span): Promise<number> {
    this.tail = await readTail(node, this.stream, span, this.tail);
    return this.tail.events.length;
  }

  /** Stores blocks above the stored ones, if those still belong to the chain. */
  private async settle(node: LogNode, span: Span): Promise<number> {
    const top = this.segments.at(-1);
    this.verified = top === undefined || (await this.isOfChain(node, top));
    return this.verified ? this.fill(node, span) : 0;
  }

  private async fill(node: LogNode, span: Span): Promise<number> {
    const { piece, logs } = await readPiece(node, this.stream, span);
    const { segments, added, absorbed } = withPiece(this.segments, piece);
    this.segments = segments;
    this.tail = this.tail && above(this.tail, span.to);
    void this.deps.store.save(this.stream, added, absorbed).then(this.changed);
    return logs;
  }

  private nudge(): void {
    this.nudged = true;
    this.wake();
  }

  /** Waits until woken, or for `ms` milliseconds. */
  private async sleep(ms?: number): Promise<void> {
    if (!this.nudged) {
      this.changed();
      await new Promise<void>((resolve) => {
        const timer = ms === undefined ? undefined : setTimeout(resolve, Math.ceil(ms));
        this.wake = () => {
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
