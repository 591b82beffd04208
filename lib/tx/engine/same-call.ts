import type { RawCall } from '@/lib/chain/calls/calls';
import { sameAddress } from '@/lib/domain/model/address';
import type { Transaction } from './ports';

/** The calls that the wallet was asked to make. */
type RequestedCalls = { calls: readonly RawCall[] };

/**
 * Whether the account itself sent a different call than requested. A smart account wraps the call in a transaction of
 * its own, so there only the outcome can tell.
 */
export function isChanged(transaction: Transaction | undefined, asked: RequestedCalls | undefined): boolean {
  const [call, ...others] = asked?.calls ?? [];
  if (!transaction || !call || others.length > 0) return false;
  if (transaction.to !== null && sameAddress(transaction.to, transaction.from)) return false;
  return !isSameCall(transaction, call);
}

/** Whether the transaction is exactly this call, with the same native value (usually zero). */
export function isSameCall(transaction: Transaction, call: RawCall): boolean {
  const { to, input, value } = transaction;
  return (
    to !== null &&
    sameAddress(to, call.to) &&
    input.toLowerCase() === call.data.toLowerCase() &&
    value === BigInt(call.value ?? 0)
  );
}

/** Length of `0x`, the selector of `approve` and its spender, in hex digits. */
const UP_TO_AMOUNT = 2 + 2 * (4 + 32);

/** Whether the transaction is the requested approval (same token, same spender) for any amount. */
export function isOtherAmount(
  transaction: Transaction | undefined,
  asked: RequestedCalls | undefined,
): boolean {
  const [call] = asked?.calls ?? [];
  if (!transaction || transaction.input.length !== call?.data.length) return false;
  const amount = transaction.input.slice(UP_TO_AMOUNT);
  return isSameCall(transaction, { ...call, data: `0x${call.data.slice(2, UP_TO_AMOUNT)}${amount}` });
}
