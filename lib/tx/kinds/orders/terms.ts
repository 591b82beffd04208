import type { Log } from 'viem';
import { z } from 'zod';
import { ordersAbi } from '@/abis/orders';
import { proofBy } from '@/lib/chain/calls/expected-event';
import type { Outcome } from '@/lib/chain/calls/outcome';
import { refundReason } from '@/lib/chain/calls/refund-reason';
import { sameAddress } from '@/lib/domain/model/address';
import type { Address, Snapshot } from '@/lib/domain/model/types';
import { ORDER_SCREENS } from '@/lib/domain/orders/intent';
import { type OrderTerms, REFUND_WORDS } from '@/lib/domain/orders/order';
import type { ChainPort } from '@/lib/tx/engine/ports';
import { address, amount, deadlineSeconds } from '@/lib/tx/kinds/fields';
import type { Kind, Range, ResultLine, Wording } from '@/lib/tx/kinds/kind';
import { seeCoin } from '@/lib/tx/kinds/native';

/** What the kinds of transactions about orders share. */

/** Fields of a new order. */
export const newOrder = {
  orders: address,
  asset: address,
  receiver: address,
  waitSeconds: z.int().positive(),
  deadlineSeconds,
  native: z.object({ symbol: z.string() }).optional(),
};

/** Fields of a transaction about an existing order. */
export const closing = {
  orders: address,
  round: amount,
  order: z.object({
    id: amount,
    asset: address,
    minting: z.boolean(),
    amount,
    coin: z.string().optional(),
  }),
  screen: z.enum(ORDER_SCREENS),
};

/** Whether the contract belongs to the chain's deployment. */
export const isOrdersOurs = ({ orders }: { orders: Address }, chain: ChainPort): boolean =>
  sameAddress(orders, chain.orders);

/** The snapshot with the native coin in place of its wrapped token, where an order is with the coin. */
export const seeOrder = ({ order }: { order: OrderTerms }, snapshot: Snapshot): Snapshot =>
  seeCoin({ asset: order.asset, native: order.coin ? { symbol: order.coin } : undefined }, snapshot);

type OrderEvent = 'Ordered' | 'Settled' | 'Refunded';

/** The events of one kind about the account's orders in these blocks. */
export function orderEvents(
  eventName: OrderEvent,
  orders: Address,
  owner: Address,
  chain: Pick<ChainPort, 'proofLogs'>,
  { from, to }: Range,
): Promise<readonly Log[]> {
  return chain.proofLogs(proofBy(orders, { abi: ordersAbi, eventName, args: { owner } }), from, to);
}

/** An order's amount as it lies in escrow, written. */
export const escrowOf = (
  { minting, asset, amount: value }: OrderTerms,
  { amount: write, usdm }: Wording,
  part = value,
): string => (minting ? write(part, asset) : usdm(part));

/** "12 WETH to mint USDm", "250 USDm to redeem for WETH" */
export const purposeOf = (order: OrderTerms, telling: Wording): string =>
  `${escrowOf(order, telling)} to ${order.minting ? 'mint USDm' : `redeem for ${telling.symbol(order.asset)}`}`;

/** What came back of an order, and why. */
export function refundLines(order: OrderTerms, telling: Wording): ResultLine[] {
  const { refunded = 0n, reason } = telling.outcome ?? {};
  if (refunded === 0n) return [];
  return [
    { term: 'Refunded', value: escrowOf(order, telling, refunded) },
    ...(reason ? [{ term: 'Reason', value: REFUND_WORDS[reason] }] : []),
  ];
}

/** How the refund of all of an order is listed in activity. */
export const refundActivity = (
  { id, asset, minting, amount, coin }: OrderTerms,
  { refunded = amount, reason }: Outcome = {},
): ReturnType<Kind<never>['activity']> => ({
  kind: 'order-refund',
  amounts: [{ asset, amount: minting ? refunded : undefined }],
  usdm: minting ? undefined : refunded,
  coin: minting && coin ? true : undefined,
  order: { id, refunded, reason },
});

/** What an order became, from its event. */
export function settledOutcome(
  minting: boolean,
  done: { used: bigint; out: bigint; refunded: bigint; reason: string },
): Outcome {
  const { used, out, refunded } = done;
  const reason = refunded > 0n ? refundReason(done.reason) : undefined;
  return {
    ...{ used, refunded },
    ...(minting ? { usdmOut: out } : { assetOut: out }),
    ...(reason && { reason }),
  };
}
