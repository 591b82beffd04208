import { z } from 'zod';
import { ordersAbi } from '@/abis/orders';
import { encodeCall } from '@/lib/chain/calls/calls';
import { orderMintCall, orderMintNativeCall } from '@/lib/chain/calls/order-calls';
import { assetBy } from '@/lib/domain/model/address';
import { toUsdDown, unitOf } from '@/lib/domain/model/convert';
import type { OrderMintIntent } from '@/lib/domain/orders/intent';
import { planMint } from '@/lib/domain/trade/steps';
import { needsReset } from '@/lib/tx/kinds/approval';
import { decodeCall, isAddressOf } from '@/lib/tx/kinds/call-data';
import { findEvent } from '@/lib/tx/kinds/events';
import { amount } from '@/lib/tx/kinds/fields';
import type { Kind } from '@/lib/tx/kinds/kind';
import { seeCoin } from '@/lib/tx/kinds/native';
import { checkPlan, deadlineOf, orderLines } from './new-order';
import { isOrdersOurs, newOrder, orderEvents } from './terms';

/** Ordering to mint USDm with an asset, or with native coin, at the next price. */
export const orderMint: Kind<OrderMintIntent> = {
  schema: z.object({ kind: z.literal('order-mint'), ...newOrder, amountIn: amount, minUsdmOut: amount }),
  screen: 'mint',
  isOurs: isOrdersOurs,
  see: seeCoin,

  approval: ({ native, asset: token, orders: spender, amountIn }) =>
    native ? undefined : { token, spender, amount: amountIn, needed: amountIn },

  async plan(intent, planning) {
    const { kind, amountIn } = intent;
    await checkPlan(intent, 'mint', amountIn, planning);
    const { chain, account, approval, canBatch } = planning;
    if (!approval) return [kind];
    const allowance = await chain.allowance(approval.token, account, approval.spender);
    const steps = planMint({
      amountIn,
      allowance,
      canBatch,
      // The contract takes no permit of an asset.
      ...{ hasPermit: false, unlimited: false },
      needsReset: allowance > 0n && allowance < amountIn && (await needsReset(chain, account, approval)),
    });
    return steps.map((step) => (step === 'mint' ? kind : step));
  },

  call(intent, moment) {
    const order = { ...intent, deadline: deadlineOf(intent, moment) };
    return encodeCall((intent.native ? orderMintNativeCall : orderMintCall)(intent.orders, order));
  },

  guard: {
    target: ({ orders }) => orders,
    coin: ({ native, amountIn }) => (native ? amountIn : 0n),
    isShown({ native, asset, amountIn, minUsdmOut, receiver }, data) {
      const call = decodeCall(ordersAbi, data);
      if (native) {
        if (call?.functionName !== 'orderMintNative') return false;
        const [least, to, , acceptsPart, tip] = call.args;
        return least === minUsdmOut && isAddressOf(to, receiver) && acceptsPart && tip === 0n;
      }
      if (call?.functionName !== 'orderMint') return false;
      const [token, paid, least, to, , acceptsPart] = call.args;
      return (
        isAddressOf(token, asset) &&
        paid === amountIn &&
        least === minUsdmOut &&
        isAddressOf(to, receiver) &&
        acceptsPart
      );
    },
  },

  proof: {
    find({ orders, native, asset, amountIn, minUsdmOut, receiver }, { account }, logs) {
      const event = { contract: orders, abi: ordersAbi, eventName: 'Ordered' } as const;
      return findEvent(logs, event, ({ id, owner, order }) =>
        isAddressOf(owner, account) &&
        order.minting &&
        order.native === (native !== undefined) &&
        isAddressOf(order.asset, asset) &&
        // A token may charge a transfer fee: the amount received counts.
        order.amount <= amountIn &&
        order.minOut === minUsdmOut &&
        isAddressOf(order.receiver, receiver) &&
        order.tip === 0n
          ? { order: id }
          : undefined,
      );
    },
    logs: ({ orders }, { account }, chain, range) => orderEvents('Ordered', orders, account, chain, range),
  },

  attempt({ asset: token, amountIn }, snapshot) {
    const asset = assetBy(snapshot, token);
    const usdm = asset ? toUsdDown(amountIn, asset.price.mintPrice, unitOf(asset.decimals)) : 0n;
    return { snapshot, side: 'mint', asset, usdm };
  },

  words: {
    lead: ({ amountIn, asset, minUsdmOut }, { amount: write, usdm, whom }) =>
      `Order to mint ${minUsdmOut ? `at least ${usdm(minUsdmOut)}` : 'USDm'} with ${write(amountIn, asset)} at the next price, sent ${whom}.`,
    step: ({ amountIn, asset }, { amount: write }) =>
      `Order to mint with ${write(amountIn, asset)} at the next price`,
    batch: ({ amountIn, asset }, { amount: write }) =>
      `Approve and order to mint with ${write(amountIn, asset)} at the next price`,
    done: ({ amountIn, asset }, { amount: write }) => `Ordered to mint with ${write(amountIn, asset)}`,
    results: ({ amountIn, asset, minUsdmOut }, telling) =>
      orderLines(telling.amount(amountIn, asset), minUsdmOut ? telling.usdm(minUsdmOut) : undefined, telling),
  },

  activity: ({ asset, amountIn, minUsdmOut, native }, outcome) => ({
    kind: 'order-mint',
    amounts: [{ asset, amount: amountIn }],
    usdm: undefined,
    coin: native && true,
    order: outcome?.order === undefined ? undefined : { id: outcome.order, minimum: minUsdmOut },
  }),
};
