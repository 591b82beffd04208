import { numberToHex, RpcRequestError } from 'viem';
import { parseBlock, parseQuantity } from '@/lib/chain/rpc/block';
import { askNode, NodeError, type NodeFault, type RpcRequest } from '@/lib/chain/rpc/node';

/** What an RPC node can do beyond calls at its latest block; undefined if it is not known. */
export type NodeAbilities = Record<'logs' | 'simulation' | 'proofs', boolean | undefined>;

/** What a node says about itself now. `timestamp`: of its latest block, Unix seconds. */
export type NodeFacts =
  | { ok: true; block: bigint; timestamp: bigint; ms: number; can: NodeAbilities }
  | { ok: false; fault: NodeFault | 'refused' };

const LIMIT_MS = 8_000;

/**
 * Asks one node for its chain and latest block, then once for each ability. Ends within twice `limitMs`.
 * @param contract a contract of the chain, about which it is asked
 */
export async function nodeFacts(
  url: string,
  chainId: number,
  contract: string,
  limitMs = LIMIT_MS,
): Promise<NodeFacts> {
  const ask = (method: string, params: unknown[] = []) =>
    askNode(url, { method, params } satisfies RpcRequest, limitMs);
  const started = performance.now();
  try {
    const [chain, head] = await Promise.all([
      ask('eth_chainId'),
      ask('eth_getBlockByNumber', ['latest', false]),
    ]);
    const ms = Math.round(performance.now() - started);
    if (parseQuantity(chain) !== BigInt(chainId)) return { ok: false, fault: 'chain' };
    const timestamp = parseBlock(head)?.timestamp;
    const block = numberOf(head);
    if (timestamp === undefined || block === undefined) return { ok: false, fault: 'malformed' };
    const at = numberToHex(block);
    const [logs, simulation, proofs] = await Promise.all([
      isDone(ask('eth_getLogs', [{ address: contract, fromBlock: at, toBlock: at }])),
      isDone(ask('eth_simulateV1', [{ blockStateCalls: [{ calls: [{ to: contract }] }] }, at])),
      isDone(ask('eth_getProof', [contract, [], at])),
    ]);
    return { ok: true, block, timestamp, ms, can: { logs, simulation, proofs } };
  } catch (error) {
    if (error instanceof NodeError) return { ok: false, fault: error.fault };
    return { ok: false, fault: error instanceof RpcRequestError ? 'refused' : 'malformed' };
  }
}

const numberOf = (head: unknown): bigint | undefined =>
  typeof head === 'object' && head !== null && 'number' in head ? parseQuantity(head.number) : undefined;

/** Whether it gets a result; undefined if the node does not respond. */
async function isDone(request: Promise<unknown>): Promise<boolean | undefined> {
  try {
    await request;
    return true;
  } catch (error) {
    return error instanceof NodeError ? undefined : false;
  }
}
