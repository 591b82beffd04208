import { concat, type Hex, padHex } from 'viem';
import { treasuryLensAbi } from '@/abis/treasury-lens';
import { decodeAbi } from '@/lib/chain/calls/decode-abi';
import type { Address } from '@/lib/domain/model/types';

// The one call of every page. By hand and not with viem's encodeFunctionData and decodeFunctionResult, which add the
// search through an ABI, a general decoder and all its errors to the first load.

type SnapshotFunction = Extract<(typeof treasuryLensAbi)[number], { name: 'snapshot' }>;

/** The first four bytes of the hash of `snapshot(address)`. */
const SELECTOR = '0x26512160';

const outputs = treasuryLensAbi.filter(isSnapshot).map((item) => item.outputs)[0];

/** The result of the lens as decoded by viem. */
export type LensAnswer = ReturnType<typeof decodeSnapshot>;

/** Call data of `TreasuryLens.snapshot(account)`. */
export const snapshotData = (account: Address): Hex => concat([SELECTOR, padHex(account, { size: 32 })]);

/**
 * Decodes the result.
 * @throws if the data is not a snapshot: empty (no contract there), short, or from another contract
 */
export function decodeSnapshot(data: Hex) {
  if (!outputs) throw new Error('The ABI of the lens has no snapshot');
  return decodeAbi(outputs, data)[0];
}

function isSnapshot(item: (typeof treasuryLensAbi)[number]): item is SnapshotFunction {
  return 'name' in item && item.name === 'snapshot';
}
