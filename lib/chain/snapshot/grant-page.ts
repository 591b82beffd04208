import { encodeFunctionData, isHex, numberToHex } from 'viem';
import { grantsAbi } from '@/abis/grants';
import { pools } from '@/lib/chain/rpc/config';
import type { Address } from '@/lib/domain/model/types';
import type { Grant } from '@/lib/domain/uses/uses';
import { decodeGrantPage } from './venue-details';

/** Grants that do not come with the snapshot. Loaded when they are wanted. */

type Wanted = {
  chainId: number;
  contract: Address;
  /** The id of the first, and how many from there. */
  from: bigint;
  size: bigint;
  block: bigint;
};

/**
 * Reads grants by their ids in one `eth_call` at a block; newest first.
 * @throws {NoNodeError} when no node answers
 * @throws when the answer is not as many grants as were asked for
 */
export async function readGrants({
  chainId,
  contract,
  from,
  size,
  block,
}: Wanted): Promise<readonly Grant[]> {
  const data = encodeFunctionData({ abi: grantsAbi, functionName: 'grants', args: [from, size] });
  const params = [{ to: contract, data }, numberToHex(block)];
  const answer = await pools.get(chainId)?.request({ method: 'eth_call', params });
  if (!isHex(answer)) throw new Error('No answer');
  const grants = decodeGrantPage(from, answer);
  if (BigInt(grants.length) !== size) throw new Error(`${grants.length} grants, not ${size}`);
  return grants;
}
