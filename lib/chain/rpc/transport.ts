import { BaseError, custom, RpcRequestError, type Transport } from 'viem';
import { askNode, NodeError, type RpcRequest } from './node';

/** One node gets this long before the next one is asked. */
const NODE_LIMIT_MS = 4_000;
/** All of them together: then the caller learns that there is no answer. */
const TOTAL_LIMIT_MS = 8_000;
/** A node that refuses is left alone for at most this long, whatever it asks for. */
const MAX_REST_MS = 30_000;

const INTERNAL_ERROR = -32603;

type Clock = () => number;

/** One node as this session knows it. */
type Node = {
  readonly url: string;
  /** Serves another chain: not asked again in this session. */
  dropped: boolean;
  /** Serves the right chain, as it has said itself. */
  checked: boolean;
  /** Not asked before this time, as long as another is awake. */
  restsUntil: number;
};

/**
 * No node gave an answer. The chain has said nothing: neither success nor failure of anything. One of viem's errors, or
 * viem would wrap it.
 */
export class NoNodeError extends BaseError {
  constructor(readonly faults: readonly NodeError[]) {
    const reasons = faults.map(({ message }) => message).join('; ');
    super(reasons || 'No RPC node is left', { name: 'NoNodeError' });
  }
}

/**
 * Asks nodes in their order until one answers, and goes on with that one: a failed node rests and then waits until it
 * is needed. What is not an answer (see `askNode`) is never passed on as data; an error of the chain's own (a revert)
 * is an answer.
 */
export class NodePool {
  private readonly nodes: Node[];
  /** The node that gave the last answer. */
  private last: Node | undefined;

  constructor(
    urls: readonly string[],
    private readonly chainId: number,
    private readonly limits = { node: NODE_LIMIT_MS, total: TOTAL_LIMIT_MS },
    private readonly now: Clock = () => performance.now(),
  ) {
    this.nodes = urls.map((url) => ({ url, dropped: false, checked: false, restsUntil: 0 }));
  }

  /** URL of the node that gave the last answer. */
  get answered(): string | undefined {
    return this.last?.url;
  }

  /** URLs of the nodes that turned out to serve another chain. */
  get dropped(): string[] {
    return this.nodes.filter(({ dropped }) => dropped).map(({ url }) => url);
  }

  /**
   * @throws {RpcRequestError} what the chain answered
   * @throws {NoNodeError} when no node answered
   */
  async request(request: RpcRequest): Promise<unknown> {
    const started = this.now();
    const queue = this.inOrder();
    const faults: NodeError[] = [];
    let refusal: RpcRequestError | undefined;
    for (const [index, node] of queue.entries()) {
      const left = this.limits.total - (this.now() - started);
      // What is left is shared, so that the last node gets its chance before the caller is told.
      const share = Math.ceil(Math.min(this.limits.node, index === 0 ? left : left / (queue.length - index)));
      try {
        const result = await this.ask(node, request, share);
        node.restsUntil = 0;
        this.last = node;
        return result;
      } catch (error) {
        if (error instanceof NodeError) faults.push(error);
        else if (isInternal(error)) refusal = error;
        else throw error;
        this.rest(node, error);
      }
    }
    throw refusal ?? new NoNodeError(faults);
  }

  /** Lets the node that answered last rest: what it said makes no sense, or is older than what is known. */
  distrust(): void {
    if (this.last) this.last.restsUntil = this.now() + MAX_REST_MS;
  }

  /** Awake nodes first, in their order; then those that rest, the first to wake first. */
  private inOrder(): Node[] {
    const now = this.now();
    const wait = ({ restsUntil }: Node) => Math.max(0, restsUntil - now);
    return this.nodes.filter(({ dropped }) => !dropped).sort((a, b) => wait(a) - wait(b));
  }

  /** The first time a node is used it is asked for its chain as well, at the same time. */
  private async ask(node: Node, request: RpcRequest, limitMs: number): Promise<unknown> {
    if (node.checked) return askNode(node.url, request, limitMs);
    const answer = askNode(node.url, request, limitMs).then(
      (result) => () => result,
      (error: unknown) => () => {
        throw error;
      },
    );
    const chainId = await askNode(node.url, { method: 'eth_chainId' }, limitMs);
    if (typeof chainId !== 'string') throw new NodeError('malformed', node.url);
    if (Number(chainId) !== this.chainId) {
      node.dropped = true;
      throw new NodeError('chain', node.url);
    }
    node.checked = true;
    return (await answer)();
  }

  private rest(node: Node, error: unknown): void {
    const wished = error instanceof NodeError ? error.retryAfter : undefined;
    const ms = Math.min(Math.max(0, wished ?? Number.POSITIVE_INFINITY) * 1000, MAX_REST_MS);
    node.restsUntil = this.now() + ms;
  }
}

// Some nodes call their own trouble an internal error, some call a revert that: a revert comes with data.
function isInternal(error: unknown): error is RpcRequestError {
  return error instanceof RpcRequestError && error.code === INTERNAL_ERROR && error.data === undefined;
}

/** A pool of nodes as viem's transport. It neither retries nor batches: the pool has already tried every node. */
export function poolTransport(pool: NodePool): Transport {
  return custom(
    { request: (request: RpcRequest) => pool.request(request) },
    { key: 'nodes', name: 'RPC nodes', retryCount: 0 },
  );
}
