import { type ContractFunctionReturnType, getAbiItem } from 'viem';
import { ordersAbi } from '@/abis/orders';

/** `struct Order` of contracts/src/interfaces/IOrders.sol. */
export type Order = ContractFunctionReturnType<typeof ordersAbi, 'view', 'orderOf'>;

/** `enum Stage` of contracts/src/interfaces/IOrders.sol, in its order. */
export const STAGES = ['none', 'waiting', 'priced', 'refundable'] as const;

/** An order that can be settled at `round`, or refunded with `round` as the last of its phase. */
export type DueOrder = { order: Order; stage: 'priced' | 'refundable'; round: bigint };

export const ORDERED = getAbiItem({ abi: ordersAbi, name: 'Ordered' });

/** The call that a due order is waiting for. */
export const callOf = ({ order, stage, round }: DueOrder) =>
  ({ functionName: stage === 'priced' ? 'settle' : 'refund', args: [order.id, round] }) as const;

/** The call that settles several. */
export const batchCallOf = (batch: readonly DueOrder[]) =>
  ({
    functionName: 'settleBatch',
    args: [batch.map(({ order }) => order.id), batch.map(({ round }) => round)],
  }) as const;
