import { type Hex, parseSignature } from 'viem';
import type { SignedPermit } from './calls';
import type { PermitMessage } from './permit';

/**
 * A wallet's signature as the Treasury takes it. Apart from `permit.ts`, since the curve's code is not for the first
 * load.
 * @throws when it is not 65 bytes (or 64, EIP-2098) of a secp256k1 signature: a smart account's, for example
 */
export function signedPermit({ value, deadline }: PermitMessage, signature: Hex): SignedPermit {
  const { r, s, yParity } = parseSignature(signature);
  return { value, deadline, v: yParity + 27, r, s };
}
