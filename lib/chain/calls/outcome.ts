import type { Address } from '@/lib/domain/model/types';
import type { RefundReason } from '@/lib/domain/orders/order';

/** The outcome according to the event. USDm has 18 decimals, all others are token units. */
export type Outcome = {
  usdmOut?: bigint;
  assetOut?: bigint;
  /** In the order of `assets`. */
  amounts?: readonly bigint[];
  assets?: readonly Address[];
  /** The part of each amount that was credited to the account instead of paid, in the same order. */
  credited?: readonly bigint[];
  /** The resulting allowance. */
  approved?: bigint;
  /**
   * The amounts that an action moved or, if it returns assets, what came back: often less than requested, or nothing.
   */
  moved?: { amount: bigint; usdm: bigint };
  /** The id of a new order. */
  order?: bigint;
  /** Of an order's amount: what was minted with or redeemed, and the rest, which came back, with the reason. */
  used?: bigint;
  refunded?: bigint;
  reason?: RefundReason | undefined;
};
