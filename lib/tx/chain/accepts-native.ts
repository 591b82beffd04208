import { type Client, numberToHex, zeroAddress } from 'viem';
import { revertOf } from '@/lib/chain/calls/reverts';
import type { Address } from '@/lib/domain/model/types';

/**
 * Whether an address takes so much native coin (wei) from another, tried unsent: the sender is given the coin for the
 * question only. A node that can't do that refuses the question, or misses the coin whoever is to get it.
 * @returns false only when it is the receiver that refuses
 */
export async function acceptsNative(
  client: Client,
  from: Address,
  to: Address,
  amount: bigint,
): Promise<boolean> {
  const isRefused = (receiver: Address) => refuses(client, from, receiver, numberToHex(amount));
  // Nothing is at this address, so nothing there can refuse: if it seems to, the node is to blame.
  return !((await isRefused(to)) && !(await isRefused(zeroAddress)));
}

async function refuses(client: Client, from: Address, to: Address, coin: `0x${string}`): Promise<boolean> {
  try {
    const given = { [from]: { balance: coin } };
    await client.request({ method: 'eth_call', params: [{ from, to, value: coin }, 'latest', given] });
    return false;
  } catch (error) {
    return revertOf(error) !== undefined;
  }
}
