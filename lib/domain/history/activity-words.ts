import { MAX_UINT256, USDM_DECIMALS } from '@/lib/domain/model/convert';
import type { Quantity } from '@/lib/domain/model/issues';
import type { Address } from '@/lib/domain/model/types';
import type { Activity } from './activity';

/** How to write a token; undefined for one that the Treasury does not list, or no longer lists. */
export type TokenOf = (asset: Address) => { symbol: string; decimals: number } | undefined;

/**
 * What was done, in one line without a full stop: `Minted 250 USDm with 250 USDC`. Without an amount if it is
 * unknown.
 * @param write writes an amount with its symbol, shortened or to the last digit
 */
export function activityWords(activity: Activity, tokenOf: TokenOf, write: (of: Quantity) => string): string {
  const { kind, amounts, usdm = 0n, coin } = activity;
  const burned = write({ value: usdm, decimals: USDM_DECIMALS, symbol: 'USDm' });
  const [first] = amounts.map((part) => partWords(part, tokenOf, write));
  const form = coin ? ' (as native coin)' : '';
  switch (kind) {
    case 'mint':
      return `Minted ${burned} with ${first}${form}`;
    case 'redeem':
      return `Redeemed ${burned} for ${first}${form}`;
    case 'redeem-pro-rata':
      return `Redeemed ${burned} for ${shares(amounts.length)}`;
    case 'credit':
      return `${first} held for claim (transfer failed)`;
    case 'claim':
      return `Claimed ${first}`;
    case 'approval':
      return approvalWords(amounts[0], tokenOf, first ?? '');
    case 'action':
      return 'Treasury action';
  }
}

/** The shares paid by a pro-rata redemption, one text each; empty for everything else. */
export function sharesWords(activity: Activity, tokenOf: TokenOf, write: (of: Quantity) => string): string[] {
  if (activity.kind !== 'redeem-pro-rata') return [];
  return activity.amounts.map((part) => partWords(part, tokenOf, write));
}

type ActivityAmount = Activity['amounts'][number];

function partWords(
  { asset, amount }: ActivityAmount,
  tokenOf: TokenOf,
  write: (of: Quantity) => string,
): string {
  const token = tokenOf(asset);
  if (token && amount !== undefined) return write({ ...token, symbol: symbolOf(token), value: amount });
  return `an amount of ${token ? symbolOf(token) : asset}`;
}

function approvalWords(part: ActivityAmount | undefined, tokenOf: TokenOf, amount: string): string {
  const token = part && tokenOf(part.asset);
  const name = token ? symbolOf(token) : (part?.asset ?? 'token');
  // A token may also log this when the Treasury has used up its allowance.
  if (part?.amount === 0n) return `${name} approval now 0`;
  return part?.amount === MAX_UINT256 ? `Approved unlimited ${name}` : `Approved ${amount}`;
}

const symbolOf = ({ symbol }: { symbol: string }): string => symbol || 'unnamed token';

function shares(count: number): string {
  if (count === 0) return 'nothing';
  return count === 1 ? 'a share of one asset' : `a share of ${count} assets`;
}
