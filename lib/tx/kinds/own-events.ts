import type { Log } from 'viem';
import { proves } from '@/lib/chain/calls/expected-event';
import { sameAddress } from '@/lib/domain/model/address';
import type { Address } from '@/lib/domain/model/types';
import type { ChainPort, Transaction } from '@/lib/tx/engine/ports';
import { isChanged } from '@/lib/tx/engine/same-call';
import type { ActionIntent } from './action-intent';
import type { Range } from './kind';

/**
 * The events in these blocks (inclusive) that prove that this account performed the action. The events name no account
 * and leave out part of the call, and another holder of the role may do the same meanwhile, so the transaction decides.
 * An EOA must have sent it itself, with exactly this call. A contract account's transaction can be sent by anyone and
 * wraps the call: its input must contain the call data, and it must not be a direct call to the target, which cannot
 * come from the account. A Safe's `execTransaction` and `MultiSend`, ERC-4337's `handleOps` and OpenZeppelin's Governor
 * contain the call data byte for byte. Wrappers with another encoding (packed, or a proposal id alone) can only be
 * followed by transaction hash. One case remains: another contract making the same call in these blocks is
 * indistinguishable, but then the action has been done.
 * @returns undefined when the node does not return one of the transactions (yet), so the caller must retry
 */
export async function ownEvents(
  chain: Pick<ChainPort, 'proofLogs' | 'isContract' | 'transaction'>,
  account: Address,
  { proof, call }: Pick<ActionIntent, 'proof' | 'call'>,
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
