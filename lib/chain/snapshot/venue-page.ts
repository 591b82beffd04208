import { encodeFunctionData, isHex, numberToHex } from 'viem';
import { grantsAbi } from '@/abis/grants';
import { pools } from '@/lib/chain/rpc/config';
import type { Address } from '@/lib/domain/model/types';
import type { Grant } from '@/lib/domain/uses/uses';
import { decodeGrantPage } from './venue-details';

/** Grants that are not in the snapshot. Loaded on request. */

type Wanted = {
  chainId: number;
  contract: Address;
  /** The id of the first grant, and their number. */
  from: bigint;
  size: bigint;
  block: bigint;
};

/**
 * Reads grants by their ids in one `eth_call` at a block; newest first.
 * @throws {NoNodeError} if no node responds
 * @throws if the result does not have the requested number of grants
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
