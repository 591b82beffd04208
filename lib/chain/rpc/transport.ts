import { BaseError, custom, RpcRequestError, type Transport } from 'viem';
import { askNode, NodeError, type RpcRequest } from './node';
import { revertDataOf } from './revert-data';

/** The timeout for one node, after which the next one is tried. */
const NODE_LIMIT_MS = 4_000;
/** The timeout for all nodes together, after which the caller gets an error. */
const TOTAL_LIMIT_MS = 8_000;
/** The longest backoff of a node, even if it asks for more. */
const MAX_REST_MS = 30_000;

/** Methods that only read. All others may change something, or request a signature. */
const READS = /^eth_(?!send|sign)/;
const CALLS = new Set(['eth_call', 'eth_estimateGas']);

type NowMs = () => number;

/** A result, and the URL of the node that it is from. */
export type NodeAnswer = { result: unknown; node: string };

/**
 * Whether a result is valid, `malformed` (then it is not used), or `doubtful`: only used if no other node has a better one.
 * Remembers what the result shows.
 */
export type Judge = (request: RpcRequest, result: unknown) => 'valid' | 'doubtful' | 'malformed';

/** The state of one node in this session. */
type Node = {
  readonly url: string;
  /** Serves another chain: not used again in this session. */
  dropped: boolean;
  /** Has confirmed that it serves the right chain. */
  checked: boolean;
  /** Until this time the node is only used when all others are in backoff too. */
  backoffUntil: number;
};

/**
 * No node returned a result. Nothing is known from the chain, neither success nor failure. A subclass of viem's errors, as
 * viem would wrap any other.
 */
export class NoNodeError extends BaseError {
  constructor(readonly faults: readonly NodeError[]) {
    const reasons = faults.map(({ message }) => message).join('; ');
    super(reasons || 'No node', { name: 'NoNodeError' });
  }
}

/**
 * Tries nodes in order until one responds, then stays with that one. A failed node gets a backoff, and after it is used
 * only when needed. A response that is not a result (see `askNode`) is never passed on as data. Of the errors that
 * nodes return, only a revert with data is a result; any other may be the node's own problem, so the next node is
 * tried.
 */
export class NodePool {
  /** In the order of use. */
  nodes: readonly Node[] = [];
  /** The node that returned the last result. */
  private last: Node | undefined;
  /** Set by the code that asks for more than calls: see `newJudge`. */
  judge: Judge = () => 'valid';
  /** The latest failure of a node, to report it. */
  lastFault: NodeError | undefined;

  constructor(
    urls: readonly string[],
    private readonly chainId: number,
    private readonly limits = { node: NODE_LIMIT_MS, total: TOTAL_LIMIT_MS },
    private readonly now: NowMs = () => performance.now(),
  ) {
    this.use(urls);
  }

  /** Uses these nodes in this order from now on. What is known about those that it used before is kept. */
  use(urls: readonly string[]): void {
    const known = this.nodes;
    this.nodes = urls.map(
      (url) =>
        known.find((node) => node.url === url && !node.dropped) ??
        ({ url, dropped: false, checked: false, backoffUntil: 0 } satisfies Node),
    );
  }

  /** URL of the node that returned the last result. */
  get answered(): string | undefined {
    return this.last?.url;
  }

  /** The result of `ask`, whichever node it is from. */
  async request(request: RpcRequest): Promise<unknown> {
    return (await this.ask(request)).result;
  }

  /**
   * Tries every node at most once; a request that sends or signs goes to one node only, as it may succeed without a
   * response. A doubtful result is only returned if no other node has a better one.
   * @throws {RpcRequestError} the revert of the chain, or the error if no node returned a result
   * @throws {NoNodeError} if the nodes returned neither
   */
  async ask(request: RpcRequest): Promise<NodeAnswer> {
    const started = this.now();
    const queue = this.inOrder();
    const errors: (NodeError | RpcRequestError)[] = [];
    /** Nodes that may have refused because of the request itself. */
    const refusals: Node[] = [];
    let doubtful: NodeAnswer | undefined;
    for (const [index, node] of queue.entries()) {
      const left = this.limits.total - (this.now() - started);
      // The remaining time is shared, so that the last node gets its turn before the caller gets an error.
      const share = Math.ceil(Math.min(this.limits.node, index === 0 ? left : left / (queue.length - index)));
      try {
        const result = await this.askChecked(node, request, share);
        const answer = { result, node: node.url };
        const verdict = this.judge(request, result);
        if (verdict === 'malformed') throw new NodeError(verdict, node.url);
        if (verdict === 'valid') {
          this.trust(node, refusals);
          return answer;
        }
        doubtful ??= answer;
        refusals.push(node);
      } catch (error) {
        if (!isOfNode(error)) throw error;
        if (isAnswer(request, error)) {
          this.trust(node, refusals);
          throw error;
        }
        if (error instanceof NodeError && error.fault !== 'limit') this.rest(node, error.retryAfter);
        else refusals.push(node);
        errors.push(error);
        if (error instanceof NodeError) this.lastFault = error;
      }
      if (!isRead(request)) break;
    }
    if (doubtful) return doubtful;
    throw unanimous(errors);
  }

  /**
   * Puts a node into backoff: its result is invalid, or older than what is known. Another one may have responded since.
   * @returns whether another node is available, to be used instead
   */
  penalise(url: string): boolean {
    const node = this.nodes.find((each) => each.url === url);
    if (node) this.rest(node);
    return this.nodes.some(({ dropped, backoffUntil }) => !dropped && backoffUntil <= this.now());
  }

  /** Available nodes first, in their order; then those in backoff, the earliest to end first. */
  private inOrder(): Node[] {
    const now = this.now();
    const wait = ({ backoffUntil }: Node) => Math.max(0, backoffUntil - now);
    return this.nodes.filter(({ dropped }) => !dropped).sort((a, b) => wait(a) - wait(b));
  }

  /** On its first use, a node is also asked for its chain; with a read, at the same time. */
  private async askChecked(node: Node, request: RpcRequest, limitMs: number): Promise<unknown> {
    if (!isRead(request)) await this.check(node, limitMs);
    if (node.checked) return askNode(node.url, request, limitMs);
    const answer = askNode(node.url, request, limitMs).then(
      (result) => () => result,
      (error: unknown) => () => {
        throw error;
      },
    );
    await this.check(node, limitMs);
    return (await answer)();
  }

  /** @throws {NodeError} if the node does not confirm that it serves the right chain */
  private async check(node: Node, limitMs: number): Promise<void> {
    if (node.checked) return;
    const chainId = await askNode(node.url, { method: 'eth_chainId' }, limitMs).catch((error: unknown) => {
      throw error instanceof RpcRequestError ? new NodeError('status', node.url) : error;
    });
    if (typeof chainId !== 'string') throw new NodeError('malformed', node.url);
    if (Number(chainId) !== this.chainId) {
      node.dropped = true;
      throw new NodeError('chain', node.url);
    }
    node.checked = true;
  }

  /** One node returned what others refused, so the fault is theirs: put them into backoff. */
  private trust(node: Node, refusals: readonly Node[]): void {
    node.backoffUntil = 0;
    this.last = node;
    for (const refusal of refusals) this.rest(refusal);
  }

  /** @param wished seconds to wait, as requested by the node */
  private rest(node: Node, wished = Number.POSITIVE_INFINITY): void {
    node.backoffUntil = this.now() + Math.min(Math.max(0, wished) * 1000, MAX_REST_MS);
  }
}

const isRead = ({ method }: RpcRequest): boolean => READS.test(method);

const isOfNode = (error: unknown): error is NodeError | RpcRequestError =>
  error instanceof NodeError || error instanceof RpcRequestError;

/** Whether an error is a result of the chain: the call ran, and reverted with a reason. */
const isAnswer = ({ method }: RpcRequest, error: Error): boolean =>
  CALLS.has(method) && (revertDataOf(error) ?? '0x') !== '0x';

/** The error when no node returned a result: a revert only if every error is one. */
function unanimous(errors: readonly (NodeError | RpcRequestError)[]): RpcRequestError | NoNodeError {
  const sent = errors.filter((error) => error instanceof RpcRequestError);
  const faults = errors.filter((error) => error instanceof NodeError);
  return sent.find((error) => revertDataOf(error) === undefined) ?? sent[0] ?? new NoNodeError(faults);
}

/** A pool of nodes as a transport of viem. It neither retries nor batches: the pool has already tried every node. */
export function poolTransport(pool: NodePool): Transport {
  return custom(
    { request: (request: RpcRequest) => pool.request(request) },
    { key: 'nodes', name: 'RPC nodes', retryCount: 0 },
  );
}
