import type { Address } from '@/lib/domain/model/types';

/** Orders to mint or redeem any amount at the next price, as the contract keeps them (`contracts/src/Orders.sol`). */

/** Seconds by which an order's price must be later than the order; the contract's `DELAY`. */
export const ORDER_DELAY = 120n;
/** Seconds beyond the feed's maximum age for which an order waits at least; the contract's `MARGIN`. */
const ORDER_MARGIN = 3600n;
/** Open orders of an account; the contract's `MAX_ORDERS`. */
export const MAX_ORDERS = 32;

/** An order's parts that are needed to say what it is about. */
export type OrderTerms = {
  /** Its owner in the upper 160 bits. */
  id: bigint;
  asset: Address;
  /** To mint with the asset; otherwise to redeem for it. */
  minting: boolean;
  /** In escrow: token units, or USDm. */
  amount: bigint;
  /** The symbol of the native coin, if that goes in or comes out instead of its wrapped form, which is the asset. */
  coin?: string | undefined;
};

/** The least seconds that an order must be given to find its price, from when it is made. */
export const leastWait = ({ heartbeat }: { heartbeat: bigint }): bigint =>
  ORDER_DELAY + heartbeat + ORDER_MARGIN;

/** The number of an order among those of its owner, counted from 1. */
export const orderNumber = (id: bigint): bigint => BigInt.asUintN(88, id) + 1n;

/** Why an order, or a part of it, was refunded. */
export const REFUND_REASONS = ['no-price', 'limit', 'minimum', 'too-small', 'liquidity', 'delisted'] as const;
export type RefundReason = (typeof REFUND_REASONS)[number];

/** The reasons in words, as the value of a row. */
export const REFUND_WORDS: Readonly<Record<RefundReason, string>> = {
  'no-price': 'No price before the deadline',
  limit: 'Above a limit of the Treasury',
  minimum: 'Below the minimum received',
  'too-small': 'Below the minimum mint of 1 USDm',
  liquidity: 'Not enough of the asset available',
  delisted: 'The asset is no longer listed',
};
