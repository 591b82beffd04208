import { type Hex, parseSignature } from 'viem';
import type { SignedPermit } from './calls';
import type { PermitMessage } from './permit-data';

/**
 * A wallet signature in the form that the Treasury expects. Separate from `permit.ts` to keep the code of the curve out of
 * the first load.
 * @throws if it is not a secp256k1 signature of 65 bytes (or 64, EIP-2098): that of a smart account, for example
 */
export function signedPermit({ value, deadline }: PermitMessage, signature: Hex): SignedPermit {
  const { r, s, yParity } = parseSignature(signature);
  return { value, deadline, v: yParity + 27, r, s };
}
