import type { Hex } from 'viem';
import { blockRequest, parseBlock, parseQuantity } from '@/lib/chain/rpc/block';
import { isLocal } from '@/lib/chain/rpc/chains';
import { askNode, type RpcRequest } from '@/lib/chain/rpc/node';

/** Blocks that a reorg may replace. A local chain has none. */
const LONGEST_REORG = 64n;
/** A node that takes longer does not count: the others are waiting. */
const LIMIT_MS = 4_000;

/** A block too old for reorgs. A chain with another block in its place is another chain. */
export type Anchor = { number: bigint; hash: Hex; timestamp: bigint };

/**
 * `same`: the node serves the chain of the anchor. `other`: it serves another one, and so do all others that respond.
 * `faulty`: it serves another one, but another node still serves that of the anchor.
 */
export type Verdict = 'same' | 'other' | 'faulty';

/** The nodes of a chain; `dropped`: not to be asked. */
export type Nodes = { readonly nodes: readonly { readonly url: string; readonly dropped: boolean }[] };

/**
 * Reads the anchor of the chain that a node serves, in one request. Undefined if the node does not return it.
 * @param head the newest block known
 */
export async function readAnchor(node: string, chainId: number, head: bigint): Promise<Anchor | undefined> {
  const depth = isLocal(chainId) ? 0n : LONGEST_REORG;
  const number = head > depth ? head - depth : 0n;
  try {
    const block = parseBlock(await ask(node, blockRequest(number)));
    return block && { number, ...block };
  } catch {
    return undefined;
  }
}

/**
 * Compares the chain that a node serves with that of an anchor: one request if it is the same, else one to every other node
 * too. Undefined if the node cannot tell.
 */
export async function compareChains(
  { nodes }: Nodes,
  node: string,
  anchor: Anchor,
): Promise<Verdict | undefined> {
  const said = await isOn(node, anchor);
  if (said !== false) return said && 'same';
  const others = nodes.filter(({ url, dropped }) => url !== node && !dropped);
  const votes = await Promise.all(others.map(({ url }) => isOn(url, anchor)));
  return votes.includes(true) ? 'faulty' : 'other';
}

/** Whether a node has the block of an anchor; undefined if it fails, or is behind. */
async function isOn(node: string, anchor: Anchor): Promise<boolean | undefined> {
  try {
    const block = parseBlock(await ask(node, blockRequest(anchor.number)));
    if (block) return block.hash === anchor.hash;
    const newest = await ask(node, { method: 'eth_getBlockByNumber', params: ['latest', false] });
    const number = typeof newest === 'object' && newest !== null && 'number' in newest && newest.number;
    const isLower = (parseQuantity(number) ?? anchor.number) < anchor.number;
    // On one chain, a lower block is not a later one.
    return isLower && (parseBlock(newest)?.timestamp ?? 0n) > anchor.timestamp ? false : undefined;
  } catch {
    return undefined;
  }
}

const ask = (node: string, request: RpcRequest) => askNode(node, request, LIMIT_MS);
