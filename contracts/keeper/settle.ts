import {
  type Account,
  type Address,
  BaseError,
  decodeFunctionResult,
  encodeFunctionData,
  type Hex,
  type PublicClient,
  parseEventLogs,
} from 'viem';
import { ordersAbi } from '@/abis/orders';
import { atOneBlock } from './at-one-block';
import { inParallel } from './in-parallel';
import type { Lines } from './lines';
import { batchCallOf, callOf, type DueOrder } from './order';
import { isNotOpen, reasonOf } from './reason';
import type { Submitter } from './submit';

/** The most gas that one transaction may use; Ethereum allows 16.7 million (EIP-7825). */
const MOST_GAS = 12_000_000n;
/** Beyond what a simulation needs, in percent: the state may change until the transaction is mined. */
const RESERVE = 20n;

const abi = ordersAbi;

/** How many orders there were of each kind. `planned` is what would have been done without an account. */
export type Tally = Record<
  'waiting' | 'settled' | 'refunded' | 'planned' | 'skipped' | 'gone' | 'failed',
  number
>;

/** What a pass works with. */
export type Desk = {
  client: PublicClient;
  /** Of Orders. */
  address: Address;
  from: Account | Address;
  lines: Lines;
  /** Counts an order, and says what became of it. */
  tell: (kind: keyof Tally, line: string) => void;
};

/** Settles or refunds one order, if that succeeds when simulated. */
export async function actOn(desk: Desk, submit: Submitter, due: DueOrder): Promise<void> {
  const { client, address, from } = desk;
  try {
    const call = { address, abi, account: from, ...callOf(due) };
    const gas = await atOneBlock(client, () => client.estimateContractGas(call));
    const left = await send(desk, submit, [due], encodeFunctionData({ abi, ...callOf(due) }), gas);
    for (const { order } of left) desk.tell('failed', desk.lines.failed(order, 'The transaction failed'));
  } catch (error) {
    await tellFailure(desk, due, error);
  }
}

/** Settles several orders in one transaction, or in as few as the gas allows; those that fail when simulated are left out. */
export async function settleTogether(
  desk: Desk,
  submit: Submitter,
  batch: readonly DueOrder[],
): Promise<void> {
  const [first, second] = batch;
  if (!first) return;
  if (!second) return actOn(desk, submit, first);
  const data = encodeFunctionData({ abi, ...batchCallOf(batch) });
  const gas = await gasFor(desk, data, batch.length);
  if (gas !== undefined) return sendBatch(desk, submit, batch, { data, gas });
  const sound = (await inParallel(batch, (each) => simulate(desk, each))).flat();
  if (sound.length < batch.length) return settleTogether(desk, submit, sound);
  const half = Math.ceil(batch.length / 2);
  await settleTogether(desk, submit, batch.slice(0, half));
  await settleTogether(desk, submit, batch.slice(half));
}

/**
 * The gas with which a call of `settleBatch` settles all of its orders; undefined if it can't. A node's own estimate is no
 * use here: where gas runs out, orders fail but the transaction does not.
 */
async function gasFor({ client, address: to, from: account }: Desk, data: Hex, count: number) {
  const settles = async (gas: bigint) => {
    try {
      const { data: result = '0x' } = await client.call({ account, to, data, gas });
      return Number(decodeFunctionResult({ abi, functionName: 'settleBatch', data: result })) === count;
    } catch (error) {
      // Too little gas for anything, or the node does not answer.
      if (error instanceof BaseError) return false;
      throw error;
    }
  };
  let found: bigint | undefined;
  for (let gas = MOST_GAS; await settles(gas); gas /= 2n) found = gas;
  return found;
}

/** The order, or nothing if it fails alone. */
async function simulate(desk: Desk, due: DueOrder): Promise<DueOrder[]> {
  const { client, address, from } = desk;
  try {
    const call = { address, abi, account: from, ...callOf(due) };
    await atOneBlock(client, () => client.simulateContract(call));
    return [due];
  } catch (error) {
    await tellFailure(desk, due, error);
    return [];
  }
}

async function sendBatch(
  desk: Desk,
  submit: Submitter,
  batch: readonly DueOrder[],
  { data, gas }: { data: Hex; gas: bigint },
): Promise<void> {
  try {
    for (const left of await send(desk, submit, batch, data, gas)) await actOn(desk, submit, left);
  } catch (error) {
    for (const each of batch) await tellFailure(desk, each, error);
  }
}

/** Sends a transaction and tells what became of the orders in it. @returns those that it left open */
async function send(
  desk: Desk,
  submit: Submitter,
  batch: readonly DueOrder[],
  data: Hex,
  gas: bigint,
): Promise<DueOrder[]> {
  const { address, lines, tell } = desk;
  const { logs, gasUsed } = await submit(address, data, (gas * (100n + RESERVE)) / 100n);
  const events = parseEventLogs({ abi, logs, eventName: ['Settled', 'Refunded'] });
  const each = gasUsed / BigInt(Math.max(1, events.length));
  const left: DueOrder[] = [];
  for (const due of batch) {
    const event = events.find(({ args }) => args.id === due.order.id);
    if (event?.eventName === 'Settled') {
      tell('settled', await lines.settled(due.order, event.args.outcome, each));
    } else if (event) tell('refunded', await lines.refunded(due.order, each));
    else if (await isOpen(desk, due)) left.push(due);
    else tell('gone', lines.gone(due));
  }
  return left;
}

/** Whether the order is open at the newest block; also if the node does not tell. */
async function isOpen({ client, address }: Desk, { order }: DueOrder): Promise<boolean> {
  const call = { address, abi, functionName: 'orderOf', args: [order.id] } as const;
  const found = await client.readContract(call).catch(() => order);
  return found.amount > 0n;
}

/**
 * Tells why an order could not be settled or refunded. If somebody else has done it since, it is no failure.
 * @throws what is not an error of the node or the contracts
 */
export async function tellFailure(desk: Desk, due: DueOrder, error: unknown): Promise<void> {
  if (!(error instanceof BaseError)) throw error;
  const { lines, tell } = desk;
  // A node may simulate on what is about to be mined, and read what is.
  if (isNotOpen(error) || !(await isOpen(desk, due))) tell('gone', lines.gone(due));
  else tell('failed', lines.failed(due.order, reasonOf(error)));
}
