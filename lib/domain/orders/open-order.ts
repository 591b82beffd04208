import type { Address } from '@/lib/domain/model/types';
import type { OrderTerms } from './order';

/** What can be done with an open order; the contract's `enum Stage` by name. */
export type OrderStage =
  /** Its price has not come yet. */
  | { name: 'waiting' }
  /** `price`: USD for a whole token, 18 decimals; 0 where it came too late or is none to settle at: then all is refunded. */
  | { name: 'priced'; round: bigint; price: bigint }
  /** No price came in time; `round` is the last one of its feed. */
  | { name: 'refundable'; round: bigint };

/** An open order. Times in Unix seconds. */
export type OpenOrder = OrderTerms & {
  owner: Address;
  receiver: Address;
  /** For all of it: USDm or token units; 0 for any price. */
  minimum: bigint;
  /** Native coin for whoever settles it, wei. */
  tip: bigint;
  time: bigint;
  /** Until when it waits for its price. */
  deadline: bigint;
  stage: OrderStage;
};

/** An amount that a failed payment left at the contract. */
export type Kept = { token: Address; amount: bigint };

/** What an account has at the contract, at one block. */
export type AccountOrders = { orders: readonly OpenOrder[]; kept: readonly Kept[] };
