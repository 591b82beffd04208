import type { Address } from '@/lib/domain/model/types';
import type { OrderTerms } from './order';

/**
 * A new order: `orders` is the contract. It is refunded without a price in `waitSeconds` (at least `leastWait`) after
 * `deadlineSeconds`, within which it has to be made; both from the current block time. It accepts to be filled in part.
 */
type NewOrder = {
  orders: Address;
  asset: Address;
  receiver: Address;
  waitSeconds: number;
  deadlineSeconds: number;
  /** Pays with or receives the native coin (with this symbol), of which the asset is the wrapped form. */
  native?: { symbol: string } | undefined;
};

/** Amounts in token units; USDm has 18 decimals. The minimum is for all of it, 0 for any price. */
export type OrderMintIntent = NewOrder & { kind: 'order-mint'; amountIn: bigint; minUsdmOut: bigint };

/** `usdm`: the token, which the contract takes into escrow. */
export type OrderRedeemIntent = NewOrder & {
  kind: 'order-redeem';
  usdm: Address;
  usdmIn: bigint;
  minAssetOut: bigint;
};

/** Where a transaction about an existing order can be started. */
export const ORDER_SCREENS = ['mint', 'redeem', 'activity'] as const;
export type OrderScreen = (typeof ORDER_SCREENS)[number];

type Closing = { orders: Address; order: OrderTerms; screen: OrderScreen };

/** Settles an order at `round` of its feed, which is the only one that it can be settled at. */
export type SettleOrderIntent = Closing & { kind: 'settle-order'; round: bigint };

/** Gives an order back that got no price; `round` is the last one of its feed. */
export type RefundOrderIntent = Closing & { kind: 'refund-order'; round: bigint };

/** Pays out what the contract keeps for the account, because a payment failed. `token` may be USDm. */
export type WithdrawKeptIntent = {
  kind: 'withdraw-kept';
  orders: Address;
  token: Address;
  receiver: Address;
  screen: OrderScreen;
};
