import { numberToHex } from 'viem';
import { BlockRange } from './block-range';
import { type Header, LogError, type LogFilter, parseHeader, parseLogs, type RawLog } from './log-parse';
import { NodePool } from './transport';

/** Logs of many blocks take a node longer than a call. */
const LIMIT_MS = 15_000;

/** Milliseconds that a node is left alone: after a failure, doubling up to `most`; `down`: after one at the fewest blocks. */
export type Rests = { short: number; down: number; most: number };
const RESTS: Rests = { short: 200, down: 2000, most: 60_000 };

/**
 * One node as the reading of logs knows it. It has a pool of its own, so that what it refuses here is not held against
 * it where the live figures are read, and that a header comes from the node which gave the logs.
 */
export class LogNode {
  readonly range = new BlockRange();
  restsUntil = 0;
  /** It failed last at the fewest blocks: the trouble is the node's. */
  down = false;
  private downs = 0;

  constructor(
    private readonly pool: NodePool,
    private readonly rests: Rests,
  ) {}

  /** It serves another chain, and is not asked again. */
  get gone(): boolean {
    return this.pool.dropped.length > 0;
  }

  /**
   * Asks for logs of these blocks, both included.
   * @throws when the node refuses, fails or answers what can't be true
   */
  async logs(filter: LogFilter, from: bigint, to: bigint): Promise<RawLog[]> {
    const range = { fromBlock: numberToHex(from), toBlock: numberToHex(to) };
    const { topics } = filter;
    const params = [{ address: filter.address, ...(topics.length > 0 && { topics }), ...range }];
    return parseLogs(await this.pool.request({ method: 'eth_getLogs', params }), filter, from, to);
  }

  /** Asks for the header of a block that the node must know. Throws like `logs`. */
  async header(block: bigint): Promise<Header> {
    const params = [numberToHex(block), false];
    const answer = await this.pool.request({ method: 'eth_getBlockByNumber', params });
    if (answer === null) throw new LogError(`no block ${block}`);
    return parseHeader(answer, block);
  }

  succeeded(blocks: bigint, logs: number): void {
    this.range.succeeded(Number(blocks), logs);
    this.down = false;
    this.downs = 0;
  }

  failed(blocks: bigint): void {
    this.down = this.range.failed(Number(blocks));
    if (this.down) this.downs += 1;
    const { short, down, most } = this.rests;
    const ms = this.down ? down * 2 ** (this.downs - 1) : short * 2 ** (this.range.failures - 1);
    this.restsUntil = performance.now() + Math.min(ms, most);
  }
}

/** The nodes of a chain for reading logs. */
export class LogNodes {
  private readonly nodes: LogNode[];

  constructor(urls: readonly string[], chainId: number, limitMs = LIMIT_MS, rests = RESTS) {
    const limits = { node: limitMs, total: limitMs };
    this.nodes = urls.map((url) => new LogNode(new NodePool([url], chainId, limits), rests));
  }

  /** The node to ask next: of those awake the one with the fewest failures since its last success, then the first. */
  pick(): LogNode | undefined {
    const now = performance.now();
    const [node] = this.left.filter(({ restsUntil }) => restsUntil <= now).sort(byFailures);
    return node;
  }

  /** Milliseconds until `pick` has one again. */
  get wait(): number {
    const first = Math.min(...this.left.map(({ restsUntil }) => restsUntil));
    return Math.max(0, first - performance.now());
  }

  /** None answers, not even for the fewest blocks. */
  get failing(): boolean {
    return this.left.every(({ down }) => down);
  }

  /** Every node serves another chain. */
  get gone(): boolean {
    return this.left.length === 0;
  }

  private get left(): LogNode[] {
    return this.nodes.filter(({ gone }) => !gone);
  }
}

const byFailures = (a: LogNode, b: LogNode): number => a.range.failures - b.range.failures;
