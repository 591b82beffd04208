import { type Address, encodeFunctionData, erc20Abi } from 'viem';
import { ordersAbi } from '@/abis/orders';
import type { Deployment } from '@/contracts/deploy/deployment';
import type { Call } from './client';

/** An order as a test makes it: the amount in token units, or USDm. */
export type TestOrder = {
  owner: Address;
  /** The asset. */
  token: Address;
  minting: boolean;
  amount: bigint;
  /** Unix seconds. */
  deadline: bigint;
  minOut?: bigint;
  acceptsPart?: boolean;
  tip?: bigint;
};

/** Lets Orders take `amount` of a token from its owner. */
export function approveOrders({ orders }: Deployment, from: Address, token: Address, amount: bigint): Call {
  const data = encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [orders, amount] });
  return { title: 'approve for an order', from, to: token, data };
}

/** Makes an order; its owner has approved. */
export function makeOrder({ orders }: Deployment, order: TestOrder): Call {
  const { owner: from, token, minting, amount, minOut = 0n, deadline, acceptsPart = false, tip } = order;
  const data = minting
    ? encodeFunctionData({
        abi: ordersAbi,
        functionName: 'orderMint',
        args: [token, amount, minOut, from, deadline, acceptsPart],
      })
    : encodeFunctionData({
        abi: ordersAbi,
        functionName: 'orderRedeem',
        args: [token, amount, minOut, from, deadline, acceptsPart, false],
      });
  return { title: 'make an order', from, to: orders, data, value: tip ?? 0n };
}

/** Approves and orders. */
export const approveAndOrder = (deployment: Deployment, order: TestOrder): Call[] => [
  approveOrders(deployment, order.owner, order.minting ? order.token : deployment.usdm, order.amount),
  makeOrder(deployment, order),
];
