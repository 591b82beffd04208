import { z } from 'zod';
import { ordersAbi } from '@/abis/orders';
import { encodeCall } from '@/lib/chain/calls/calls';
import { refundOrderCall } from '@/lib/chain/calls/order-calls';
import { assetBy } from '@/lib/domain/model/address';
import type { RefundOrderIntent } from '@/lib/domain/orders/intent';
import { orderNumber } from '@/lib/domain/orders/order';
import { decodeCall, isAddressOf } from '@/lib/tx/kinds/call-data';
import { findEvent } from '@/lib/tx/kinds/events';
import type { Kind } from '@/lib/tx/kinds/kind';
import { closing, escrowOf, isOrdersOurs, orderEvents, refundActivity, refundLines, seeOrder } from './terms';

/** Giving an order back that got no price, as anyone can. */
export const refundOrder: Kind<RefundOrderIntent> = {
  schema: z.object({ kind: z.literal('refund-order'), ...closing }),
  screen: 'mint',
  screenOf: ({ screen }) => screen,
  isOurs: isOrdersOurs,
  see: seeOrder,

  plan: async ({ kind }) => [kind],

  call: ({ orders, order, round }) => encodeCall(refundOrderCall(orders, order.id, round)),

  guard: {
    target: ({ orders }) => orders,
    isShown({ order, round }, data) {
      const call = decodeCall(ordersAbi, data);
      return call?.functionName === 'refund' && call.args[0] === order.id && call.args[1] === round;
    },
  },

  proof: {
    find({ orders, order }, { account }, logs) {
      const event = { contract: orders, abi: ordersAbi, eventName: 'Refunded' } as const;
      return findEvent(logs, event, ({ id, owner, amount }) =>
        id === order.id && isAddressOf(owner, account) ? { refunded: amount, reason: 'no-price' } : undefined,
      );
    },
    logs: ({ orders }, { account }, chain, range) => orderEvents('Refunded', orders, account, chain, range),
    isAnyones: true,
  },

  attempt: ({ order: { asset, minting } }, snapshot) => ({
    ...{ snapshot, side: minting ? 'mint' : 'redeem' },
    asset: assetBy(snapshot, asset),
    usdm: 0n,
  }),

  words: {
    lead: ({ order }, telling) =>
      `Get ${escrowOf(order, telling)} of order ${orderNumber(order.id)} back, which got no price.`,
    step: ({ order }, telling) => `Get ${escrowOf(order, telling)} back`,
    done: ({ order }, telling) => `Refunded ${escrowOf(order, telling)}`,
    results: ({ order }, telling) => refundLines(order, telling),
  },

  activity: ({ order }, outcome) => refundActivity(order, outcome),
};
