import type { RawCall } from '@/lib/chain/calls/calls';
import { sameAddress } from '@/lib/domain/model/address';
import type { Transaction } from './ports';

/** What the wallet was asked for. */
type RequestedCalls = { calls: readonly RawCall[] };

/**
 * Whether the account itself sent another call than it was asked for. A smart account's transaction wraps the call in
 * one of its own: there, only what came of it can tell.
 */
export function isChanged(transaction: Transaction | undefined, asked: RequestedCalls | undefined): boolean {
  const [call, ...others] = asked?.calls ?? [];
  if (!transaction || !call || others.length > 0) return false;
  if (transaction.to !== null && sameAddress(transaction.to, transaction.from)) return false;
  return !isSameCall(transaction, call);
}

/** The transaction is this very call, with the same native coin (mostly none). */
export function isSameCall(transaction: Transaction, call: RawCall): boolean {
  const { to, input, value } = transaction;
  return (
    to !== null &&
    sameAddress(to, call.to) &&
    input.toLowerCase() === call.data.toLowerCase() &&
    value === BigInt(call.value ?? 0)
  );
}

/** Hex digits of `approve`'s selector and spender, and the 0x. */
const UP_TO_AMOUNT = 2 + 2 * (4 + 32);

/** An approval of the same token to the same spender as asked, of whatever amount. */
export function isOtherAmount(
  transaction: Transaction | undefined,
  asked: RequestedCalls | undefined,
): boolean {
  const [call] = asked?.calls ?? [];
  if (!transaction || transaction.input.length !== call?.data.length) return false;
  const amount = transaction.input.slice(UP_TO_AMOUNT);
  return isSameCall(transaction, { ...call, data: `0x${call.data.slice(2, UP_TO_AMOUNT)}${amount}` });
}
