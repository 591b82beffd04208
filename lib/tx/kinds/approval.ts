import { approveCall, encodeCall, UNLIMITED } from '@/lib/chain/calls/calls';
import { revertOf } from '@/lib/chain/calls/reverts';
import type { Address } from '@/lib/domain/model/types';
import type { ChainPort } from '@/lib/tx/engine/ports';

/**
 * Which spender is allowed how much of which token, and how much of it is needed. `isExact`: an allowance of another
 * amount, even a higher one, is not what was asked for.
 */
export type RequiredApproval = {
  token: Address;
  spender: Address;
  amount: bigint;
  needed: bigint;
  isExact?: true;
};

/** How an approval is to be described: what it allows. */
export function reachOf({ amount }: Pick<RequiredApproval, 'amount'>): 'none' | 'exact' | 'unlimited' {
  if (amount === 0n) return 'none';
  return amount === UNLIMITED ? 'unlimited' : 'exact';
}

/** Whether a token refuses to change an allowance that is not zero (as USDT does). Found out by trying, unsent. */
export async function needsReset(
  chain: Pick<ChainPort, 'allowance' | 'simulate'>,
  account: Address,
  { token, spender, amount }: Pick<RequiredApproval, 'token' | 'spender' | 'amount'>,
): Promise<boolean> {
  if (amount === 0n || (await chain.allowance(token, account, spender)) === 0n) return false;
  try {
    await chain.simulate(account, encodeCall(approveCall(token, spender, amount)));
    return false;
  } catch (error) {
    if (revertOf(error)) return true;
    throw error;
  }
}
