import type { Logged } from '@/lib/domain/history/history';
import type { Lasts, Rules } from './log-links';
import type { LogNode } from './log-nodes';
import { inChunks, LogError, type LogFilter, type RawLog } from './log-parse';
import type { Segment, Span } from './log-segments';

/** One kind of logs, read and stored separately. */
export type LogStream<E extends Logged> = Rules<E> & {
  /** The key it is stored under. */
  name: string;
  /** The first block to read. */
  first: bigint;
  filter: LogFilter;
  /** The time of its block, if the log itself has it. */
  timeIn?: (log: RawLog) => bigint | undefined;
  /** The event of a log; undefined for an irrelevant one. Throws for one that cannot be decoded. */
  decode: (log: RawLog, time: bigint) => E | undefined;
  /** The chain that the state tells the last event of with every head. */
  mainChain?: string;
  /** A stored event, if it is still what `decode` would return. */
  check: (kept: unknown) => E | undefined;
};

/** Logs of some blocks, read but not known to be final. */
export type Tail<E extends Logged> = Span & {
  events: readonly E[];
  /** Equal for the same logs in the same blocks. */
  print: string;
  /** The last events of chains, from the contract's state. */
  lasts?: Lasts | undefined;
};

/**
 * Reads final blocks, with the hash of the last one. A node that has this block is not behind: otherwise it would have
 * omitted logs silently.
 * @throws any failure of the node
 */
export async function readPiece<E extends Logged>(
  node: LogNode,
  stream: LogStream<E>,
  { from, to }: Span,
): Promise<{ piece: Segment<E>; logs: number }> {
  const [logs, header] = await Promise.all([node.logs(stream.filter, from, to), node.header(to)]);
  if (logs.at(-1)?.block === to && logs.at(-1)?.blockHash !== header.hash) throw new LogError('hash');
  const events = await toEvents(node, stream, logs);
  let since = events[0]?.time ?? header.time;
  // At the very bottom, the time must be exact.
  if (from === stream.first && events[0]?.block !== from) since = (await node.header(from)).time;
  return { piece: { from, to, hash: header.hash, since, events }, logs: logs.length };
}

/**
 * Reads the newest blocks in as many parts as the node requires. What it omits because it is behind by less than the tail
 * comes with one of the next heads. Throws like `readPiece`.
 * @param old the previous tail: as long as it has the same logs, its events stay identical
 */
export async function readTail<E extends Logged>(
  node: LogNode,
  stream: LogStream<E>,
  { from, to }: Span,
  old: Tail<E> | undefined,
): Promise<Tail<E>> {
  await node.prove(from);
  const logs: RawLog[] = [];
  const size = BigInt(node.range.size);
  for (let start = from; start <= to; start += size) {
    const end = start + size - 1n;
    logs.push(...(await node.logs(stream.filter, start, end < to ? end : to)));
  }
  const print = logs.map(({ blockHash, logIndex }) => `${blockHash}${logIndex}`).join();
  const events = old && print === old.print ? old.events : await toEvents(node, stream, logs);
  return { from, to, events, print };
}

/** Decodes, with times from the logs if possible, or else from one header per block. */
async function toEvents<E extends Logged>(
  node: LogNode,
  stream: LogStream<E>,
  logs: readonly RawLog[],
): Promise<E[]> {
  const times = new Map<bigint, bigint>();
  await inChunks(logs, (log) => {
    const time = log.time ?? stream.timeIn?.(log);
    if (time !== undefined) times.set(log.block, time);
  });
  for (const { block, blockHash } of logs) {
    if (times.has(block)) continue;
    const header = await node.header(block);
    if (header.hash !== blockHash) throw new LogError(`hash of block ${block}`);
    times.set(block, header.time);
  }
  const events: E[] = [];
  await inChunks(logs, (log) => {
    const event = stream.decode(log, times.get(log.block) ?? 0n);
    if (event) events.push(event);
  });
  return events;
}
