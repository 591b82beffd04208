import type { TabVisibility } from '@/lib/chain/browser/tab-visibility';
import type { Coverage, Logged } from '@/lib/domain/history/history';
import { max, min } from '@/lib/domain/model/convert';
import { isLinked, type Last, type Lasts, lastsBelow } from './log-links';
import type { LogNode, LogNodes } from './log-nodes';
import { BehindError, LogError } from './log-parse';
import { nextStep, type ReadStep } from './log-plan';
import { coveredBy, disjoint, type Segment, type Span, unbroken, withPiece } from './log-segments';
import type { LogStore } from './log-store';
import { type LogStream, readPiece, readTail, type Tail } from './log-stream';

/** The dependencies of a reader. */
export type LogReaderDeps = {
  nodes: LogNodes;
  store: LogStore;
  tab: TabVisibility;
  /** Calls back when another chain may be in place of the one that was read. */
  onReplaced?: (listener: () => void) => void;
};

/** Of no chain is the last event known. */
const NOTHING: Lasts = new Map();

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
  private lasts: Lasts = NOTHING;
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
    deps.onReplaced?.(() => this.distrust());
  }

  /**
   * Reports a new head. The first one starts the reader, which never rejects.
   * @param last the last block with an event of the stream's main chain, from the contract's state at the head
   */
  see(head: bigint, last?: bigint): void {
    this.stopped = false;
    const isNew = head !== this.head;
    this.head = head;
    // The chain has become shorter: it may be another one.
    if (isNew && head < (this.segments.at(-1)?.to ?? -1n)) {
      this.verified = false;
      this.lasts = NOTHING;
    }
    const { mainChain } = this.stream;
    if (mainChain !== undefined && last !== undefined) {
      this.lasts = new Map(this.lasts).set(mainChain, { block: last, at: head });
    }
    if (isNew) this.nudge();
    if (!this.running) void this.run();
  }

  /** Reports the last event of one of the stream's chains, from the contract's state. What lacks it is read again. */
  expect(chain: string, last: Last): void {
    const { tail } = this;
    this.lasts = new Map(this.lasts).set(chain, last);
    if (!tail) return;
    const lasts = new Map(tail.lasts).set(chain, last);
    const isWhole = isLinked(tail, lasts, this.stream);
    this.tail = isWhole ? { ...tail, lasts } : undefined;
    if (isWhole) this.dropUnlinked(tail, lasts);
    this.nudge();
    this.changed();
  }

  /** Whether the last event of a chain was reported for what is read now. */
  expects = (chain: string): boolean => this.lasts.has(chain);

  /** Compares what is loaded with the chain before it is used again. */
  private distrust(): void {
    this.verified = false;
    this.tail = undefined;
    this.lasts = NOTHING;
    this.nudge();
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
    if (await this.isKnownElsewhere(node, top)) throw new LogError(`other nodes have block ${top.to}`);
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

  /** Whether any other node has the block: then this one serves another chain, and nothing may be dropped for it. */
  private async isKnownElsewhere(node: LogNode, { to, hash }: Segment<E>): Promise<boolean> {
    const others = this.deps.nodes.available.filter((each) => each !== node);
    const headers = await Promise.all(others.map((each) => each.header(to).catch(() => undefined)));
    return headers.some((header) => header?.hash === hash);
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
    const { lasts } = this;
    const tail = { ...(await readTail(node, this.stream, span, this.tail)), lasts };
    if (!this.verified) return 0;
    this.expectLinked(tail, lasts);
    this.tail = tail;
    this.dropUnlinked(tail, lasts);
    for (const [chain, last] of this.lasts) {
      // Reported while the tail was being read. That of the main chain is about a newer head.
      if (chain !== this.stream.mainChain && lasts.get(chain) !== last) this.expect(chain, last);
    }
    return tail.events.length;
  }

  /** Stores blocks above the stored ones, if those still belong to the chain. */
  private async settle(node: LogNode, span: Span): Promise<number> {
    const top = this.segments.at(-1);
    this.verified = top === undefined || (await this.isOfChain(node, top));
    return this.verified ? this.fill(node, span) : 0;
  }

  private async fill(node: LogNode, span: Span): Promise<number> {
    const { piece, logs } = await readPiece(node, this.stream, span);
    if (!this.verified) return 0;
    const lasts = this.lastsBelow(span.to);
    this.expectLinked(piece, lasts);
    this.dropUnlinked(piece, lasts);
    const { segments, added, absorbed } = withPiece(this.segments, piece);
    this.segments = segments;
    this.tail = this.tail && above(this.tail, span.to);
    void this.deps.store.save(this.stream, added, absorbed).then(this.changed);
    return logs;
  }

  /** @throws {LogError} if the node left an event out */
  private expectLinked(part: Span & { events: readonly E[] }, lasts: Lasts): void {
    if (!isLinked(part, lasts, this.stream)) {
      throw new LogError(`an event of blocks ${part.from}-${part.to} is missing`);
    }
  }

  /** The last events of all chains up to this block; unknown unless all blocks above are loaded. */
  private lastsBelow(block: bigint): Lasts {
    const { stream, tail, segments } = this;
    if (!tail) return NOTHING;
    const above = unbroken(segments, tail.from - 1n).filter(({ from }) => from > block);
    const isAll = (above[0]?.from ?? tail.from) === block + 1n;
    return isAll ? lastsBelow([tail, ...above.reverse()], tail.lasts ?? NOTHING, stream) : NOTHING;
  }

  /** Drops the highest segment below a part that lacks an event: a node left it out on an earlier visit. */
  private dropUnlinked(part: Span & { events: readonly E[] }, lasts: Lasts): void {
    let below = lastsBelow([part], lasts, this.stream);
    for (const segment of unbroken(this.segments, part.from - 1n).reverse()) {
      if (!isLinked(segment, below, this.stream)) {
        this.segments = this.segments.filter((each) => each !== segment);
        void this.deps.store.drop(this.stream, [segment]);
        return;
      }
      below = lastsBelow([segment], below, this.stream);
    }
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
  return { ...tail, from: block + 1n, to: max(tail.to, block), events, print: 'cut' };
}
