import { type Abi, type DecodeFunctionDataReturnType, decodeFunctionData, type Hex } from 'viem';
import { sameAddress } from '@/lib/domain/model/address';
import type { Address } from '@/lib/domain/model/types';

/** The function and arguments encoded in call data; undefined when the ABI has no such function. */
export function decodeCall<const abi extends Abi>(
  abi: abi,
  data: Hex,
): DecodeFunctionDataReturnType<abi> | undefined {
  try {
    return decodeFunctionData({ abi, data });
  } catch {
    return undefined;
  }
}

/** Whether an argument is this address. */
export const isAddressOf = (argument: unknown, address: Address): boolean =>
  typeof argument === 'string' && sameAddress(argument, address);
