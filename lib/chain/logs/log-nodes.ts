import { numberToHex } from 'viem';
import type { RpcRequest } from '@/lib/chain/rpc/node';
import { Pace } from '@/lib/chain/rpc/pace';
import { NodePool } from '@/lib/chain/rpc/transport';
import { max } from '@/lib/domain/model/convert';
import { BlockRange } from './block-range';
import { BehindError, type Header, type LogFilter, parseHeader, parseLogs, type RawLog } from './log-parse';

/** Logs of many blocks take longer than a call. */
const LIMIT_MS = 15_000;

/**
 * Backoff of a node in milliseconds: `short` after a failure, `down` after one with the smallest range. Both double up
 * to `most`.
 */
export type BackoffTimes = { short: number; down: number; most: number };
/** The factor for the pause after every response. */
const EASING = 0.9;

const BACKOFF: BackoffTimes = { short: 200, down: 2000, most: 60_000 };

/**
 * The state of one node for reading logs. It has a pool of its own, so that refusing logs does not count against it for
 * the live figures, and so that a header comes from the node that returned the logs.
 */
export class LogNode {
  readonly range = new BlockRange();
  backoffUntil = 0;
  /** Since its last success. */
  failures = 0;
  /** Whether its last failure was one that a smaller range would not fix. */
  down = false;
  private downs = 0;
  /** Milliseconds between two requests, for a node that refuses what it has returned before. */
  private pause = 0;
  /** The highest block that it is known to have. */
  private known = -1n;

  constructor(
    private readonly pool: NodePool,
    private readonly backoff: BackoffTimes,
    private readonly pace: Pace,
  ) {}

  /** Whether it serves another chain and must not be used again. */
  get gone(): boolean {
    return this.pool.nodes.some(({ dropped }) => dropped);
  }

  /**
   * Requests the logs of these blocks, both included.
   * @throws if the node refuses, fails or returns an impossible result
   */
  async logs(filter: LogFilter, from: bigint, to: bigint): Promise<RawLog[]> {
    const range = { fromBlock: numberToHex(from), toBlock: numberToHex(to) };
    const { topics } = filter;
    const params = [{ address: filter.address, ...(topics.length > 0 && { topics }), ...range }];
    return parseLogs(await this.request({ method: 'eth_getLogs', params }), filter, from, to);
  }

  /** Requests the header of a block that the node must have. Throws like `logs`. */
  async header(block: bigint): Promise<Header> {
    const params = [numberToHex(block), false];
    const answer = await this.request({ method: 'eth_getBlockByNumber', params });
    if (answer === null) throw new BehindError(`no block ${block}`);
    const header = parseHeader(answer, block);
    this.known = max(this.known, block);
    return header;
  }

  /**
   * Ensures that the node has a block, or the one before it. A node that is behind omits logs instead of reporting an
   * error. Only checked for blocks that it is not known to have. Throws like `logs`.
   */
  async prove(block: bigint): Promise<void> {
    if (this.known < block - 1n) await this.header(block);
  }

  /** A chain of a year has millions of blocks: read without a pause, they would use up what the node allows. */
  private async request(request: RpcRequest): Promise<unknown> {
    const ms = this.pace.take();
    if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
    return this.pool.request(request);
  }

  succeeded(blocks: bigint, logs: number): void {
    this.range.succeeded(Number(blocks), logs);
    this.failures = 0;
    this.down = false;
    this.downs = 0;
    this.pause = this.pause < 1 ? 0 : this.pause * EASING;
    this.backoffUntil = performance.now() + this.pause;
  }

  failed(blocks: bigint, error: unknown): void {
    const { short, down, most } = this.backoff;
    this.failures += 1;
    if (Number(blocks) <= this.range.proven) this.pause = Math.min(Math.max(2 * this.pause, short), down);
    this.down = error instanceof BehindError || this.range.failed(Number(blocks));
    if (this.down) this.downs += 1;
    const ms = this.down ? down * 2 ** (this.downs - 1) : short * 2 ** (this.failures - 1);
    this.backoffUntil = performance.now() + Math.min(ms, most);
  }
}

/** The nodes of a chain for reading logs. */
export class LogNodes {
  private nodes: ReadonlyMap<string, LogNode> = new Map();

  /**
   * @param urls those in use now, in their order; what is known about each is kept while it is one of them
   * @param paceOf the pace of one node
   */
  constructor(
    private readonly urls: () => readonly string[],
    private readonly chainId: number,
    private readonly limitMs = LIMIT_MS,
    private readonly rests = BACKOFF,
    private readonly paceOf = () => new Pace(),
  ) {}

  /**
   * The next node to use: of those not in backoff, the one with the fewest failures since its last success, then the
   * first.
   */
  pick(): LogNode | undefined {
    const now = performance.now();
    const [node] = this.left.filter(({ backoffUntil }) => backoffUntil <= now).sort(byFailures);
    return node;
  }

  /** Those that serve this chain, as far as known, whether or not they are in backoff. */
  get available(): readonly LogNode[] {
    return this.left;
  }

  /** Milliseconds until `pick` returns a node again. */
  get wait(): number {
    const first = Math.min(...this.left.map(({ backoffUntil }) => backoffUntil));
    return Math.max(0, first - performance.now());
  }

  /** Whether no node responds, not even for the smallest range. */
  get failing(): boolean {
    return this.left.every(({ down }) => down);
  }

  /** Whether every node serves another chain. */
  get gone(): boolean {
    return this.left.length === 0;
  }

  private get left(): LogNode[] {
    const nodes = this.urls().map((url) => [url, this.nodes.get(url) ?? this.made(url)] as const);
    this.nodes = new Map(nodes);
    return nodes.flatMap(([, node]) => (node.gone ? [] : node));
  }

  private made(url: string): LogNode {
    const limits = { node: this.limitMs, total: this.limitMs };
    return new LogNode(new NodePool([url], this.chainId, limits), this.rests, this.paceOf());
  }
}

const byFailures = (a: LogNode, b: LogNode): number => a.failures - b.failures;
