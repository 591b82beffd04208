import { isHex, RpcRequestError } from 'viem';
import { askedFirst } from './asked-first';

/** Why a node's response is not data. `status`: it refuses for now; `chain`: it serves another chain. */
export type NodeFault = 'time' | 'unreachable' | 'status' | 'malformed' | 'limit' | 'chain';

/** A failure of a node; never a result of the chain. */
export class NodeError extends Error {
  override readonly name = 'NodeError';
  constructor(
    readonly fault: NodeFault,
    readonly url: string,
    /** Seconds to wait, as requested by the node. */
    readonly retryAfter?: number,
  ) {
    super(`RPC node ${url}: ${fault}`);
  }
}

export type RpcRequest = { method: string; params?: unknown };

/** Methods that return null for what does not exist (yet). */
const NULLABLE = /(Receipt|ByHash|ByNumber)$/;
const BYTES = /_(call|getCode)$/;
const QUANTITIES = /_(blockNumber|chainId|estimateGas|getTransactionCount)$/;

// "Limit exceeded" as nodes write it into JSON, in addition to the HTTP status.
const LIMIT_CODES = new Set([-32005, -32007, -32029, 429]);

let lastId = 0;

/**
 * Sends one request to one node.
 * @param limitMs timeout, after which the node has failed and any late response is ignored
 * @returns the result, checked to belong to this request and to have the form of a result of its method
 * @throws {RpcRequestError} the response of the chain: a revert or a rejected request
 * @throws {NodeError} everything else
 */
export async function askNode(url: string, request: RpcRequest, limitMs: number): Promise<unknown> {
  lastId += 1;
  const asked = askedFirst(url, request);
  const body = { jsonrpc: '2.0', id: asked?.id ?? lastId, ...request };
  const answer = record(await post(url, JSON.stringify(body), limitMs, asked));
  if (answer?.id !== body.id) throw new NodeError('malformed', url);
  const error = record(answer.error);
  if (error) throw rpcError(url, body, error);
  const { result } = answer;
  if (!isResult(request.method, result)) throw new NodeError('malformed', url);
  return result;
}

/** Whether this can be a result of the method. What a caller then makes of it is checked there, or by `newJudge`. */
function isResult(method: string, result: unknown): boolean {
  const isBytes = BYTES.test(method);
  if (isBytes || QUANTITIES.test(method)) return isHex(result) && (isBytes || result !== '0x');
  if (method === 'eth_getLogs') return Array.isArray(result);
  return result !== undefined && (result !== null || NULLABLE.test(method));
}

function rpcError(url: string, body: RpcRequest, error: Record<string, unknown>): Error {
  const { code, message, data } = error;
  if (typeof code !== 'number' || typeof message !== 'string') return new NodeError('malformed', url);
  if (LIMIT_CODES.has(code)) return new NodeError('limit', url);
  return new RpcRequestError({ body: { ...body }, error: { code, message, data }, url });
}

/**
 * Posts and reads JSON within the timeout, which includes the body: a node may stop in the middle of it.
 * @param asked the same request, if it was posted before: posted again only if that fails within the timeout
 */
async function post(
  url: string,
  body: string,
  limitMs: number,
  asked: ReturnType<typeof askedFirst>,
): Promise<unknown> {
  const signal = AbortSignal.timeout(limitMs);
  const failed = (fault: NodeFault) => new NodeError(signal.aborted ? 'time' : fault, url);
  if (asked) signal.addEventListener('abort', asked.stop, { once: true });
  const send = () =>
    fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
      signal,
      // The request carries no credentials, and a node cannot redirect it.
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
    });
  let response: Response;
  try {
    response = await (asked ? asked.response.catch(send) : send());
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
