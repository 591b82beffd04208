import type { Address } from '@/lib/domain/model/types';
import type { ChainPort } from './ports';

/** Whether an account has sent something that is not mined yet, as far as the nodes' mempools show it. */
export async function isWaiting(
  chain: Pick<ChainPort, 'nonce'>,
  account: Address,
  mined?: number,
): Promise<boolean> {
  return (await chain.nonce(account, 'pending')) > (mined ?? (await chain.nonce(account)));
}
