import { approveCall, encodeCall, UNLIMITED } from '@/lib/chain/calls/calls';
import { revertOf } from '@/lib/chain/calls/reverts';
import type { Address } from '@/lib/domain/model/types';
import type { ChainPort } from '@/lib/tx/engine/ports';

/**
 * The spender, token and amount to approve, and how much of that is needed. `isExact`: only exactly this amount will
 * do; even a higher allowance does not.
 */
export type RequiredApproval = {
  token: Address;
  spender: Address;
  amount: bigint;
  needed: bigint;
  isExact?: true;
};

/** What an approval allows, to describe it. */
export function reachOf({ amount }: Pick<RequiredApproval, 'amount'>): 'none' | 'exact' | 'unlimited' {
  if (amount === 0n) return 'none';
  return amount === UNLIMITED ? 'unlimited' : 'exact';
}

/** Whether a token refuses to change a non-zero allowance, as USDT does. Checked by simulation. */
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
