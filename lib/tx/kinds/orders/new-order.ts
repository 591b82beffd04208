import { decodeFunctionResult, encodeFunctionData } from 'viem';
import { ordersAbi } from '@/abis/orders';
import { assetBy } from '@/lib/domain/model/address';
import type { Side } from '@/lib/domain/model/issues';
import type { Asset } from '@/lib/domain/model/types';
import { checkOrder } from '@/lib/domain/orders/check-order';
import type { OrderMintIntent, OrderRedeemIntent } from '@/lib/domain/orders/intent';
import { orderNumber } from '@/lib/domain/orders/order';
import { RefusedError } from '@/lib/tx/engine/errors';
import type { Moment, Planning, ResultLine, Wording } from '@/lib/tx/kinds/kind';

type NewOrder = OrderMintIntent | OrderRedeemIntent;

/** Until when the order waits for its price, in Unix seconds of the chain. */
export const deadlineOf = (
  { waitSeconds, deadlineSeconds }: NewOrder,
  { timestamp }: Pick<Moment, 'timestamp'>,
): bigint => timestamp + BigInt(waitSeconds + deadlineSeconds);

/**
 * The asset of an order that will be accepted. An approval costs gas, so do not request it when the order would fail.
 * @throws {RefusedError} otherwise
 */
export async function checkPlan(
  { orders, asset: token }: NewOrder,
  side: Side,
  amount: bigint,
  { chain, account, snapshot }: Pick<Planning, 'chain' | 'account' | 'snapshot'>,
): Promise<Asset> {
  const asset = assetBy(snapshot, token);
  if (!asset) throw new RefusedError({ name: 'not-listed' });
  const read = { abi: ordersAbi, functionName: 'ordersOf' } as const;
  const data = await chain.simulate(account, {
    to: orders,
    data: encodeFunctionData({ ...read, args: [account] }),
  });
  const issue = checkOrder(snapshot, asset, side, amount, decodeFunctionResult({ ...read, data }).length);
  if (issue) throw new RefusedError(issue);
  return asset;
}

/** The result of a new order. */
export const orderLines = (
  escrow: string,
  minimum: string | undefined,
  { outcome }: Wording,
): ResultLine[] => [
  { term: 'In escrow', value: escrow },
  { term: 'Minimum received', value: minimum ?? 'None' },
  ...(outcome?.order === undefined ? [] : [{ term: 'Order', value: `${orderNumber(outcome.order)}` }]),
  { term: 'Settles', value: 'At the next price' },
];
