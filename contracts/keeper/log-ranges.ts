import { BaseError, type PublicClient } from 'viem';

/**
 * The first block whose time is not before `time`, in Unix seconds, found by halving.
 * @param range the first and the last block that it may be
 */
export async function firstBlockSince(
  client: PublicClient,
  time: bigint,
  range: { from: bigint; to: bigint },
): Promise<{ block: bigint; time: bigint }> {
  const timeOf = async (block: bigint) => (await client.getBlock({ blockNumber: block })).timestamp;
  let [low, high] = [range.from, range.to];
  while (low < high) {
    const middle = (low + high) / 2n;
    if ((await timeOf(middle)) < time) low = middle + 1n;
    else high = middle;
  }
  return { block: low, time: await timeOf(low) };
}

/**
 * Calls `read` for one range of blocks after another. Where the node refuses a range, half of it is asked for, and no more
 * than that from then on.
 * @param most blocks asked for at once, and the fewest worth asking for
 * @throws viem's error if the node refuses even the smallest range; the ranges before it have been read
 */
export async function readInRanges(
  { from, to, most, fewest }: { from: bigint; to: bigint; most: bigint; fewest: bigint },
  read: (from: bigint, to: bigint) => Promise<void>,
): Promise<void> {
  let size = most;
  let next = from;
  while (next <= to) {
    const end = next + size - 1n < to ? next + size - 1n : to;
    try {
      await read(next, end);
      next = end + 1n;
    } catch (error) {
      if (!(error instanceof BaseError) || size <= fewest) throw error;
      size = size / 2n > fewest ? size / 2n : fewest;
    }
  }
}
