import { BaseError, custom, RpcRequestError, type Transport } from 'viem';
import { askNode, NodeError, type RpcRequest } from './node';
import { revertDataOf } from './revert-data';

/** One node gets this long before the next one is asked. */
const NODE_LIMIT_MS = 4_000;
/** All of them together: then the caller learns that there is no answer. */
const TOTAL_LIMIT_MS = 8_000;
/** A node that refuses is left alone for at most this long, whatever it asks for. */
const MAX_REST_MS = 30_000;

/** Everything else may change something, or ask somebody to sign. */
const READS = /^eth_(?!send|sign)/;
const CALLS = new Set(['eth_call', 'eth_estimateGas']);

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
 * Asks nodes in their order until one answers, and continues with that one: a failed node rests, and then waits until it
 * is needed. What is not an answer (see `askNode`) is never passed on as data. Of the errors that nodes send only a revert
 * with data is an answer; any other may be the node's own trouble, so the next one is asked.
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
   * Asks every node at most once; a request that sends or signs goes to one node only, as it may have done so without
   * telling.
   * @throws {RpcRequestError} the revert that the chain answered, or the error which no node had an answer against
   * @throws {NoNodeError} when nodes gave neither
   */
  async request(request: RpcRequest): Promise<unknown> {
    const started = this.now();
    const queue = this.inOrder();
    const errors: (NodeError | RpcRequestError)[] = [];
    /** Nodes whose refusal may be the request's fault. */
    const refusals: Node[] = [];
    for (const [index, node] of queue.entries()) {
      const left = this.limits.total - (this.now() - started);
      // What is left is shared, so that the last node gets its chance before the caller is told.
      const share = Math.ceil(Math.min(this.limits.node, index === 0 ? left : left / (queue.length - index)));
      try {
        const result = await this.ask(node, request, share);
        this.trust(node, refusals);
        return result;
      } catch (error) {
        if (!isOfNode(error)) throw error;
        if (isAnswer(request, error)) {
          this.trust(node, refusals);
          throw error;
        }
        if (error instanceof NodeError && error.fault !== 'limit') this.rest(node, error.retryAfter);
        else refusals.push(node);
        errors.push(error);
      }
      if (!isRead(request)) break;
    }
    throw unanimous(errors);
  }

  /**
   * Lets the node that answered last rest: what it said makes no sense, or is older than what is known.
   * @returns whether another one is awake, to be asked instead
   */
  distrust(): boolean {
    if (this.last) this.rest(this.last);
    return this.nodes.some(({ dropped, restsUntil }) => !dropped && restsUntil <= this.now());
  }

  /** Awake nodes first, in their order; then those that rest, the first to wake first. */
  private inOrder(): Node[] {
    const now = this.now();
    const wait = ({ restsUntil }: Node) => Math.max(0, restsUntil - now);
    return this.nodes.filter(({ dropped }) => !dropped).sort((a, b) => wait(a) - wait(b));
  }

  /** The first time a node is used it is asked for its chain as well; of a read, at the same time. */
  private async ask(node: Node, request: RpcRequest, limitMs: number): Promise<unknown> {
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

  /** @throws {NodeError} when the node does not say that it serves the right chain */
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

  /** A node has answered what others refused to: so it was their fault, and they rest. */
  private trust(node: Node, refusals: readonly Node[]): void {
    node.restsUntil = 0;
    this.last = node;
    for (const refusal of refusals) this.rest(refusal);
  }

  /** @param wished seconds that the node asked to be left alone for */
  private rest(node: Node, wished = Number.POSITIVE_INFINITY): void {
    node.restsUntil = this.now() + Math.min(Math.max(0, wished) * 1000, MAX_REST_MS);
  }
}

const isRead = ({ method }: RpcRequest): boolean => READS.test(method);

const isOfNode = (error: unknown): error is NodeError | RpcRequestError =>
  error instanceof NodeError || error instanceof RpcRequestError;

/** Whether an error is the chain's answer: the call ran, and reverted with a reason. */
const isAnswer = ({ method }: RpcRequest, error: Error): boolean =>
  CALLS.has(method) && (revertDataOf(error) ?? '0x') !== '0x';

/** What the caller is told when no node answered: that a call reverted only if every error sent says so. */
function unanimous(errors: readonly (NodeError | RpcRequestError)[]): RpcRequestError | NoNodeError {
  const sent = errors.filter((error) => error instanceof RpcRequestError);
  const faults = errors.filter((error) => error instanceof NodeError);
  return sent.find((error) => revertDataOf(error) === undefined) ?? sent[0] ?? new NoNodeError(faults);
}

/** A pool of nodes as viem's transport. It neither retries nor batches: the pool has already tried every node. */
export function poolTransport(pool: NodePool): Transport {
  return custom(
    { request: (request: RpcRequest) => pool.request(request) },
    { key: 'nodes', name: 'RPC nodes', retryCount: 0 },
  );
}
