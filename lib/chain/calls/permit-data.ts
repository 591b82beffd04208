import { type Hex, parseSignature } from 'viem';
import type { Address } from '@/lib/domain/model/types';
import type { SignedPermit } from './calls';
import type { Domain } from './permit';

/** The domain of USDm permits, as defined by its contract on every chain. */
export const usdmDomain = (chainId: number, usdm: Address): Domain => ({
  name: 'USD-Mars',
  version: '1',
  chainId,
  verifyingContract: usdm,
});

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
  /** Unix seconds. */
  deadline: bigint;
};

/** Typed data of an EIP-2612 permit, as expected by `eth_signTypedData_v4`. */
export function permitTypedData(domain: Domain, message: PermitMessage) {
  return { domain, types, primaryType: 'Permit' as const, message };
}

/**
 * A wallet signature in the form that the Treasury expects. Separate from `permit.ts` to keep the code of the curve out of
 * the first load.
 * @throws if it is not a secp256k1 signature of 65 bytes (or 64, EIP-2098): that of a smart account, for example
 */
export function signedPermit({ value, deadline }: PermitMessage, signature: Hex): SignedPermit {
  const { r, s, yParity } = parseSignature(signature);
  return { value, deadline, v: yParity + 27, r, s };
}
