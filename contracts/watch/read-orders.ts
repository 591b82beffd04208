import { type Address, BaseError, type PublicClient, parseAbi } from 'viem';
import { priceOracleAbi } from '@/abis/price-oracle';
import type { Deployment } from '../deploy/deployment';
import { finderByLogs, Unreadable } from '../keeper/find-orders';
import { inParallel } from '../keeper/in-parallel';
import { readStages, type Staged } from '../keeper/stages';
import type { WatchedOrders } from './reading';

const aggregatorAbi = parseAbi([
  'function getRoundData(uint80 id) view returns (uint80 roundId, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound)',
]);

/** Reads which orders are open at this block, with this Unix time, and since when something could be done about them. */
export type OrderReader = (latest: { block: bigint; time: bigint }) => Promise<WatchedOrders>;

/** Makes a reader of the orders. It remembers what it has found, as a keeper does. */
export function orderReader(client: PublicClient, deployment: Deployment): OrderReader {
  const finder = finderByLogs(client, deployment);
  return async ({ block, time }) => {
    try {
      const found = await finder.find({ number: block, timestamp: time });
      const staged = await readStages(client, deployment, found, block);
      const open = staged.filter((each) => 'unreadable' in each || each.stage !== 'none');
      for (const each of staged) if (!open.includes(each)) finder.forget(each.order.id);
      const due = await inParallel(open, (each) => dueSince(client, deployment.oracle, each));
      return { open: open.length, due: due.filter((since) => since !== undefined) };
    } catch (error) {
      if (error instanceof Unreadable) return { missing: error.message };
      if (error instanceof BaseError) return { missing: error.details || error.shortMessage };
      throw error;
    }
  };
}

/** Unix time of the round that an order can be settled at, or of the deadline after which it can be refunded. */
async function dueSince(client: PublicClient, oracle: Address, each: Staged): Promise<bigint | undefined> {
  if ('unreadable' in each || each.stage === 'waiting' || each.stage === 'none') return undefined;
  const { asset, deadline } = each.order;
  if (each.stage === 'refundable') return deadline;
  const feed = { address: oracle, abi: priceOracleAbi, functionName: 'feedOf', args: [asset] } as const;
  const { source } = await client.readContract(feed);
  const round = { address: source, abi: aggregatorAbi, functionName: 'getRoundData' } as const;
  const [, , , updatedAt] = await client.readContract({ ...round, args: [each.round] });
  return updatedAt;
}
