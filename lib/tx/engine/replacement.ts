import { sameAddress } from '@/lib/domain/model/address';
import { max } from '@/lib/domain/model/convert';
import type { Address } from '@/lib/domain/model/types';
import type { ChainPort, Transaction } from './ports';
import { isSameCall } from './same-call';
import type { Session } from './session';

/**
 * Determines the outcome of a step whose transaction disappeared while its nonce was used. The same call under another
 * hash (a speed-up) is followed, an empty transaction to oneself is a cancel, anything else raises an alarm. If no node
 * ever returned the transaction, its nonce is uncertain and only the same call counts: any other transaction may have
 * been queued in the wallet earlier, so it only raises a warning.
 * @returns whether the step has a new state
 */
export async function findReplacement(session: Session, index: number): Promise<boolean> {
  const { chain, flow } = session;
  const { asked, nonce } = session.step(index);
  if (!asked) return false;
  const wanted = nonce ?? asked.nonce;
  if ((await chain.nonce(flow.account)) <= wanted) return false;
  const found = await findByNonce(chain, flow.account, wanted, asked.block);
  if (!found) return false;
  const { hash } = found;
  const [call, ...others] = asked.calls;
  if (call && others.length === 0 && isSameCall(found, call)) {
    session.emit({ type: 'followed', step: index, hash });
  } else if (nonce === undefined) {
    if (!flow.issue) session.emit({ type: 'warned', issue: { name: 'transaction-overtaken' } });
    return false;
  } else if (isCancel(found)) {
    session.emit({ type: 'cancelled', step: index, hash });
  } else {
    session.emit({ type: 'replaced', step: index, hash, issue: { name: 'transaction-replaced' } });
  }
  return true;
}

/**
 * Ends a step that was requested on a chain that another one has replaced: what became of it can no longer be seen, and
 * what the new chain shows tells nothing about it. While the wallet still has the request, the step stays as it is.
 * @returns whether the node in use serves another chain, and so cannot tell anything of the step
 */
export async function endIfGone(session: Session, index: number): Promise<boolean> {
  const { anchor } = session.step(index).asked ?? {};
  const verdict = anchor && (await session.chain.compare(anchor));
  if (verdict === 'other' && !session.isAsking) session.emit({ type: 'gone', step: index });
  return verdict === 'other' || verdict === 'faulty';
}

const isCancel = ({ from, to, input, value }: Transaction): boolean =>
  to !== null && sameAddress(from, to) && input === '0x' && value === 0n;

/** Half of what a full node of BNB Chain keeps the state of: less than half a minute. */
const RECENT_BLOCKS = 64n;

/**
 * The account's mined transaction with this nonce, found by a binary search over the blocks since `from`. The newest ones
 * come first: a followed nonce was used moments ago, and public nodes have no state of older blocks.
 */
export async function findByNonce(
  chain: Pick<ChainPort, 'nonce' | 'head' | 'transactionsOf'>,
  account: Address,
  nonce: number,
  from: bigint,
): Promise<Transaction | undefined> {
  // The nonce is unused after block `low` and used after block `high`.
  let { number: high } = await chain.head();
  let low = max(from, high - RECENT_BLOCKS);
  if (low > from && (await chain.nonce(account, low)) > nonce) [low, high] = [from, low];
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if ((await chain.nonce(account, middle)) > nonce) high = middle;
    else low = middle;
  }
  const transactions = await chain.transactionsOf(high);
  return transactions.find((tx) => sameAddress(tx.from, account) && tx.nonce === nonce);
}
