import { encodeFunctionData, hexToBigInt } from 'viem';
import { z } from 'zod';
import { ordersAbi } from '@/abis/orders';
import { usdmAbi } from '@/abis/usdm';
import { encodeCall } from '@/lib/chain/calls/calls';
import { orderRedeemCall } from '@/lib/chain/calls/order-calls';
import { usdmDomain } from '@/lib/chain/calls/permit-data';
import { assetBy, sameAddress } from '@/lib/domain/model/address';
import type { OrderRedeemIntent } from '@/lib/domain/orders/intent';
import { quoteRedeem } from '@/lib/domain/trade/redeem';
import { planMint } from '@/lib/domain/trade/steps';
import { RefusedError } from '@/lib/tx/engine/errors';
import { decodeCall, isAddressOf } from '@/lib/tx/kinds/call-data';
import { findEvent } from '@/lib/tx/kinds/events';
import { address, amount } from '@/lib/tx/kinds/fields';
import type { Kind } from '@/lib/tx/kinds/kind';
import { seeCoin } from '@/lib/tx/kinds/native';
import { checkPlan, deadlineOf, orderLines } from './new-order';
import { isOrdersOurs, newOrder, orderEvents } from './terms';

/** Ordering to redeem USDm for an asset, or for native coin, at the next price. */
export const orderRedeem: Kind<OrderRedeemIntent> = {
  schema: z.object({
    kind: z.literal('order-redeem'),
    ...newOrder,
    usdm: address,
    usdmIn: amount,
    minAssetOut: amount,
  }),
  screen: 'redeem',
  isOurs: (intent, chain, snapshot) => isOrdersOurs(intent, chain) && sameAddress(intent.usdm, snapshot.usdm),
  see: seeCoin,

  approval: ({ usdm: token, orders: spender, usdmIn }) => ({
    token,
    spender,
    amount: usdmIn,
    needed: usdmIn,
  }),

  async plan(intent, planning) {
    const { kind, orders, usdm, usdmIn, receiver, native } = intent;
    const asset = await checkPlan(intent, 'redeem', usdmIn, planning);
    const { chain, account, snapshot, canBatch, canPermit } = planning;
    // What a recipient rejects would be kept in its wrapped form for the recipient to withdraw, who may be unable to.
    const { assetOut } = quoteRedeem(snapshot, asset, usdmIn);
    if (native && !(await chain.acceptsNative(orders, receiver, assetOut))) {
      throw new RefusedError({ name: 'coin-refused', symbol: asset.symbol });
    }
    const steps = planMint({
      amountIn: usdmIn,
      allowance: await chain.allowance(usdm, account, orders),
      canBatch,
      hasPermit: canPermit,
      ...{ unlimited: false, needsReset: false },
    });
    return steps.map((step) => (step === 'mint' ? kind : step));
  },

  async permit({ usdm }, { account, chainId }, _, chain) {
    const data = encodeFunctionData({ abi: usdmAbi, functionName: 'nonces', args: [account] });
    const nonce = hexToBigInt(await chain.simulate(account, { to: usdm, data }));
    return { domain: usdmDomain(chainId, usdm), nonce };
  },

  call(intent, moment) {
    const order = { ...intent, isNative: intent.native !== undefined, deadline: deadlineOf(intent, moment) };
    return encodeCall(orderRedeemCall(intent.orders, order, moment.permit));
  },

  guard: {
    target: ({ orders }) => orders,
    isShown({ native, asset, usdmIn, minAssetOut, receiver }, data) {
      const call = decodeCall(ordersAbi, data);
      if (call?.functionName !== 'orderRedeem' && call?.functionName !== 'orderRedeemWithPermit')
        return false;
      const [token, burned, least, to, , acceptsPart, isNative] = call.args;
      return (
        isAddressOf(token, asset) &&
        burned === usdmIn &&
        least === minAssetOut &&
        isAddressOf(to, receiver) &&
        acceptsPart &&
        isNative === (native !== undefined)
      );
    },
  },

  proof: {
    find({ orders, native, asset, usdmIn, minAssetOut, receiver }, { account }, logs) {
      const event = { contract: orders, abi: ordersAbi, eventName: 'Ordered' } as const;
      return findEvent(logs, event, ({ id, owner, order }) =>
        isAddressOf(owner, account) &&
        !order.minting &&
        order.native === (native !== undefined) &&
        isAddressOf(order.asset, asset) &&
        order.amount === usdmIn &&
        order.minOut === minAssetOut &&
        isAddressOf(order.receiver, receiver) &&
        order.tip === 0n
          ? { order: id }
          : undefined,
      );
    },
    logs: ({ orders }, { account }, chain, range) => orderEvents('Ordered', orders, account, chain, range),
  },

  attempt: ({ asset, usdmIn }, snapshot) => ({
    ...({ snapshot, side: 'redeem' } as const),
    asset: assetBy(snapshot, asset),
    usdm: usdmIn,
  }),

  words: {
    lead: ({ usdmIn, asset, minAssetOut }, { usdm, amount: write, symbol, whom }) =>
      `Order to redeem ${usdm(usdmIn)} for ${minAssetOut ? `at least ${write(minAssetOut, asset)}` : symbol(asset)} at the next price, sent ${whom}.`,
    step: ({ usdmIn, asset }, { usdm, symbol }) =>
      `Order to redeem ${usdm(usdmIn)} for ${symbol(asset)} at the next price`,
    batch: ({ usdmIn, asset }, { usdm, symbol }) =>
      `Approve and order to redeem ${usdm(usdmIn)} for ${symbol(asset)} at the next price`,
    done: ({ usdmIn, asset }, { usdm, symbol }) => `Ordered to redeem ${usdm(usdmIn)} for ${symbol(asset)}`,
    results: ({ usdmIn, asset, minAssetOut }, telling) =>
      orderLines(telling.usdm(usdmIn), minAssetOut ? telling.amount(minAssetOut, asset) : undefined, telling),
  },

  activity: ({ asset, usdmIn, minAssetOut, native }, outcome) => ({
    kind: 'order-redeem',
    amounts: [{ asset, amount: undefined }],
    usdm: usdmIn,
    coin: native && true,
    order: outcome?.order === undefined ? undefined : { id: outcome.order, minimum: minAssetOut },
  }),
};
