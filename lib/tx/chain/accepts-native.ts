import { type Client, numberToHex, zeroAddress } from 'viem';
import { revertOf } from '@/lib/chain/calls/reverts';
import type { Address } from '@/lib/domain/model/types';

/**
 * Whether `to` accepts this much native coin (wei) from `from`, checked with an `eth_call` that overrides the sender's
 * balance. A node without state overrides rejects the call, or reports insufficient balance for any recipient.
 * @returns false only when the recipient is what rejects it
 */
export async function acceptsNative(
  client: Client,
  from: Address,
  to: Address,
  amount: bigint,
): Promise<boolean> {
  const isRefused = (receiver: Address) => refuses(client, from, receiver, numberToHex(amount));
  // The zero address has no code and cannot reject a transfer. If it appears to, the node is at fault.
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
