import { isHex } from 'viem';
import { decodeAbi } from '@/lib/chain/calls/decode-abi';
import type { Deployment } from '@/lib/chain/rpc/deployments';
import { pools } from '@/lib/chain/rpc/own-nodes';
import { sameAddress } from '@/lib/domain/model/address';
import type { Address } from '@/lib/domain/model/types';
import { contractAt } from './contract-at';

/** The first four bytes of the hash of `authority()`, of OpenZeppelin's AccessManaged. */
const SELECTOR = '0xbf7e214f';
const ANSWER = [{ name: 'authority', type: 'address' }] as const;

/** A contract whose permissions are not controlled by the AccessManager of the deployment. */
export type ForeignAuthority = { contract: string; authority: Address };

/**
 * The contracts with functions for roles that are controlled elsewhere: the AccessManager of the deployment does not know
 * what is scheduled for them.
 * @throws if no node responds, or only with invalid results
 */
export async function keptElsewhere(deployment: Deployment): Promise<ForeignAuthority[]> {
  const { treasury, oracle, yieldVenue, liquidityVenue, governanceDelegate, grants, manager } = deployment;
  const restricted = [treasury, oracle, yieldVenue, liquidityVenue, governanceDelegate, grants];
  const asked = restricted.map(async (address) => ({
    contract: contractAt(address, deployment).contract ?? address,
    authority: await authorityOf(deployment, address),
  }));
  return (await Promise.all(asked)).filter(({ authority }) => !sameAddress(authority, manager));
}

async function authorityOf({ chainId }: Deployment, address: Address): Promise<Address> {
  const call = { method: 'eth_call', params: [{ to: address, data: SELECTOR }, 'latest'] };
  const answer = await pools.get(chainId)?.request(call);
  if (!isHex(answer)) throw new Error('No answer');
  return decodeAbi(ANSWER, answer)[0];
}
