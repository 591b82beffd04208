import { sameAddress } from '@/lib/domain/model/address';
import type { Address } from '@/lib/domain/model/types';
import type { SentRequest, StepKind } from './flow';
import type { ChainPort, Transaction } from './ports';
import { findByNonce } from './replacement';
import { isOtherAmount, isSameCall } from './same-call';
import type { Session } from './session';

/**
 * Whether the account has a pending transaction, as far as the nodes' mempools show.
 * @param mined the account's nonce counting mined transactions only; fetched when omitted
 */
export async function isWaiting(
  chain: Pick<ChainPort, 'nonce'>,
  account: Address,
  mined?: number,
): Promise<boolean> {
  return (await chain.nonce(account, 'pending')) > (mined ?? (await chain.nonce(account)));
}

/**
 * Searches for a request whose hash is unknown among the transactions that the account has sent since. Checks one
 * transaction per call and each only once. Also finds reverted transactions, which leave no event.
 * @param mined the account's nonce counting mined transactions only
 * @returns `true` when found, and followed from then on; `undefined` while there are more to check
 */
export async function findOwnSent(
  session: Session,
  index: number,
  mined: number,
): Promise<boolean | undefined> {
  const { chain, flow } = session;
  const { asked, kind } = session.step(index);
  if (!asked) return false;
  const nonce = session.nextNonce ?? asked.nonce;
  if (nonce >= mined) return false;
  const found = await findByNonce(chain, flow.account, nonce, asked.block);
  session.nextNonce = nonce + 1;
  // If no transaction has this nonce, an EIP-7702 authorization used it.
  const isFound = found !== undefined && !session.isOthers(found.hash) && isRequested(found, asked, kind);
  if (!isFound) return nonce + 1 < mined ? undefined : false;
  session.emit({ type: 'followed', step: index, hash: found.hash });
  return true;
}

/** Matches edited approvals too, and a smart account's transaction to itself, which contains the calls. */
function isRequested(transaction: Transaction, asked: SentRequest, kind: StepKind): boolean {
  const call = asked.calls.at(-1);
  if (!call) return false;
  const { from, to, input } = transaction;
  const isInside = to !== null && sameAddress(to, from) && includes(input, call.data);
  const isAltered = kind === 'approve' && isOtherAmount(transaction, asked);
  return isSameCall(transaction, call) || isAltered || isInside;
}

const includes = (input: string, data: string): boolean =>
  input.toLowerCase().includes(data.slice(2).toLowerCase());
