import { type Client, parseAbi } from 'viem';
import { multicall, readContract } from 'viem/actions';
import { ordersAbi } from '@/abis/orders';
import { priceOracleAbi } from '@/abis/price-oracle';
import type { Deployment } from '@/lib/chain/rpc/deployments';
import type { Address } from '@/lib/domain/model/types';
import type { AccountOrders, OpenOrder, OrderStage } from '@/lib/domain/orders/open-order';
import { ORDER_DELAY } from '@/lib/domain/orders/order';

/** The places of the contract's `enum Stage`. */
const PRICED = 2;
const REFUNDABLE = 3;

type Question = {
  account: Address;
  /** The tokens of which something may be kept. */
  tokens: readonly Address[];
  block: bigint;
  /** The symbol of the native coin. */
  coin: string;
};

/** What an account has at the contract for orders, all at one block: in two requests, and two more for open orders. */
export async function readOrders(
  client: Client,
  { orders: address, oracle }: Deployment,
  { account, tokens, block, coin }: Question,
): Promise<AccountOrders> {
  // In one `eth_call`, without a contract that would have to be deployed.
  const together = { deployless: true, allowFailure: false, batchSize: 0, blockNumber: block } as const;
  const contract = { address, abi: ordersAbi } as const;
  const [open, kept] = await Promise.all([
    readContract(client, { ...contract, functionName: 'ordersOf', args: [account], blockNumber: block }),
    multicall(client, {
      ...together,
      contracts: tokens.map(
        (token) => ({ ...contract, functionName: 'kept', args: [account, token] }) as const,
      ),
    }),
  ]);
  const found = tokens.flatMap((token, index) => {
    const amount = kept[index] ?? 0n;
    return amount > 0n ? [{ token, amount }] : [];
  });
  if (open.length === 0) return { orders: [], kept: found };
  const stages = await multicall(client, {
    ...together,
    contracts: open.map(({ id }) => ({ ...contract, functionName: 'stageOf', args: [id] }) as const),
  });
  const prices = await multicall(client, {
    ...together,
    allowFailure: true,
    contracts: open.map(({ asset, phase, time }, index) => {
      const round = stages[index]?.[1] ?? 0n;
      const args = [asset, round, phase, time + ORDER_DELAY] as const;
      return { address: oracle, abi: priceOracleAbi, functionName: 'nextPrice', args } as const;
    }),
  });
  return {
    orders: open.flatMap(({ native, ...order }, index): OpenOrder[] => {
      const stage = stageOf(order, stages[index], prices[index]?.result);
      const { id, asset, minting, amount, receiver, minOut: minimum, tip, time, deadline } = order;
      const terms = { id, asset, minting, amount, ...(native && { coin }) };
      return stage
        ? [{ ...terms, ...{ owner: account, receiver, minimum, tip, time, deadline, stage } }]
        : [];
    }),
    kept: found,
  };
}

/**
 * The stage of an order, from the contract's answer.
 * @param price of its round, at the same block; undefined if it could not be read
 * @returns undefined if it is not open
 */
export function stageOf(
  { minting, deadline }: { minting: boolean; deadline: bigint },
  [stage, round]: readonly [number, bigint] = [0, 0n],
  price: readonly [mintPrice: bigint, redeemPrice: bigint, observedAt: bigint] | undefined,
): OrderStage | undefined {
  if (stage === REFUNDABLE) return { name: 'refundable', round };
  if (stage !== PRICED) return stage === 0 ? undefined : { name: 'waiting' };
  // Unknown is not none: an order whose price can't be read can't be settled now either.
  if (!price) return { name: 'waiting' };
  const [mintPrice, redeemPrice, observedAt] = price;
  const isInTime = observedAt <= deadline;
  return { name: 'priced', round, price: isInTime ? (minting ? mintPrice : redeemPrice) : 0n };
}

const feedAbi = parseAbi([
  'function latestRoundData() view returns (uint80, int256, uint256, uint256, uint80)',
  'function getRoundData(uint80) view returns (uint80, int256, uint256, uint256, uint80)',
]);

/** How many reports tell how often a feed reports. */
const REPORTS = 8n;

/** When a feed made its last reports, in Unix seconds, the newest first; as far as it still knows them. */
export async function readReports(client: Client, source: Address): Promise<bigint[]> {
  const feed = { address: source, abi: feedAbi } as const;
  const [last, , , newest] = await readContract(client, { ...feed, functionName: 'latestRoundData' });
  const before = Array.from({ length: Number(REPORTS) }, (_, index) => last - BigInt(index) - 1n);
  const rounds = await multicall(client, {
    ...({ deployless: true, batchSize: 0 } as const),
    // Not of an earlier phase, whose rounds are numbered apart.
    contracts: before
      .filter((round) => round >> 64n === last >> 64n && BigInt.asUintN(64, round) > 0n)
      .map((round) => ({ ...feed, functionName: 'getRoundData', args: [round] }) as const),
  });
  return [newest, ...rounds.flatMap(({ result }) => (result && result[3] > 0n ? [result[3]] : []))];
}
