import { type Client, erc20Abi, type Hex, hexToBigInt, numberToHex, parseAbi, zeroAddress } from 'viem';
import { estimateGas, getGasPrice, multicall } from 'viem/actions';
import { feeCollectorAbi } from '@/abis/fee-collector';
import { priceOracleAbi } from '@/abis/price-oracle';
import { stakedXmsAbi } from '@/abis/staked-xms';
import { treasuryAbi } from '@/abis/treasury';
import { treasuryLensPastAbi } from '@/abis/treasury-lens-past';
import { valuerAbi } from '@/abis/valuer';
import { type Call, encodeCall } from '@/lib/chain/calls/calls';
import { collectCall, convertCall, observeCall, pokeCall, rewardCall } from '@/lib/chain/calls/upkeep-calls';
import type { Deployment } from '@/lib/chain/rpc/deployments';
import { sameAddress } from '@/lib/domain/model/address';
import { min, saturatingSub, sqrtDown } from '@/lib/domain/model/convert';
import type { Address, Snapshot } from '@/lib/domain/model/types';
import type { FeePair, Trial, UpkeepState, UpkeepTask } from '@/lib/domain/upkeep/upkeep';

const pairAbi = parseAbi([
  'function getReserves() view returns (uint112, uint112, uint32)',
  'function totalSupply() view returns (uint256)',
  'function kLast() view returns (uint256)',
  'function balanceOf(address) view returns (uint256)',
]);
const factoryAbi = parseAbi(['function getPair(address, address) view returns (address)']);

/** In one `eth_call`, without a contract that would have to be deployed. */
const TOGETHER = { deployless: true, batchSize: 0 } as const;

/** The slot of the oracle with its table, and with the times from when on observations are due. No function tells them. */
const DUE_SLOT = 1n;
const TIME_BITS = 48n;
const TIME_MASK = (1n << TIME_BITS) - 1n;
const ADDRESS_BITS = 160n;

/** Later than any entry of the journal: the lens then returns the last one. */
const EVER = 2n ** 32n - 1n;

/**
 * What can be done for the protocol, at the block of the snapshot: in three requests and one for a storage word.
 * @throws if a contract of the deployment does not respond
 */
export async function readUpkeep(
  client: Client,
  deployment: Deployment,
  snapshot: Snapshot,
): Promise<UpkeepState> {
  const { oracle, valuer, lens, stakedXms, feeCollector, usdm, xms } = deployment;
  const { blockNumber } = snapshot;
  const collector = { address: feeCollector, abi: feeCollectorAbi } as const;
  const staked = { address: stakedXms, abi: stakedXmsAbi } as const;
  const averages = { address: oracle, abi: priceOracleAbi } as const;
  const healthy = snapshot.assets.filter(({ kind, price }) => kind !== 'pair' && price.status === 'ok');
  const tokens = [usdm, ...snapshot.assets.map(({ token }) => token)];
  if (!tokens.some((token) => sameAddress(token, xms))) tokens.push(xms);
  const [due, fixed, remembered, balances] = await Promise.all([
    client.request({
      method: 'eth_getStorageAt',
      params: [oracle, numberToHex(DUE_SLOT), numberToHex(blockNumber)],
    }),
    multicall(client, {
      ...{ ...TOGETHER, blockNumber, allowFailure: false },
      contracts: [
        { ...averages, functionName: 'SHORT_PERIOD' },
        { ...averages, functionName: 'LONG_PERIOD' },
        { ...averages, functionName: 'LONG_ALLOWANCE' },
        { address: valuer, abi: valuerAbi, functionName: 'JOURNAL_INTERVAL' },
        { address: lens, abi: treasuryLensPastAbi, functionName: 'history', args: [EVER, EVER, 1n] },
        { ...collector, functionName: 'nextSale' },
        { ...collector, functionName: 'factory' },
        { ...staked, functionName: 'totalAssets' },
        { ...staked, functionName: 'unearned' },
        { address: xms, abi: erc20Abi, functionName: 'balanceOf', args: [stakedXms] },
      ],
    }),
    multicall(client, {
      ...{ ...TOGETHER, blockNumber, allowFailure: false },
      contracts: healthy.map(
        ({ token }) => ({ ...averages, functionName: 'lastGoodOf', args: [token] }) as const,
      ),
    }),
    multicall(client, {
      ...{ ...TOGETHER, blockNumber, allowFailure: true },
      contracts: tokens.map(
        (token) =>
          ({ address: token, abi: erc20Abi, functionName: 'balanceOf', args: [feeCollector] }) as const,
      ),
    }),
  ]);
  const [shortPeriod, longPeriod, longAllowance, interval, entries, nextSale, factory, ...stake] = fixed;
  const [assets, [unearned], held] = stake;
  const [last] = entries;
  const times = remembered.map(([, time]) => time);
  return {
    ...dueOf(due ?? '0x'),
    ...{ shortPeriod, longPeriod, longAllowance, interval, nextSale },
    journal: last && { time: BigInt(last.time), block: BigInt(last.blockNumber) },
    remembered: times.length === 0 ? undefined : times.reduce(min),
    pairs: await readPairs(client, { factory, usdm, collector: feeCollector }, tokens, blockNumber),
    waiting: tokens.flatMap((token, index) => {
      const amount = balances[index]?.result ?? 0n;
      return amount > 0n ? [{ token, amount }] : [];
    }),
    sent: saturatingSub(held, assets + unearned),
  };
}

/** The times from when on each average of XMS takes its next observation. */
function dueOf(word: Hex): Pick<UpkeepState, 'shortDue' | 'longDue'> {
  const packed = hexToBigInt(word);
  return {
    shortDue: (packed >> ADDRESS_BITS) & TIME_MASK,
    longDue: (packed >> (ADDRESS_BITS + TIME_BITS)) & TIME_MASK,
  };
}

type Places = { factory: Address; usdm: Address; collector: Address };

/** The pairs of these tokens and USDm, with what the collector has of each. */
async function readPairs(
  client: Client,
  { factory, usdm, collector }: Places,
  tokens: readonly Address[],
  blockNumber: bigint,
): Promise<FeePair[]> {
  const others = tokens.filter((token) => !sameAddress(token, usdm));
  const addresses = await multicall(client, {
    ...{ ...TOGETHER, blockNumber, allowFailure: false },
    contracts: others.map(
      (token) =>
        ({ address: factory, abi: factoryAbi, functionName: 'getPair', args: [token, usdm] }) as const,
    ),
  });
  const found = others.flatMap((token, index) => {
    const pair = addresses[index] ?? zeroAddress;
    return pair === zeroAddress ? [] : [{ token, pair }];
  });
  if (found.length === 0) return [];
  const together = { ...TOGETHER, blockNumber, allowFailure: false } as const;
  const [reserves, numbers] = await Promise.all([
    multicall(client, {
      ...together,
      contracts: found.map(
        ({ pair: address }) => ({ address, abi: pairAbi, functionName: 'getReserves' }) as const,
      ),
    }),
    multicall(client, {
      ...together,
      contracts: found.flatMap(({ pair: address }) => [
        { address, abi: pairAbi, functionName: 'totalSupply' } as const,
        { address, abi: pairAbi, functionName: 'kLast' } as const,
        { address, abi: pairAbi, functionName: 'balanceOf', args: [collector] } as const,
      ]),
    }),
  ]);
  return found.map(({ token, pair }, index) => {
    const [first = 0n, second = 0n] = reserves[index] ?? [];
    const [supply = 0n, kLast = 0n, liquidity = 0n] = numbers.slice(3 * index);
    // A pair sorts its tokens by address.
    const isFirst = hexToBigInt(usdm) < hexToBigInt(token);
    const pending = pendingOf(supply, first * second, kLast);
    return { token, pair, supply, usdm: isFirst ? first : second, liquidity, pending };
  });
}

/** LP tokens that Uniswap V2 mints to the collector when liquidity next moves: a sixth of the growth of the root of k. */
export function pendingOf(supply: bigint, k: bigint, kLast: bigint): bigint {
  const [root, before] = [sqrtDown(k), sqrtDown(kLast)];
  if (kLast === 0n || root <= before) return 0n;
  return (supply * (root - before)) / (root * 5n + before);
}

/** The call of a task. */
export function taskCall(
  task: UpkeepTask,
  {
    oracle,
    treasury,
    stakedXms,
    feeCollector,
  }: Pick<Deployment, 'oracle' | 'treasury' | 'stakedXms' | 'feeCollector'>,
): Call {
  switch (task.name) {
    case 'observe':
      return observeCall(oracle);
    case 'poke':
      return pokeCall(treasury);
    case 'reward':
      return rewardCall(stakedXms);
    case 'collect':
      return collectCall(feeCollector, task.pair);
    case 'convert':
      return convertCall(feeCollector, task.token);
  }
}

/**
 * Makes the call of each task on the state of a block without sending it, and reads before and after it what it is for.
 * @param from the account that would send it, for the estimate of its network fee
 */
export async function tryTasks(
  client: Client,
  deployment: Deployment,
  tasks: readonly UpkeepTask[],
  { from, block }: { from: Address | undefined; block: bigint },
): Promise<Trial[]> {
  if (tasks.length === 0) return [];
  const price = await getGasPrice(client).catch(() => undefined);
  return Promise.all(
    tasks.map(async (task) => {
      const call = taskCall(task, deployment);
      const [effect, gas] = await Promise.all([
        effectOf(client, deployment, task, block),
        estimateGas(client, { ...(from && { account: from }), ...encodeCall(call), value: 0n }).catch(
          () => undefined,
        ),
      ]);
      return { task, effect, fee: gas === undefined || price === undefined ? undefined : gas * price };
    }),
  );
}

async function effectOf(
  client: Client,
  deployment: Deployment,
  task: UpkeepTask,
  blockNumber: bigint,
): Promise<Trial['effect']> {
  const { stakedXms, treasury, feeCollector, usdm } = deployment;
  const { address, abi, functionName, args } = taskCall(task, deployment);
  const token = 'token' in task ? task.token : usdm;
  const unearned = { address: stakedXms, abi: stakedXmsAbi, functionName: 'unearned' } as const;
  const [before, done, after, records, left] = await multicall(client, {
    ...{ ...TOGETHER, blockNumber, allowFailure: true },
    contracts: [
      unearned,
      { address, abi, functionName, args },
      unearned,
      { address: treasury, abi: treasuryAbi, functionName: 'records' },
      { address: token, abi: erc20Abi, functionName: 'balanceOf', args: [feeCollector] },
    ],
  });
  if (done.status === 'failure' || !before.result || !after.result || !records.result) return undefined;
  return {
    paid: saturatingSub(after.result[0], before.result[0]),
    entries: records.result[2],
    left: left.result ?? 0n,
  };
}
