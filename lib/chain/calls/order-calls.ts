import { ordersAbi } from '@/abis/orders';
import type { Address } from '@/lib/domain/model/types';
import { type Call, call, type SignedPermit } from './calls';

/** Calls of the contract that keeps orders at the next price. All orders accept to be filled in part, and none has a tip. */

type NewOrder = { asset: Address; receiver: Address; deadline: bigint };
type MintOrder = NewOrder & { amountIn: bigint; minUsdmOut: bigint };
type RedeemOrder = NewOrder & { usdmIn: bigint; minAssetOut: bigint; isNative: boolean };

/** Takes `amountIn` units of an approved asset into escrow. Deadline in Unix seconds: it is refunded without a price until then. */
export const orderMintCall = (orders: Address, o: MintOrder): Call =>
  call(orders, ordersAbi, 'orderMint', [o.asset, o.amountIn, o.minUsdmOut, o.receiver, o.deadline, true]);

/** The same with `amountIn` wei of native coin sent with the call. */
export const orderMintNativeCall = (orders: Address, o: Omit<MintOrder, 'asset'>): Call => ({
  ...call(orders, ordersAbi, 'orderMintNative', [o.minUsdmOut, o.receiver, o.deadline, true, 0n]),
  value: o.amountIn,
});

/** Takes `usdmIn` of the caller, approved for the contract, into escrow; after submitting `permit` to USDm. */
export function orderRedeemCall(orders: Address, o: RedeemOrder, permit: SignedPermit | undefined): Call {
  const { asset, usdmIn, minAssetOut, receiver, deadline, isNative } = o;
  const args = [asset, usdmIn, minAssetOut, receiver, deadline, true, isNative] as const;
  return permit
    ? call(orders, ordersAbi, 'orderRedeemWithPermit', [...args, permit])
    : call(orders, ordersAbi, 'orderRedeem', args);
}

/** Settles an order at this round of its feed. */
export const settleOrderCall = (orders: Address, id: bigint, round: bigint): Call =>
  call(orders, ordersAbi, 'settle', [id, round]);

/** Gives an order back that got no price; `last` is the last round of its feed. */
export const refundOrderCall = (orders: Address, id: bigint, last: bigint): Call =>
  call(orders, ordersAbi, 'refund', [id, last]);

/** Pays out what the contract keeps of a token for the caller. */
export const withdrawKeptCall = (orders: Address, token: Address, receiver: Address): Call =>
  call(orders, ordersAbi, 'withdraw', [token, receiver]);
