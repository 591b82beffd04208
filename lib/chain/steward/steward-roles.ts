import { concat, isHex, numberToHex, padHex } from 'viem';
import { decodeAbi } from '@/lib/chain/calls/decode-abi';
import type { Deployment } from '@/lib/chain/rpc/deployments';
import { pools } from '@/lib/chain/rpc/own-nodes';
import type { Address } from '@/lib/domain/model/types';
import { ROLE_IDS, type Role } from '@/lib/domain/steward/steward';

/** The first four bytes of the hash of `hasRole(uint64,address)`, of OpenZeppelin's AccessManager. */
const SELECTOR = '0xd1f856ee';
const ANSWER = [
  { name: 'isMember', type: 'bool' },
  { name: 'executionDelay', type: 'uint32' },
] as const;

/**
 * The roles that an account holds.
 * @throws if no node responds, or only with invalid results
 */
export async function rolesOf(deployment: Deployment, account: Address): Promise<Role[]> {
  const roles = ['governor', 'steward', 'guardian'] as const;
  const held = await Promise.all(roles.map((role) => holding(deployment, account, role)));
  return roles.filter((_, index) => held[index]?.isMember);
}

/**
 * Seconds that a governor has to wait between scheduling and executing; undefined for other accounts.
 * @throws if no node responds, or only with invalid results
 */
export async function governorDelay(deployment: Deployment, account: Address): Promise<bigint | undefined> {
  const { isMember, delay } = await holding(deployment, account, 'governor');
  return isMember ? delay : undefined;
}

async function holding({ chainId, manager }: Deployment, account: Address, role: Role) {
  const data = concat([SELECTOR, numberToHex(ROLE_IDS[role], { size: 32 }), padHex(account, { size: 32 })]);
  const call = { method: 'eth_call', params: [{ to: manager, data }, 'latest'] };
  const answer = await pools.get(chainId)?.request(call);
  if (!isHex(answer)) return { isMember: false, delay: 0n };
  const [isMember, delay] = decodeAbi(ANSWER, answer);
  return { isMember, delay: BigInt(delay) };
}
