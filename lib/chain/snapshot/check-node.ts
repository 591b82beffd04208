import { type Hex, isHex, numberToHex, RpcRequestError, zeroAddress } from 'viem';
import { type BlockId, blockRequest, parseBlock, parseQuantity } from '@/lib/chain/rpc/block';
import type { Deployment } from '@/lib/chain/rpc/deployments';
import { askNode, NodeError, type RpcRequest } from '@/lib/chain/rpc/node';
import { type Difference, differencesOf, fieldsOf } from '@/lib/domain/figures/answer-fields';
import type { NodeIssue } from '@/lib/domain/figures/node-issue';
import type { Snapshot } from '@/lib/domain/model/types';
import type { ProvenSnapshot } from './snapshot';
import { decodeSnapshot, snapshotData } from './snapshot-data';

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

/** Whether a node can be used: its newest block and how long it took to respond, or why it cannot. */
export type NodeTrial = { ok: true; block: bigint; ms: number } | { ok: false; issue: NodeIssue };

/** A node whose newest block is older than the known one by more than this many seconds is behind. */
const BEHIND_SECONDS = 60n;

/**
 * Tries a node before it is used for everything: it has to be reachable, to serve the chain, and to run the lens of the
 * deployment at its newest block, which must not be much older than the known one. Ends within twice `limitMs`.
 * @param known a block that other nodes have
 */
export async function tryNode(
  url: string,
  deployment: Pick<Deployment, 'chainId' | 'lens'>,
  known?: Pick<Snapshot, 'blockNumber' | 'timestamp'>,
  limitMs = LIMIT_MS,
): Promise<NodeTrial> {
  const ask = (request: RpcRequest) => askNode(url, request, limitMs);
  const started = performance.now();
  try {
    const [chain, head] = await Promise.allSettled([
      ask({ method: 'eth_chainId' }),
      ask({ method: 'eth_blockNumber' }),
    ]);
    const ms = Math.round(performance.now() - started);
    checkChain(chain, deployment.chainId);
    const block = parseQuantity(settled(head));
    if (block === undefined) throw new NotCompared({ name: 'not-an-answer' });
    const call = { to: deployment.lens, data: snapshotData(zeroAddress) };
    const [itsBlock, answer] = await Promise.allSettled([
      ask(blockRequest(block)),
      ask({ method: 'eth_call', params: [call, numberToHex(block)] }),
    ]);
    const { timestamp } = blockOf(itsBlock) ?? (await throwMissingBlock(ask, block));
    read(callResult(answer, block));
    if (known && timestamp + BEHIND_SECONDS < known.timestamp) {
      throw new NotCompared({ name: 'behind', block: known.blockNumber, head: block });
    }
    return { ok: true, block, ms };
  } catch (error) {
    return { ok: false, issue: error instanceof NotCompared ? error.issue : { name: 'not-an-answer' } };
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
  checkChain(chain, chainId);
  const itsBlock = blockOf(block) ?? (await throwMissingBlock(ask, blockNumber));
  const result = callResult(answer, blockNumber);
  const sameAnswer = result.toLowerCase() === evidence.result.toLowerCase();
  const differences = sameAnswer ? [] : differencesOf(read(evidence.result), read(result));
  return { kind: 'compared', block: itsBlock, sameAnswer, differences };
}

function checkChain(answer: PromiseSettledResult<unknown>, chainId: number): void {
  const itsChain = parseQuantity(settled(answer));
  if (itsChain === undefined) throw new NotCompared({ name: 'not-an-answer' });
  if (itsChain !== BigInt(chainId)) {
    throw new NotCompared({ name: 'other-chain', chainId: itsChain, wanted: BigInt(chainId) });
  }
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
