import { BaseError, type PublicClient } from 'viem';
import { isNotOpen } from './reason';

/** How often a failure is checked while blocks keep coming. */
const TRIES = 5;

/**
 * Asks a node for a simulation. A failure counts only if no block came meanwhile: a node that is just adding one may run a
 * call on the state of the new block with the time of the one before, at which the contracts revert.
 * @throws the failure
 */
export async function atOneBlock<T>(client: PublicClient, simulate: () => Promise<T>): Promise<T> {
  let before: bigint | undefined;
  for (let left = TRIES; ; left -= 1) {
    try {
      return await simulate();
    } catch (error) {
      if (left === 0 || !(error instanceof BaseError) || isNotOpen(error)) throw error;
      // Unknown at the first failure, so that what succeeds costs no further request.
      const now = await client.getBlockNumber().catch(() => before);
      if (now === before) throw error;
      before = now;
    }
  }
}
