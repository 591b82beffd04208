import { z } from 'zod';
import { ordersAbi } from '@/abis/orders';
import { encodeCall } from '@/lib/chain/calls/calls';
import { settleOrderCall } from '@/lib/chain/calls/order-calls';
import { assetBy } from '@/lib/domain/model/address';
import type { SettleOrderIntent } from '@/lib/domain/orders/intent';
import { orderNumber } from '@/lib/domain/orders/order';
import { decodeCall, isAddressOf } from '@/lib/tx/kinds/call-data';
import { findEvent } from '@/lib/tx/kinds/events';
import type { Kind, ResultLine, Wording } from '@/lib/tx/kinds/kind';
import {
  closing,
  escrowOf,
  isOrdersOurs,
  orderEvents,
  purposeOf,
  refundActivity,
  refundLines,
  seeOrder,
  settledOutcome,
} from './terms';

/** Settling an order at its price, as anyone can. */
export const settleOrder: Kind<SettleOrderIntent> = {
  schema: z.object({ kind: z.literal('settle-order'), ...closing }),
  screen: 'mint',
  screenOf: ({ screen }) => screen,
  // Half of the gas is kept for an order whose receiver refuses the payment.
  valuations: 2n,
  isOurs: isOrdersOurs,
  see: seeOrder,

  plan: async ({ kind }) => [kind],

  call: ({ orders, order, round }) => encodeCall(settleOrderCall(orders, order.id, round)),

  guard: {
    target: ({ orders }) => orders,
    isShown({ order, round }, data) {
      const call = decodeCall(ordersAbi, data);
      return call?.functionName === 'settle' && call.args[0] === order.id && call.args[1] === round;
    },
  },

  proof: {
    find({ orders, order }, { account }, logs) {
      const event = { contract: orders, abi: ordersAbi, eventName: 'Settled' } as const;
      return findEvent(logs, event, ({ id, owner, outcome }) =>
        id === order.id && isAddressOf(owner, account) ? settledOutcome(order.minting, outcome) : undefined,
      );
    },
    logs: ({ orders }, { account }, chain, range) => orderEvents('Settled', orders, account, chain, range),
    isAnyones: true,
  },

  attempt: ({ order: { asset, minting } }, snapshot) => ({
    ...{ snapshot, side: minting ? 'mint' : 'redeem' },
    asset: assetBy(snapshot, asset),
    usdm: 0n,
  }),

  words: {
    lead: ({ order }, telling) =>
      `Settle order ${orderNumber(order.id)} at its price: ${purposeOf(order, telling)}.`,
    step: ({ order }) => `Settle order ${orderNumber(order.id)}`,
    done: ({ order }, telling) => doneWords(order, telling),
    results: ({ order }, telling) => [...filledLines(order, telling), ...refundLines(order, telling)],
  },

  activity: ({ order }, outcome) => {
    const { asset, minting, amount, coin } = order;
    const { used, usdmOut, assetOut, refunded, reason } = outcome ?? {};
    if (used === 0n) return refundActivity(order, outcome);
    const filled = minting ? 'mint' : 'redeem';
    return {
      kind: used === undefined ? 'order-settled' : filled,
      amounts: [{ asset, amount: minting ? (used ?? amount) : assetOut }],
      usdm: minting ? usdmOut : (used ?? amount),
      coin: coin ? true : undefined,
      order: { id: order.id, refunded, reason },
    };
  },
};

type Terms = SettleOrderIntent['order'];

function doneWords(order: Terms, telling: Wording): string {
  const { used = 0n, usdmOut, assetOut } = telling.outcome ?? {};
  if (used === 0n) return `Refunded ${escrowOf(order, telling)}`;
  if (usdmOut !== undefined) return `Minted ${telling.usdm(usdmOut)}`;
  const paid = assetOut === undefined ? telling.symbol(order.asset) : telling.amount(assetOut, order.asset);
  return `Redeemed ${telling.usdm(used)} for ${paid}`;
}

function filledLines(order: Terms, telling: Wording): ResultLine[] {
  const { used = 0n, usdmOut, assetOut } = telling.outcome ?? {};
  if (used === 0n) return [];
  const escrow = escrowOf(order, telling, used);
  return [
    { term: order.minting ? 'Deposited' : 'Burned', value: escrow },
    ...(usdmOut === undefined ? [] : [{ term: 'Minted', value: telling.usdm(usdmOut) }]),
    ...(assetOut === undefined ? [] : [{ term: 'Paid out', value: telling.amount(assetOut, order.asset) }]),
  ];
}
