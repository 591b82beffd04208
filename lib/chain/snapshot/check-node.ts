import { type Hex, isHex, numberToHex, RpcRequestError } from 'viem';
import { type BlockId, blockRequest, parseBlock, parseQuantity } from '@/lib/chain/rpc/block';
import { askNode, NodeError, type RpcRequest } from '@/lib/chain/rpc/node';
import { type Difference, differencesOf, fieldsOf } from '@/lib/domain/figures/answer-fields';
import type { NodeIssue } from '@/lib/domain/figures/node-issue';
import type { ProvenSnapshot } from './snapshot';
import { decodeSnapshot } from './snapshot-data';

/** The result of the comparison with a second node. */
export type NodeCheck =
  | { kind: 'not-compared'; issue: NodeIssue }
  | {
      kind: 'compared';
      /** The block with this number on the second node. */
      block: BlockId;
      /** Identical byte for byte. */
      sameAnswer: boolean;
      differences: Difference[];
    };

const LIMIT_MS = 8_000;
/** JSON-RPC: the call was executed and failed. */
const EXECUTION_FAILED = 3;

/** Ends the checks below early. */
class NotCompared extends Error {
  override readonly name = 'NotCompared';
  constructor(readonly issue: NodeIssue) {
    super(issue.name);
  }
}

/**
 * Requests the chain, the block, and the same call at the block from one node only, and compares the result. Ends within
 * twice `limitMs`.
 */
export async function checkNode(url: string, known: ProvenSnapshot, limitMs = LIMIT_MS): Promise<NodeCheck> {
  const ask = (request: RpcRequest) => askNode(url, request, limitMs);
  try {
    return await compare(ask, known);
  } catch (error) {
    const issue = error instanceof NotCompared ? error.issue : ({ name: 'not-an-answer' } as const);
    return { kind: 'not-compared', issue };
  }
}

type SendRequest = (request: RpcRequest) => Promise<unknown>;

async function compare(ask: SendRequest, { snapshot, evidence }: ProvenSnapshot): Promise<NodeCheck> {
  const { chainId, blockNumber } = snapshot;
  const { contract: to, data } = evidence;
  const call = { method: 'eth_call', params: [{ to, data }, numberToHex(blockNumber)] };
  const [chain, block, answer] = await Promise.allSettled([
    ask({ method: 'eth_chainId' }),
    ask(blockRequest(blockNumber)),
    ask(call),
  ]);
  const itsChain = parseQuantity(settled(chain));
  if (itsChain === undefined) throw new NotCompared({ name: 'not-an-answer' });
  if (itsChain !== BigInt(chainId)) {
    throw new NotCompared({ name: 'other-chain', chainId: itsChain, wanted: BigInt(chainId) });
  }
  const itsBlock = blockOf(block) ?? (await throwMissingBlock(ask, blockNumber));
  const result = callResult(answer, blockNumber);
  const sameAnswer = result.toLowerCase() === evidence.result.toLowerCase();
  const differences = sameAnswer ? [] : differencesOf(read(evidence.result), read(result));
  return { kind: 'compared', block: itsBlock, sameAnswer, differences };
}

function settled(answer: PromiseSettledResult<unknown>): unknown {
  if (answer.status === 'fulfilled') return answer.value;
  const error: unknown = answer.reason;
  if (error instanceof NodeError) throw new NotCompared({ name: ISSUE_OF_FAULT[error.fault] });
  if (error instanceof RpcRequestError) throw new NotCompared({ name: 'says-no', said: error.details });
  throw error;
}

const ISSUE_OF_FAULT = {
  time: 'silent',
  unreachable: 'unreachable',
  status: 'refuses',
  limit: 'refuses',
  malformed: 'not-an-answer',
  chain: 'not-an-answer',
} as const;

function blockOf(answer: PromiseSettledResult<unknown>): BlockId | undefined {
  const value = settled(answer);
  try {
    return parseBlock(value);
  } catch {
    throw new NotCompared({ name: 'not-an-answer' });
  }
}

/** The node does not have the block: not yet, or no longer. */
async function throwMissingBlock(ask: SendRequest, block: bigint): Promise<never> {
  const head = await ask({ method: 'eth_blockNumber' }).catch(() => undefined);
  const newest = parseQuantity(head);
  const passed = newest !== undefined && newest >= block;
  throw new NotCompared(passed ? { name: 'no-block', block } : { name: 'behind', block, head: newest });
}

/**
 * There is no common code for missing state: any rejection at a block that the node has is treated as missing state.
 */
function callResult(answer: PromiseSettledResult<unknown>, block: bigint): Hex {
  const error: unknown = answer.status === 'rejected' ? answer.reason : undefined;
  if (!(error instanceof RpcRequestError)) {
    const value = settled(answer);
    if (isHex(value)) return value;
    throw new NotCompared({ name: 'not-an-answer' });
  }
  const said = error.details;
  const failed = error.code === EXECUTION_FAILED || error.data !== undefined;
  throw new NotCompared(failed ? { name: 'call-fails', said } : { name: 'no-state', block, said });
}

function read(result: Hex): Map<string, string> {
  try {
    return fieldsOf(decodeSnapshot(result));
  } catch {
    throw new NotCompared({ name: 'not-the-lens' });
  }
}
