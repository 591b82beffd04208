import { getAddress, type Hex } from 'viem';
import { isFields } from '@/lib/chain/calls/stored-guards';
import { sameAddress } from '@/lib/domain/model/address';
import type { Address } from '@/lib/domain/model/types';

/** An impossible result about logs or blocks: the node that returned it has failed. */
export class LogError extends Error {
  override readonly name = 'LogError';
}

/** The node does not have an existing block: it is behind. */
export class BehindError extends Error {
  override readonly name = 'BehindError';
}

/** The requested logs. A topic can be `null` for any, or a list for any of these. */
export type LogFilter = { address: readonly Address[]; topics: readonly (Hex | readonly Hex[] | null)[] };

/** A log as returned by a node, checked. */
export type RawLog = {
  address: Address;
  topics: readonly Hex[];
  data: Hex;
  block: bigint;
  blockHash: Hex;
  logIndex: number;
  hash: Hex;
  /** Unix seconds, if the node returns it. */
  time: bigint | undefined;
};

export type Header = { block: bigint; hash: Hex; parentHash: Hex; time: bigint };

/**
 * Checks the result of `eth_getLogs`: every log is complete, matches the request, and occurs once.
 * @returns the logs in the order of the chain
 * @throws {LogError}
 */
export async function parseLogs(
  answer: unknown,
  filter: LogFilter,
  from: bigint,
  to: bigint,
): Promise<RawLog[]> {
  if (!Array.isArray(answer)) throw new LogError('logs: expected a list');
  const items: readonly unknown[] = answer;
  const logs: RawLog[] = [];
  await inChunks(items, (item) => {
    const log = toLog(fields(item));
    if (log.block < from || log.block > to) throw new LogError(`log of block ${log.block}`);
    if (!isWanted(log, filter)) throw new LogError(`log of ${log.address}`);
    logs.push(log);
  });
  logs.sort(byPlace);
  for (const [index, log] of logs.entries()) {
    const before = logs[index - 1];
    if (before?.block !== log.block) continue;
    if (before.logIndex === log.logIndex) throw new LogError(`two logs ${log.logIndex} in ${log.block}`);
    if (before.blockHash !== log.blockHash) throw new LogError(`two blocks ${log.block}`);
  }
  return logs;
}

/** The order of the chain. */
export function byPlace(
  a: { block: bigint; logIndex: number },
  b: { block: bigint; logIndex: number },
): number {
  if (a.block !== b.block) return a.block < b.block ? -1 : 1;
  return a.logIndex - b.logIndex;
}

/**
 * Checks the result of `eth_getBlockByNumber`.
 * @throws {LogError}
 */
export function parseHeader(answer: unknown, block: bigint): Header {
  const header = fields(answer);
  if (quantity(header.number) !== block) throw new LogError(`not block ${block}`);
  return {
    block,
    hash: word(header.hash),
    parentHash: word(header.parentHash),
    time: quantity(header.timestamp),
  };
}

function toLog(log: Record<string, unknown>): RawLog {
  if (log.removed === true) throw new LogError('a removed log');
  if (!Array.isArray(log.topics) || log.topics.length > 4) throw new LogError('topics');
  const topics: readonly unknown[] = log.topics;
  return {
    address: address(log.address),
    topics: topics.map(word),
    data: hex(log.data),
    block: quantity(log.blockNumber),
    blockHash: word(log.blockHash),
    logIndex: Number(quantity(log.logIndex)),
    hash: word(log.transactionHash),
    time: isQuantity(log.blockTimestamp) ? BigInt(log.blockTimestamp) : undefined,
  };
}

function isWanted(log: RawLog, filter: LogFilter): boolean {
  return (
    filter.address.some((address) => sameAddress(address, log.address)) &&
    filter.topics.every(
      (topic, index) => topic === null || [topic].flat().some((one) => one === log.topics[index]),
    )
  );
}

function fields(value: unknown): Record<string, unknown> {
  if (!isFields(value)) throw new LogError('expected an object');
  return value;
}

const isText = (value: unknown, form: RegExp): value is Hex => typeof value === 'string' && form.test(value);

const isQuantity = (value: unknown): value is Hex => isText(value, /^0x[\da-f]{1,16}$/i);

function quantity(value: unknown): bigint {
  if (!isQuantity(value)) throw new LogError('expected a quantity');
  return BigInt(value);
}

function word(value: unknown): Hex {
  if (!isText(value, /^0x[\da-f]{64}$/i)) throw new LogError('expected 32 bytes');
  return `0x${value.slice(2).toLowerCase()}`;
}

function hex(value: unknown): Hex {
  if (!isText(value, /^0x([\da-f]{2})*$/i)) throw new LogError('expected bytes');
  return value;
}

function address(value: unknown): Address {
  if (!isText(value, /^0x[\da-f]{40}$/i)) throw new LogError('expected an address');
  return getAddress(value.toLowerCase());
}

/** The number of logs to process before yielding to the page. */
const CHUNK = 500;

/** Does `work` for each item, and yields to the page in between. */
export async function inChunks<T>(items: readonly T[], work: (item: T) => void): Promise<void> {
  for (const [index, item] of items.entries()) {
    if (index % CHUNK === CHUNK - 1) await breath();
    work(item);
  }
}

const breath = () => new Promise<void>((resolve) => setTimeout(resolve));
