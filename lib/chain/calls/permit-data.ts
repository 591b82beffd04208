import type { Address } from '@/lib/domain/model/types';
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
