import { encodeFunctionData } from 'viem';
import { ordersAbi } from '@/abis/orders';
import { atOneBlock } from './at-one-block';
import { inParallel } from './in-parallel';
import { callOf, type DueOrder } from './order';
import { type Desk, tellFailure } from './settle';

/** A due order that succeeds when simulated alone, and the gas that it then uses. */
type WeighedOrder = DueOrder & { gas: bigint };

/**
 * Simulates each order alone, and tells of those that fail.
 * @param profitable leaves out orders whose tip does not cover the gas at the current price
 */
export async function weigh(
  desk: Desk,
  due: readonly DueOrder[],
  profitable: boolean,
): Promise<WeighedOrder[]> {
  if (due.length === 0) return [];
  const weighed = (await inParallel(due, (each) => measure(desk, each))).flat();
  if (!profitable) return weighed;
  const { maxFeePerGas } = await desk.client.estimateFeesPerGas();
  return weighed.filter((each) => {
    const cost = each.gas * maxFeePerGas;
    if (each.order.tip >= cost) return true;
    desk.tell('skipped', desk.lines.skipped(each, cost));
    return false;
  });
}

async function measure(desk: Desk, due: DueOrder): Promise<WeighedOrder[]> {
  const { client, address, from } = desk;
  const call = callOf(due);
  try {
    const estimated = { address, abi: ordersAbi, account: from, ...call };
    const most = await atOneBlock(client, () => client.estimateContractGas(estimated));
    // The estimate includes what must be left at some steps and is not used, which may be most of it. Not every node tells
    // what is used; then the estimate counts.
    const data = encodeFunctionData({ abi: ordersAbi, ...call });
    const calls = [{ account: from, to: address, data, gas: most }];
    const used = await client.simulateBlocks({ blocks: [{ calls }] }).catch(() => undefined);
    return [{ ...due, gas: used?.[0]?.calls[0]?.gasUsed ?? most }];
  } catch (error) {
    await tellFailure(desk, due, error);
    return [];
  }
}
