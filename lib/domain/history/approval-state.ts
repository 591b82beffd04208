import { sameAddress } from '@/lib/domain/model/address';
import { MAX_UINT256 } from '@/lib/domain/model/convert';
import type { Address } from '@/lib/domain/model/types';
import type { Activity } from './activity';

/**
 * What has become of a logged approval. `active`: the Treasury may still take `left`. `used`: mints have used it. `revoked`:
 * a later one was for 0. `replaced`: a later one was for another amount. `over`: it allows nothing any more, and the
 * loaded activity does not show why.
 */
export type ApprovalState =
  | { state: 'active'; left: bigint }
  | { state: 'used' | 'revoked' | 'replaced' | 'over' };

/**
 * The state of one of the approvals among `known`; undefined for an approval of 0, and where it is not known.
 * @param known the loaded activity without gaps, newest first
 * @param allowance what the Treasury may take now of this token; undefined if it is not known
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
  // The chain has the last word about the newest one.
  if (!next && allowance) return { state: 'active', left: allowance };
  if (isUsed(amount, later, next)) return { state: 'used' };
  if (next) return { state: amountOf(next) === 0n ? 'revoked' : 'replaced' };
  return allowance === 0n ? { state: 'over' } : undefined;
}

/** Mints with the token by its owner, and approvals of it. Native coin needs none. */
const isOf = ({ kind, sender, amounts, coin }: Activity, owner: Address, asset: Address): boolean =>
  (kind === 'approval' || (kind === 'mint' && !coin)) &&
  sameAddress(sender, owner) &&
  amounts.some((each) => sameAddress(each.asset, asset));

/** Whether mints have taken all of it before the next approval, newest first. */
function isUsed(amount: bigint, later: readonly Activity[], next: Activity | undefined): boolean {
  if (amount === MAX_UINT256) return false;
  let left = amount;
  const before = next ? later.slice(later.indexOf(next) + 1) : later;
  for (const mint of before) if (mint.kind === 'mint' && mint.hash !== next?.hash) left -= amountOf(mint);
  // Some tokens log what a mint leaves of the approval as an approval of that, in its transaction.
  const user = next && later.find(({ kind, hash }) => kind === 'mint' && hash === next.hash);
  const isLeftOver = next && user && amountOf(next) === left - amountOf(user);
  return left <= 0n || isLeftOver === true;
}

const amountOf = ({ amounts: [part] }: Activity): bigint => part?.amount ?? 0n;
