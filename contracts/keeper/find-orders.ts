import { type Address, BaseError, type PublicClient } from 'viem';
import { ordersAbi } from '@/abis/orders';
import type { Deployment } from '../deploy/deployment';
import { inParallel } from './in-parallel';
import { firstBlockSince, readInRanges } from './log-ranges';
import { ORDERED, type Order } from './order';

const DAY = 86_400n;
/** The longest that an order may stay open without being refundable: its longest lifetime and the grace after it. */
const LOOK_BACK = 37n * DAY;
/** Blocks asked for at once, and the fewest worth asking for: 37 days of BNB Smart Chain have millions of blocks. */
const RANGE = 50_000n;
const LEAST_RANGE = 500n;
/** Blocks that are read again at each pass, because the chain may have reorganised since. */
const OVERLAP = 64n;

/** The block that a pass looks at. */
export type Head = { number: bigint; timestamp: bigint };

export type OrderFinder = {
  /** The orders that may be open at this block. */
  find: (head: Head) => Promise<readonly Order[]>;
  /** Forgets an order that is not open any more. */
  forget: (id: bigint) => void;
};

/** What of the chain can't be read, and what to do about it. */
export class Unreadable extends Error {}

/**
 * Finds everyone's orders by their `Ordered` events. It remembers what it has read, so that only the first pass looks back.
 * An order older than `LOOK_BACK` that nobody refunded is not found: its owner can name himself with `--owner`.
 */
export function finderByLogs(client: PublicClient, { orders, blockNumber }: Deployment): OrderFinder {
  const open = new Map<bigint, Order>();
  let next: bigint | undefined;

  async function read(fromBlock: bigint, toBlock: bigint): Promise<void> {
    const logs = await client.getLogs({ address: orders, event: ORDERED, strict: true, fromBlock, toBlock });
    for (const { args } of logs) open.set(args.id, args.order);
    next = toBlock + 1n > blockNumber + OVERLAP ? toBlock + 1n - OVERLAP : blockNumber;
  }

  return {
    async find({ number, timestamp }) {
      try {
        const range = { from: blockNumber, to: number };
        const from = next ?? (await firstBlockSince(client, timestamp - LOOK_BACK, range)).block;
        await readInRanges({ from, to: number, most: RANGE, fewest: LEAST_RANGE }, read);
      } catch (error) {
        if (!(error instanceof BaseError)) throw error;
        const reason = error.details || error.shortMessage;
        throw new Unreadable(`The node served no logs (${reason}). Use another node, or --owner.`);
      }
      return [...open.values()];
    },
    forget: (id) => open.delete(id),
  };
}

/** Finds the orders of some accounts by the state alone. */
export function finderByOwners(
  client: PublicClient,
  { orders: address }: Deployment,
  owners: readonly Address[],
): OrderFinder {
  return {
    async find({ number }) {
      const at = { address, abi: ordersAbi, functionName: 'ordersOf', blockNumber: number } as const;
      const found = await inParallel(owners, (owner) => client.readContract({ ...at, args: [owner] }));
      return found.flat();
    },
    forget: () => {},
  };
}
