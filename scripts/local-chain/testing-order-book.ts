import { type Address, encodeAbiParameters, keccak256, numberToHex, parseEther } from 'viem';
import { ordersAbi } from '@/abis/orders';
import type { Intent } from '@/lib/tx/kinds';
import type { testChain } from './testing';
import { deployment, tokenOf, USER } from './testing-flows';

/** An order of the user to mint with 1 ETH, which waits for a day. */
export const coinOrder: Intent = {
  ...({ kind: 'order-mint', orders: deployment.orders, asset: tokenOf('WETH'), receiver: USER } as const),
  ...{ amountIn: parseEther('1'), minUsdmOut: 0n, native: { symbol: 'ETH' } },
  ...{ waitSeconds: 86_400, deadlineSeconds: 600 },
};

/** Reads and moves of orders at the next price on the local chain, past the engine. */
export function orderBook(help: () => ReturnType<typeof testChain>) {
  const contract = { address: deployment.orders, abi: ordersAbi } as const;
  const read = () => help().client;
  const book = {
    ordersOf: (owner: Address = USER) =>
      read().readContract({ ...contract, functionName: 'ordersOf', args: [owner] }),
    stageOf: async (id: bigint) => {
      const [stage, round] = await read().readContract({ ...contract, functionName: 'stageOf', args: [id] });
      return { stage: (['none', 'waiting', 'priced', 'refundable'] as const)[stage], round };
    },
    /** Lets the delay pass and every feed report once, with the price it had. */
    async nextPrice() {
      await help().warp(130);
      await help().refresh();
    },
    /** Settles from another account of the node. */
    async settleAs(account: Address, id: bigint) {
      const { round } = await book.stageOf(id);
      return read().writeContract({
        ...contract,
        account,
        chain: null,
        functionName: 'settle',
        args: [id, round],
      });
    },
    /** Makes the contract keep an amount of a token for the user, as after a payment that failed. */
    async keep(symbol: string, token: Address, amount: bigint) {
      await help().setBalance(symbol, deployment.orders, amount);
      const inner = keccak256(
        encodeAbiParameters([{ type: 'address' }, { type: 'uint256' }], [USER, KEPT_SLOT]),
      );
      const slot = keccak256(encodeAbiParameters([{ type: 'address' }, { type: 'bytes32' }], [token, inner]));
      await read().setStorageAt({
        address: deployment.orders,
        index: slot,
        value: numberToHex(amount, { size: 32 }),
      });
    },
  };
  return book;
}

/** The place of `kept` in the contract's storage. */
const KEPT_SLOT = 2n;
