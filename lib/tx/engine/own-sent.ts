import { sameAddress } from '@/lib/domain/model/address';
import type { Address } from '@/lib/domain/model/types';
import type { SentRequest, StepKind } from './flow';
import type { ChainPort, Transaction } from './ports';
import { findByNonce } from './replacement';
import { isOtherAmount, isSameCall } from './same-call';
import type { Session } from './session';

/**
 * Whether an account has sent something that is not mined yet, as far as the nodes' mempools show it.
 * @param mined its next nonce by what is mined; asked for where it is not given
 */
export async function isWaiting(
  chain: Pick<ChainPort, 'nonce'>,
  account: Address,
  mined?: number,
): Promise<boolean> {
  return (await chain.nonce(account, 'pending')) > (mined ?? (await chain.nonce(account)));
}

/**
 * Looks for a request whose hash nobody has told among what the account has sent since it was asked, one transaction at a
 * time and each once. It finds also what failed on the chain, which leaves no event.
 * @param mined the account's next nonce
 * @returns `true` when it was found, and is followed from here; `undefined` while there is more to look at
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
  // Without a transaction it was an authorisation of EIP-7702 that used the nonce.
  const isFound = found !== undefined && !session.isOthers(found.hash) && isRequested(found, asked, kind);
  if (!isFound) return nonce + 1 < mined ? undefined : false;
  session.emit({ type: 'followed', step: index, hash: found.hash });
  return true;
}

/** An approval may have been altered in the wallet. A smart account's transaction to itself has the calls inside. */
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
