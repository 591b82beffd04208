import { concat, isHex, numberToHex, padHex } from 'viem';
import { ROLE_IDS, type Role } from '@/lib/domain/steward';
import type { Address } from '@/lib/domain/types';
import { pools } from './config';
import { decodeAbi } from './decode-abi';
import type { Deployment } from './deployments';

/** The first four bytes of the hash of `hasRole(uint64,address)`, of OpenZeppelin's AccessManager. */
const SELECTOR = '0xd1f856ee';
const ANSWER = [
  { name: 'isMember', type: 'bool' },
  { name: 'executionDelay', type: 'uint32' },
] as const;

/**
 * The roles that an account holds.
 * @throws when no node answers, or none that makes sense
 */
export async function rolesOf({ chainId, manager }: Deployment, account: Address): Promise<Role[]> {
  const holds = async (role: Role) => {
    const data = concat([SELECTOR, numberToHex(ROLE_IDS[role], { size: 32 }), padHex(account, { size: 32 })]);
    const call = { method: 'eth_call', params: [{ to: manager, data }, 'latest'] };
    const answer = await pools.get(chainId)?.request(call);
    return isHex(answer) && decodeAbi(ANSWER, answer)[0];
  };
  const [steward, guardian] = await Promise.all([holds('steward'), holds('guardian')]);
  return [...(steward ? (['steward'] as const) : []), ...(guardian ? (['guardian'] as const) : [])];
}
