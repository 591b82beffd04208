import { sameAddress } from '@/lib/domain/model/address';
import { MAX_UINT256 } from '@/lib/domain/model/convert';
import type { Address } from '@/lib/domain/model/types';
import type { Activity } from './activity';

/**
 * What became of a logged approval. `active`: the Treasury can still spend `left`. `used`: mints have spent it.
 * `revoked`: a later one was for 0. `replaced`: a later one was for another amount. `over`: it allows nothing any more,
 * and the loaded activity does not show why.
 */
export type ApprovalState =
  | { state: 'active'; left: bigint }
  | { state: 'used' | 'revoked' | 'replaced' | 'over' };

/**
 * The state of one of the approvals in `known`; undefined for an approval of 0, or when it is unknown.
 * @param known the loaded activity without gaps, newest first
 * @param allowance the Treasury's current allowance of this token; undefined if unknown
 */
export function approvalState(
  approval: Activity,
  known: readonly Activity[],
  allowance: bigint | undefined,
): ApprovalState | undefined {
  const [part] = approval.amounts;
  const place = known.indexOf(approval);
  if (approval.kind !== 'approval' || !part?.amount || place < 0) return undefined;
  const { amount, asset } = part;
  const later = known.slice(0, place).filter((each) => isOf(each, approval.sender, asset));
  const next = later.findLast(({ kind }) => kind === 'approval');
  // For the newest approval, the allowance on chain decides.
  if (!next && allowance) return { state: 'active', left: allowance };
  if (isUsed(amount, later, next)) return { state: 'used' };
  if (next) return { state: amountOf(next) === 0n ? 'revoked' : 'replaced' };
  return allowance === 0n ? { state: 'over' } : undefined;
}

/** Whether it is an approval of the token by its owner, or a mint that spends one. Native coin needs no approval. */
const isOf = ({ kind, sender, amounts, coin }: Activity, owner: Address, asset: Address): boolean =>
  (kind === 'approval' || (kind === 'mint' && !coin)) &&
  sameAddress(sender, owner) &&
  amounts.some((each) => sameAddress(each.asset, asset));

/** Whether mints have spent all of it before the next approval. `later` is newest first. */
function isUsed(amount: bigint, later: readonly Activity[], next: Activity | undefined): boolean {
  if (amount === MAX_UINT256) return false;
  let left = amount;
  const before = next ? later.slice(later.indexOf(next) + 1) : later;
  for (const mint of before) if (mint.kind === 'mint' && mint.hash !== next?.hash) left -= amountOf(mint);
  // Some tokens emit an approval of the remainder in the transaction of a mint.
  const user = next && later.find(({ kind, hash }) => kind === 'mint' && hash === next.hash);
  const isLeftOver = next && user && amountOf(next) === left - amountOf(user);
  return left <= 0n || isLeftOver === true;
}

const amountOf = ({ amounts: [part] }: Activity): bigint => part?.amount ?? 0n;
