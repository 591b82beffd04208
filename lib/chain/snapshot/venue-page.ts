import { encodeFunctionData, type Hex, isHex, numberToHex } from 'viem';
import { governanceDelegateAbi } from '@/abis/governance-delegate';
import { grantsAbi } from '@/abis/grants';
import { pools } from '@/lib/chain/rpc/own-nodes';
import type { Address } from '@/lib/domain/model/types';
import type { CastVote, Grant } from '@/lib/domain/uses/uses';
import { decodeGrantPage, decodeVotePage } from './venue-details';

/** Grants and votes that are not in the snapshot. Loaded on request. */

type Wanted = {
  chainId: number;
  contract: Address;
  /** The number of the first, and how many. */
  from: bigint;
  size: bigint;
  block: bigint;
};

/**
 * Reads grants by their ids in one `eth_call` at a block; newest first.
 * @throws {NoNodeError} if no node responds
 * @throws if the result does not have the requested number of grants
 */
export async function readGrants(wanted: Wanted): Promise<readonly Grant[]> {
  const args = [wanted.from, wanted.size] as const;
  const data = encodeFunctionData({ abi: grantsAbi, functionName: 'grants', args });
  return complete(wanted, decodeGrantPage(wanted.from, await ask(wanted, data)));
}

/**
 * Reads votes by their numbers in one `eth_call` at a block, in the order in which they were cast. Throws like
 * `readGrants`.
 */
export async function readVotes(wanted: Wanted): Promise<readonly CastVote[]> {
  const args = [wanted.from, wanted.size] as const;
  const data = encodeFunctionData({ abi: governanceDelegateAbi, functionName: 'castVotes', args });
  return complete(wanted, decodeVotePage(await ask(wanted, data)));
}

async function ask({ chainId, contract, block }: Wanted, data: Hex): Promise<Hex> {
  const params = [{ to: contract, data }, numberToHex(block)];
  const answer = await pools.get(chainId)?.request({ method: 'eth_call', params });
  if (!isHex(answer)) throw new Error('No answer');
  return answer;
}

function complete<T>({ size }: Wanted, page: readonly T[]): readonly T[] {
  if (BigInt(page.length) !== size) throw new Error(`${page.length} entries, not ${size}`);
  return page;
}
