import { RpcRequestError } from 'viem';

/** Why a node's answer is not data. `status`: it refuses for now; `chain`: it serves another chain. */
export type NodeFault = 'time' | 'unreachable' | 'status' | 'malformed' | 'limit' | 'chain';

/** A node that failed; never an answer of the chain. */
export class NodeError extends Error {
  override readonly name = 'NodeError';
  constructor(
    readonly fault: NodeFault,
    readonly url: string,
    /** Seconds that the node asked to be left alone for. */
    readonly retryAfter?: number,
  ) {
    super(`RPC node ${url}: ${fault}`);
  }
}

export type RpcRequest = { method: string; params?: unknown };

// Methods that answer null for what does not exist (yet).
const NULLABLE = new Set([
  'eth_getTransactionReceipt',
  'eth_getTransactionByHash',
  'eth_getBlockByNumber',
  'eth_getBlockByHash',
]);

// "Limit exceeded" as nodes put it into JSON, beside the HTTP status.
const LIMIT_CODES = new Set([-32005, -32007, -32029, 429]);

let lastId = 0;

/**
 * Asks one node once.
 * @param limitMs after which the node counts as failed, whatever it does later
 * @returns the result, checked to be an answer to this very request
 * @throws {RpcRequestError} the chain's own answer: a revert or a refused request
 * @throws {NodeError} everything else
 */
export async function askNode(url: string, request: RpcRequest, limitMs: number): Promise<unknown> {
  lastId += 1;
  const body = { jsonrpc: '2.0', id: lastId, ...request };
  const answer = record(await post(url, JSON.stringify(body), limitMs));
  if (answer?.id !== body.id) throw new NodeError('malformed', url);
  const error = record(answer.error);
  if (error) throw rpcError(url, body, error);
  const { result } = answer;
  const missing = result === undefined || (result === null && !NULLABLE.has(request.method));
  if (missing) throw new NodeError('malformed', url);
  return result;
}

function rpcError(url: string, body: RpcRequest, error: Record<string, unknown>): Error {
  const { code, message, data } = error;
  if (typeof code !== 'number' || typeof message !== 'string') return new NodeError('malformed', url);
  if (LIMIT_CODES.has(code)) return new NodeError('limit', url);
  return new RpcRequestError({ body: { ...body }, error: { code, message, data }, url });
}

/** Posts and reads JSON within the limit, which covers the body too: a node may stop in the middle of it. */
async function post(url: string, body: string, limitMs: number): Promise<unknown> {
  const signal = AbortSignal.timeout(limitMs);
  const failed = (fault: NodeFault) => new NodeError(signal.aborted ? 'time' : fault, url);
  let response: Response;
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
      signal,
      // Nothing of ours travels with the request, and a node can't send it elsewhere.
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
    });
  } catch {
    throw failed('unreachable');
  }
  if (!response.ok) {
    const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
    throw new NodeError('status', url, Number.isFinite(seconds) ? seconds : undefined);
  }
  try {
    return await response.json();
  } catch {
    throw failed('malformed');
  }
}

function record(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? { ...value } : undefined;
}
