import { z } from 'zod';
import { ordersAbi } from '@/abis/orders';
import { encodeCall } from '@/lib/chain/calls/calls';
import { proofBy } from '@/lib/chain/calls/expected-event';
import { withdrawKeptCall } from '@/lib/chain/calls/order-calls';
import { assetBy } from '@/lib/domain/model/address';
import { ORDER_SCREENS, type WithdrawKeptIntent } from '@/lib/domain/orders/intent';
import { decodeCall, isAddressOf } from '@/lib/tx/kinds/call-data';
import { findEvent } from '@/lib/tx/kinds/events';
import { address } from '@/lib/tx/kinds/fields';
import type { Kind, Wording } from '@/lib/tx/kinds/kind';
import { isOrdersOurs } from './terms';

/** Withdrawing what an order's payment, which failed, left at the contract. */
export const withdrawKept: Kind<WithdrawKeptIntent> = {
  schema: z.object({
    kind: z.literal('withdraw-kept'),
    orders: address,
    token: address,
    receiver: address,
    screen: z.enum(ORDER_SCREENS),
  }),
  screen: 'redeem',
  screenOf: ({ screen }) => screen,
  isOurs: isOrdersOurs,

  plan: async ({ kind }) => [kind],

  call: ({ orders, token, receiver }) => encodeCall(withdrawKeptCall(orders, token, receiver)),

  guard: {
    target: ({ orders }) => orders,
    isShown({ token, receiver }, data) {
      const call = decodeCall(ordersAbi, data);
      if (call?.functionName !== 'withdraw') return false;
      return isAddressOf(call.args[0], token) && isAddressOf(call.args[1], receiver);
    },
  },

  proof: {
    find({ orders, token, receiver }, { account }, logs) {
      const event = { contract: orders, abi: ordersAbi, eventName: 'Withdrawn' } as const;
      return findEvent(logs, event, (args) =>
        isAddressOf(args.account, account) &&
        isAddressOf(args.token, token) &&
        isAddressOf(args.receiver, receiver)
          ? { assetOut: args.amount }
          : undefined,
      );
    },
    logs({ orders, token }, { account }, chain, { from, to }) {
      const event = { abi: ordersAbi, eventName: 'Withdrawn', args: { account, token } };
      return chain.proofLogs(proofBy(orders, event), from, to);
    },
  },

  attempt: ({ token }, snapshot) => ({
    ...({ snapshot, side: 'redeem' } as const),
    asset: assetBy(snapshot, token),
    usdm: 0n,
  }),

  words: {
    lead: ({ token }, { symbol, whom }) => `Withdraw the ${symbol(token)} kept for you, sent ${whom}.`,
    step: (intent, telling) => `Withdraw ${paidOf(intent, telling)}`,
    done: (intent, telling) => `Withdrew ${paidOf(intent, telling)}`,
    results: (intent, telling) =>
      telling.outcome?.assetOut === undefined ? [] : [{ term: 'Paid out', value: paidOf(intent, telling) }],
  },

  activity: ({ token }, outcome) => ({
    kind: 'order-withdrawal',
    amounts: [{ asset: token, amount: outcome?.assetOut }],
    usdm: undefined,
  }),
};

const paidOf = ({ token }: WithdrawKeptIntent, { outcome, amount, symbol }: Wording): string =>
  outcome?.assetOut === undefined ? symbol(token) : amount(outcome.assetOut, token);
