import { isAccount, isAmount, isFields, isLogged } from '@/lib/chain/calls/stored-guards';
import type { LoggedActionKind, TreasuryEvent } from '@/lib/domain/history/history';
import { REFUND_REASONS } from '@/lib/domain/orders/order';

const ACTIONS: Record<LoggedActionKind, true> = {
  mint: true,
  redeem: true,
  'redeem-pro-rata': true,
  credit: true,
  claim: true,
  'order-mint': true,
  'order-redeem': true,
  'order-refund': true,
  'order-kept': true,
  'order-withdrawal': true,
};

/** Those that name the block of the one before. */
const LINKED: readonly unknown[] = [
  ...['mint', 'redeem', 'redeem-pro-rata', 'claim'],
  ...['order-mint', 'order-redeem'],
];

type Fields = Record<string, unknown>;

/** Whether this is an event as returned by `toTreasuryEvent`. */
export function isTreasuryEvent(value: unknown): value is TreasuryEvent {
  if (!isFields(value) || !isLogged(value)) return false;
  if (value.kind === 'passage') return isAccount(value.sender) && isAccount(value.receiver);
  return value.kind === 'order-closed' ? isClosed(value) : isAction(value);
}

const isAction = ({ kind, sender, receiver, amounts, usdm, coin, order, previous }: Fields): boolean =>
  typeof kind === 'string' &&
  Object.hasOwn(ACTIONS, kind) &&
  isAccount(sender) &&
  isAccount(receiver) &&
  isAmount(usdm) &&
  (coin === undefined || coin === true) &&
  (LINKED.includes(kind) ? isAmount(previous) : previous === undefined) &&
  (order === undefined || isOrder(order)) &&
  Array.isArray(amounts) &&
  amounts.every((part: unknown) => isFields(part) && isAccount(part.asset) && isAmount(part.amount));

const isClosed = ({ owner, filled, previous, order }: Fields): boolean =>
  isAccount(owner) &&
  typeof filled === 'boolean' &&
  isAmount(previous) &&
  isOrder(order) &&
  isAmount(order.refunded);

const isOrder = (order: unknown): order is Fields =>
  isFields(order) &&
  isAmount(order.id) &&
  [order.minimum, order.price, order.refunded].every((each) => each === undefined || isAmount(each)) &&
  (order.reason === undefined || REFUND_REASONS.some((reason) => reason === order.reason));
