import { BaseError, HttpRequestError, type PublicClient, TimeoutError } from 'viem';
import { ordersAbi } from '@/abis/orders';
import type { Deployment } from '../deploy/deployment';
import { inParallel } from './in-parallel';
import { type Order, STAGES } from './order';
import { reasonOf } from './reason';

/** Orders asked about in one call: each looks through its feed's rounds, which nodes limit the gas of. */
const AT_ONCE = 40;

/** The stage of an order and the round that goes with it, or why it could not be read. */
export type Staged = { order: Order } & (
  | { stage: (typeof STAGES)[number]; round: bigint }
  | { unreadable: string }
);

/**
 * Asks for the stage of every order at one block.
 * @throws viem's error if the node does not respond
 */
export async function readStages(
  client: PublicClient,
  { orders: address }: Deployment,
  orders: readonly Order[],
  blockNumber: bigint,
): Promise<Staged[]> {
  async function read(part: readonly Order[]): Promise<Staged[]> {
    const contracts = part.map(
      ({ id }) => ({ address, abi: ordersAbi, functionName: 'stageOf', args: [id] }) as const,
    );
    const call = { contracts, blockNumber, allowFailure: false, deployless: true, batchSize: 0 } as const;
    try {
      const found = await client.multicall(call);
      return part.flatMap((order, index) => {
        const [stage, round] = found[index] ?? [0, 0n];
        return { order, stage: STAGES[stage] ?? 'none', round };
      });
    } catch (error) {
      if (!(error instanceof BaseError) || isSilence(error)) throw error;
      const [only] = part;
      if (only && part.length === 1) return [{ order: only, unreadable: reasonOf(error) }];
      // The node refuses a call of this size, or one of the orders can't be asked about.
      const half = Math.ceil(part.length / 2);
      return [...(await read(part.slice(0, half))), ...(await read(part.slice(half)))];
    }
  }
  const parts = Array.from({ length: Math.ceil(orders.length / AT_ONCE) }, (_, index) =>
    orders.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );
  return (await inParallel(parts, read)).flat();
}

const isSilence = (error: BaseError) =>
  error.walk((each) => each instanceof HttpRequestError || each instanceof TimeoutError) !== null;
