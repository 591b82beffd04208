import { concat, type Hex, numberToHex, pad } from 'viem';
import type { NodePool } from '@/lib/chain/rpc/transport';
import type { Address } from '@/lib/domain/model/types';

// What the lens tells of the past. By hand, like the snapshot: see `snapshot-data.ts`.

/** Nodes that respond to JSON-RPC, and can be told that the result of one was invalid. */
export type LensSource = Pick<NodePool, 'ask' | 'penalise'>;

/** A call of the lens at a block. `decode` throws if a result cannot be that of the call. */
export type LensCall<Result> = {
  lens: Address;
  data: Hex;
  block: bigint;
  decode: (answer: unknown) => Result;
};

/**
 * Reads in one `eth_call`; from the next available node if the result is invalid.
 * @throws {NoNodeError} if no node responds
 * @throws what `decode` throws if no node returns a valid result
 */
export async function callLens<Result>(source: LensSource, call: LensCall<Result>): Promise<Result> {
  const { lens, data, block, decode } = call;
  for (;;) {
    const params = [{ to: lens, data }, numberToHex(block)];
    const { result, node } = await source.ask({ method: 'eth_call', params });
    try {
      return decode(result);
    } catch (error) {
      if (!source.penalise(node)) throw error;
    }
  }
}

/** Call data of a function with static arguments. */
export const callData = (selector: Hex, args: readonly (bigint | Address)[]): Hex =>
  concat([
    selector,
    ...args.map((value) =>
      typeof value === 'bigint' ? numberToHex(value, { size: 32 }) : pad(value, { size: 32 }),
    ),
  ]);
