import { encodeFunctionData, isHex } from 'viem';
import { grantsAbi } from '@/abis/grants';
import { decodeAbi } from '@/lib/chain/calls/decode-abi';
import type { Deployment } from '@/lib/chain/rpc/deployments';
import { pools } from '@/lib/chain/rpc/own-nodes';
import type { GrantRules } from '@/lib/domain/steward/grant-rules';

const ANSWER = [{ name: 'value', type: 'uint256' }] as const;

/**
 * Reads what the grants contract demands of a grant.
 * @throws if no node responds, or only with invalid results
 */
export async function readGrantRules(deployment: Deployment): Promise<GrantRules> {
  const [minDuration, budget] = await Promise.all([
    ask(deployment, 'minDuration'),
    ask(deployment, 'budget'),
  ]);
  return { minDuration, budget };
}

async function ask({ chainId, grants }: Deployment, functionName: 'minDuration' | 'budget'): Promise<bigint> {
  const data = encodeFunctionData({ abi: grantsAbi, functionName });
  const call = { method: 'eth_call', params: [{ to: grants, data }, 'latest'] };
  const answer = await pools.get(chainId)?.request(call);
  if (!isHex(answer)) throw new Error('No answer');
  return decodeAbi(ANSWER, answer)[0];
}
