import { domainSeparator, type Hex, maxUint256, parseSignature } from 'viem';
import type { Address, Asset } from '@/lib/domain/types';
import type { SignedPermit } from './calls';

type Domain = { name: string; version: string; chainId: number; verifyingContract: Address };

/** What the lens says of a token's permit for an account. */
type Permittable = {
  token: Address;
  name: string;
  account: { domainSeparator: Hex; nonce: bigint };
};

/** EIP-2612's domain has a version that no token is obliged to tell: these two are in use. */
const VERSIONS = ['1', '2'];
const NONE: Hex = `0x${'0'.repeat(64)}`;

const known = new Map<string, Domain | undefined>();

/**
 * The EIP-712 domain of a token's permits, if it can be told: a signature over any other would be worthless, so permit
 * is offered only where the token's own separator is reproduced.
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
      domains.find((domain) => domainSeparator({ domain }) === separator),
    );
  }
  return known.get(key);
}

/** The account's permit state of an asset, or undefined when a permit can't be offered for it. */
export function permitOf(chainId: number, { token, name, account }: Permittable): Asset['account']['permit'] {
  const { domainSeparator: separator, nonce } = account;
  return permitDomain(chainId, token, name, separator) && { domainSeparator: separator, nonce };
}

const types = {
  EIP712Domain: [
    { name: 'name', type: 'string' },
    { name: 'version', type: 'string' },
    { name: 'chainId', type: 'uint256' },
    { name: 'verifyingContract', type: 'address' },
  ],
  Permit: [
    { name: 'owner', type: 'address' },
    { name: 'spender', type: 'address' },
    { name: 'value', type: 'uint256' },
    { name: 'nonce', type: 'uint256' },
    { name: 'deadline', type: 'uint256' },
  ],
} as const;

export type PermitMessage = {
  owner: Address;
  spender: Address;
  /** Token units. */
  value: bigint;
  nonce: bigint;
  /** Unix seconds of the chain. */
  deadline: bigint;
};

/** Typed data of an EIP-2612 permit, as `eth_signTypedData_v4` takes it. */
export function permitTypedData(domain: Domain, message: PermitMessage) {
  return { domain, types, primaryType: 'Permit' as const, message };
}

/**
 * A wallet's signature as the Treasury takes it.
 * @throws when it is not 65 bytes (or 64, EIP-2098) of a secp256k1 signature: a smart account's, for example
 */
export function signedPermit({ value, deadline }: PermitMessage, signature: Hex): SignedPermit {
  const { r, s, yParity } = parseSignature(signature);
  return { value, deadline, v: yParity + 27, r, s };
}

/** The allowance that a wallet shows as "unlimited". */
export const UNLIMITED = maxUint256;
