import { MAX_UINT256 } from '@/lib/domain/model/convert';
import type { Quantity } from '@/lib/domain/model/issues';
import { inUsdm } from '@/lib/domain/model/quantity';
import type { Address } from '@/lib/domain/model/types';
import { REFUND_WORDS } from '@/lib/domain/orders/order';
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
  const burned = write(inUsdm(usdm));
  const [first] = amounts.map((part) => partWords(part, tokenOf, write));
  const native = coin ? ' (as native coin)' : '';
  const form = `${activity.order ? ' by order' : ''}${native}`;
  // What an order was made with.
  const ofUsdm = activity.usdm === undefined ? undefined : burned;
  const escrowed = isWithAsset(activity) ? first : ofUsdm;
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
      return approvalWords(activity, tokenOf, first ?? '');
    case 'action':
      return 'Treasury action';
    case 'order-mint':
      return `Ordered to mint with ${first}${native}`;
    case 'order-redeem':
      return `Ordered to redeem ${burned} for ${symbolIn(amounts, tokenOf)}${native}`;
    case 'order-settled':
      return `Settling an order of ${escrowed}${native}`;
    case 'order-refund':
      return escrowed ? `Order of ${escrowed} refunded${native}` : 'Order refunded';
    case 'order-kept':
      return `${first} kept for withdrawal (payment failed)`;
    case 'order-withdrawal':
      return `Withdrew ${first}`;
    case 'stake':
      return `Staked ${first}`;
    case 'unstake':
      return `Unstaked ${first}`;
    case 'upkeep':
      return 'Upkeep';
  }
}

/** The shares paid by a pro-rata redemption, one text each; empty for everything else. */
export function sharesWords(activity: Activity, tokenOf: TokenOf, write: (of: Quantity) => string): string[] {
  if (activity.kind !== 'redeem-pro-rata') return [];
  return activity.amounts.map((part) => partWords(part, tokenOf, write));
}

/** How the amounts and prices of a note are written. */
type NoteFormat = { write: (of: Quantity) => string; price: (value: bigint) => string };

/**
 * What else is known about an order, in sentences: the minimum it was made with, its price, and what was returned and why.
 * Empty for everything else.
 */
export function orderNote(activity: Activity, tokenOf: TokenOf, { write, price }: NoteFormat): string {
  const { kind, amounts, order } = activity;
  if (!order) return '';
  const { minimum = 0n, refunded = 0n, reason } = order;
  const why = reason && REFUND_WORDS[reason];
  const [part] = amounts;
  const ofAsset = (amount: bigint) => (part ? partWords({ ...part, amount }, tokenOf, write) : '');
  const ofUsdm = (value: bigint) => write(inUsdm(value));
  const [escrow, result] = isWithAsset(activity) ? [ofAsset, ofUsdm] : [ofUsdm, ofAsset];
  const isFilled = kind !== 'order-refund' && refunded > 0n;
  return [
    minimum > 0n && `Minimum received ${result(minimum)}.`,
    order.price !== undefined && `At ${price(order.price)}.`,
    isFilled &&
      `${escrow(refunded)} refunded${why ? `: ${why.charAt(0).toLowerCase()}${why.slice(1)}` : ''}.`,
    !isFilled && why && `${why}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** What became of the order that an activity made, as far as later activity tells; undefined for any other activity. */
export function orderStateWords(made: Activity, known: readonly Activity[]): string | undefined {
  if (!made.at || (made.kind !== 'order-mint' && made.kind !== 'order-redeem')) return undefined;
  const id = made.order?.id;
  const closed = known.find(({ order, kind }) => order?.id === id && kind !== made.kind);
  if (!closed) return 'Open';
  if (closed.kind === 'order-refund') return 'Refunded';
  return closed.order?.refunded ? 'Settled in part' : 'Settled';
}

/** Whether an order is made with the asset, and not with USDm. */
export function isWithAsset({ kind, amounts: [part] }: Activity): boolean {
  if (kind === 'mint' || kind === 'order-mint') return true;
  return kind !== 'redeem' && kind !== 'order-redeem' && part?.amount !== undefined;
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

/** Whose approval it is, if it is not the Treasury's. */
const WHOM: Record<NonNullable<Activity['spender']>, string> = {
  treasury: '',
  orders: ' for orders',
  gateway: ' for the native coin gateway',
  staking: ' for staking',
};

function approvalWords({ amounts: [part], spender }: Activity, tokenOf: TokenOf, amount: string): string {
  const whom = spender === undefined ? '' : WHOM[spender];
  const token = part && tokenOf(part.asset);
  const name = token ? symbolOf(token) : (part?.asset ?? 'token');
  // A token may also log this when the Treasury has used up its allowance.
  if (part?.amount === 0n) return `${name} approval${whom} now 0`;
  return `Approved ${part?.amount === MAX_UINT256 ? `unlimited ${name}` : amount}${whom}`;
}

function symbolIn([part]: Activity['amounts'], tokenOf: TokenOf): string {
  const token = part && tokenOf(part.asset);
  return token ? symbolOf(token) : (part?.asset ?? 'an asset');
}

const symbolOf = ({ symbol }: { symbol: string }): string => symbol || 'unnamed token';

function shares(count: number): string {
  if (count === 0) return 'nothing';
  return count === 1 ? 'a share of one asset' : `a share of ${count} assets`;
}
