import { concat, type Hex, keccak256, numberToHex, padHex, stringToHex } from 'viem';
import type { Address, Asset } from '@/lib/domain/model/types';

export type Domain = { name: string; version: string; chainId: number; verifyingContract: Address };

/** The permit data of a token for an account, from the lens. */
type Permittable = {
  token: Address;
  name: string;
  account: { domainSeparator: Hex; nonce: bigint };
};

/** The EIP-2612 domain has a version that tokens need not report. These two are in use. */
const VERSIONS = ['1', '2'];
const NONE: Hex = `0x${'0'.repeat(64)}`;

const known = new Map<string, Domain | undefined>();

/**
 * The EIP-712 domain of a token's permits, if it can be determined: a signature over any other would be invalid, so a
 * permit is offered only if the separator of the token can be reproduced.
 */
export function permitDomain(
  chainId: number,
  token: Address,
  name: string,
  separator: Hex,
): Domain | undefined {
  if (separator === NONE) return undefined;
  const key = `${chainId} ${token} ${separator} ${name}`;
  if (!known.has(key)) {
    const domains = VERSIONS.map((version) => ({ name, version, chainId, verifyingContract: token }));
    known.set(
      key,
      domains.find((domain) => separatorOf(domain) === separator),
    );
  }
  return known.get(key);
}

const DOMAIN_TYPE = 'EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)';

/** The EIP-712 hash of a domain with these four fields. Not viem's, which would add all of typed data to the first load. */
export function separatorOf({ name, version, chainId, verifyingContract }: Domain): Hex {
  const words = [DOMAIN_TYPE, name, version].map((text) => keccak256(stringToHex(text)));
  const chain = numberToHex(chainId, { size: 32 });
  return keccak256(concat([...words, chain, padHex(verifyingContract, { size: 32 })]));
}

/** The permit state of an asset for the account, or undefined if a permit cannot be offered. */
export function permitOf(chainId: number, { token, name, account }: Permittable): Asset['account']['permit'] {
  const { domainSeparator: separator, nonce } = account;
  return permitDomain(chainId, token, name, separator) && { domainSeparator: separator, nonce };
}
