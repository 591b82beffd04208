import { sameAddress } from '@/lib/domain/model/address';
import { MAX_UINT256 } from '@/lib/domain/model/convert';
import type { Address } from '@/lib/domain/model/types';
import type { Activity } from './activity';

/**
 * What became of a logged approval. `active`: its spender can still spend `left`. `used`: mints or orders have spent it.
 * `revoked`: a later one was for 0. `replaced`: a later one was for another amount. `over`: it allows nothing any more,
 * and the loaded activity does not show why.
 */
export type ApprovalState =
  | { state: 'active'; left: bigint }
  | { state: 'used' | 'revoked' | 'replaced' | 'over' };

/**
 * The state of one of the approvals in `known`; undefined for an approval of 0, or when it is unknown.
 * @param known the loaded activity without gaps, newest first
 * @param allowance the spender's current allowance of this token; undefined if unknown
 * @param usdm the token that orders to redeem spend
 */
export function approvalState(
  approval: Activity,
  known: readonly Activity[],
  allowance: bigint | undefined,
  usdm: Address | undefined,
): ApprovalState | undefined {
  const [part] = approval.amounts;
  const place = known.indexOf(approval);
  if (approval.kind !== 'approval' || !part?.amount || place < 0) return undefined;
  const { amount, asset } = part;
  const { sender, spender } = approval;
  const later = known.slice(0, place).flatMap((each): Change[] => {
    const change = sameAddress(each.sender, sender) ? changeOf(each, spender, usdm) : undefined;
    return change?.token && sameAddress(change.token, asset) ? [{ ...change, hash: each.hash }] : [];
  });
  const next = later.findLast(({ isApproval }) => isApproval);
  // For the newest approval, the allowance on chain decides.
  if (!next && allowance) return { state: 'active', left: allowance };
  if (isUsed(amount, later, next)) return { state: 'used' };
  if (next) return { state: next.amount === 0n ? 'revoked' : 'replaced' };
  return allowance === 0n ? { state: 'over' } : undefined;
}

/** A change of an allowance: an approval sets it, anything else spends of it. */
type Change = { isApproval: boolean; token: Address | undefined; amount: bigint; hash: Activity['hash'] };

/** What an activity changes of the spender's allowances. Native coin needs none, and a settled order spent it when made. */
function changeOf(
  { kind, amounts: [part], usdm: burned = 0n, coin, order, spender: other }: Activity,
  spender: Activity['spender'],
  usdm: Address | undefined,
): Omit<Change, 'hash'> | undefined {
  const { asset: token, amount = 0n } = part ?? {};
  if (kind === 'approval') return other === spender ? { isApproval: true, token, amount } : undefined;
  if (spender === 'orders' && kind === 'order-redeem')
    return { isApproval: false, token: usdm, amount: burned };
  const spends = spender === 'orders' ? kind === 'order-mint' : kind === 'mint' && !order;
  return spends && !coin ? { isApproval: false, token, amount } : undefined;
}

/** Whether all of it was spent before the next approval. `later` is newest first. */
function isUsed(amount: bigint, later: readonly Change[], next: Change | undefined): boolean {
  if (amount === MAX_UINT256) return false;
  let left = amount;
  const before = next ? later.slice(later.indexOf(next) + 1) : later;
  for (const spent of before) if (!spent.isApproval && spent.hash !== next?.hash) left -= spent.amount;
  // Some tokens emit an approval of the remainder in the transaction that spends.
  const user = next && later.find(({ isApproval, hash }) => !isApproval && hash === next.hash);
  const isLeftOver = next && user && next.amount === left - user.amount;
  return left <= 0n || isLeftOver === true;
}
