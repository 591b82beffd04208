import type { Log } from 'viem';
import { proves } from '@/lib/chain/calls/expected-event';
import { sameAddress } from '@/lib/domain/model/address';
import type { Address } from '@/lib/domain/model/types';
import type { ChainPort, Transaction } from '@/lib/tx/engine/ports';
import { isChanged } from '@/lib/tx/engine/same-call';
import type { ActionIntent } from './action-intent';
import type { Range } from './kind';

/**
 * The events that show that this account did the action, in these blocks (both included). They name nobody, do not tell all
 * that the call does, and another holder of the role may do the very same meanwhile: so it is the transaction around them
 * that tells. A key's account has sent it itself, with the very call. A contract's is sent by anybody and wraps the call:
 * there an event counts only where the call's data are in the transaction's, and the transaction is not a call made from
 * outside straight to the contract, which can't be the account's. A Safe's `execTransaction` and `MultiSend`, ERC-4337's
 * `handleOps` and OpenZeppelin's Governor have them there byte for byte; an action that a wrapper writes otherwise (packed, or
 * by its number alone) is seen by its transaction's hash only. What remains is another contract that makes the very same
 * call in these blocks: it can't be told apart, and what was to be done is done then.
 * @returns undefined when the node does not show one of the transactions (yet): to be asked again
 */
export async function ownEvents(
  chain: Pick<ChainPort, 'proofLogs' | 'isContract' | 'transaction'>,
  account: Address,
  { proof, call }: ActionIntent,
  { from, to }: Range,
): Promise<Log[] | undefined> {
  const found = (await chain.proofLogs(proof, from, to)).filter((log) => proves(log, proof));
  if (found.length === 0) return [];
  const isContract = await chain.isContract(account);
  const isOwn = (transaction: Transaction): boolean => {
    const { from: sender, to: target, input } = transaction;
    if (!input.toLowerCase().includes(call.data.slice(2).toLowerCase())) return false;
    if (sameAddress(sender, account)) return !isChanged(transaction, { calls: [call] });
    return isContract && !(target !== null && sameAddress(target, call.to));
  };
  const own: Log[] = [];
  for (const log of found) {
    const transaction = log.transactionHash && (await chain.transaction(log.transactionHash));
    if (!transaction) return undefined;
    if (isOwn(transaction)) own.push(log);
  }
  return own;
}
