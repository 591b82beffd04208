import { encodeEventTopics, type Hex, pad, toHex } from 'viem';
import { onTestFinished } from 'vitest';
import { ordersAbi } from '@/abis/orders';
import { treasuryAbi } from '@/abis/treasury';
import { tab } from '@/lib/chain/browser/tab-visibility';
import type { Deployment } from '@/lib/chain/rpc/deployments';
import { Pace } from '@/lib/chain/rpc/pace';
import { type Behaviour, CHAIN, json, testNode } from '@/lib/chain/rpc/test-node';
import type { Coverage, Logged } from '@/lib/domain/history/history';
import type { Address } from '@/lib/domain/model/types';
import { LogNodes } from './log-nodes';
import { LogReader, type LogReaderDeps } from './log-reader';
import { LogStore } from './log-store';
import type { LogStream } from './log-stream';
import { treasuryStream } from './streams/treasury-log';

/** A chain for tests of log readers: of any length, with actions in given blocks, and with forks. */

const addressAt = (n: number): Address => pad(toHex(n), { size: 20 });
export const [TREASURY, USDC, XMS, ALICE] = [
  addressAt(0x71),
  addressAt(0x72),
  addressAt(0x73),
  addressAt(0x74),
];
const GENESIS_TIME = 1_700_000_000;

export const GATEWAY = addressAt(0x76);
export const ORDERS = addressAt(0x77);

export const DEPLOYMENT: Deployment = {
  chainId: CHAIN,
  blockNumber: 10n,
  treasury: TREASURY,
  lens: TREASURY,
  orders: ORDERS,
  usdm: addressAt(0x75),
  xms: XMS,
  oracle: TREASURY,
  valuer: TREASURY,
  manager: TREASURY,
  pair: TREASURY,
  governanceDelegate: TREASURY,
  yieldVenue: TREASURY,
  liquidityVenue: TREASURY,
  grants: TREASURY,
  stakedXms: TREASURY,
  feeCollector: TREASURY,
  nativeGateway: GATEWAY,
  assets: [],
};

/** A log in JSON-RPC format. */
export type JsonLog = {
  address: string;
  topics: readonly string[];
  data: string;
  blockNumber: string;
  blockHash: string;
  transactionHash: string;
  logIndex: string;
  blockTimestamp?: string;
  removed?: boolean;
};

export const word = (n: bigint | number): Hex => `0x${n.toString(16).padStart(64, '0')}`;
const dataWords = (...values: (bigint | number)[]): Hex =>
  `0x${values.map((n) => word(n).slice(2)).join('')}`;
const [MINTED] = encodeEventTopics({ abi: treasuryAbi, eventName: 'Minted' });
const [CHECKPOINT] = encodeEventTopics({ abi: treasuryAbi, eventName: 'Checkpoint' });
const [ORDERED] = encodeEventTopics({ abi: ordersAbi, eventName: 'Ordered' });

const MINTER = [pad(ALICE), pad(ALICE)];

/** Seconds between blocks: 3. */
export const timeOf = (block: number | bigint): number => GENESIS_TIME + 3 * Number(block);

/** Every 50th block, or another interval. */
export const actions = (from: number, to: number, every = 50): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((block) => block % every === 0);

/** A log with the block of the one before in its chain, as the last of its words. */
const linked = (log: JsonLog, previous: number): JsonLog =>
  chainOf(log) === undefined ? log : { ...log, data: log.data.slice(0, -64) + word(previous).slice(2) };

/** Mints are one chain, and the orders of each account another. */
function chainOf({ topics, address }: JsonLog): string | undefined {
  if (topics[0] === MINTED) return 'mints';
  return address === ORDERS ? topics[2] : undefined;
}

export class LogChain {
  /** The requests, in order: `logs 11-20` or `block 20`. */
  readonly asked: string[] = [];
  /** Blocks from here on belong to another fork; a lower number replaces existing ones. */
  private forks: { from: number; id: number }[] = [];
  /** Makes the node misbehave for some requests; `count`: logs in the response. */
  refuse: (from: number, to: number, count: number) => Behaviour | undefined = () => undefined;
  /** Falsifies responses. */
  falsify: (logs: JsonLog[]) => unknown = (logs) => logs;
  withTimes = true;
  private readonly actions = new Map<number, JsonLog[]>();

  /** @param actions blocks with a mint; `dollars` differs from block to block */
  constructor(
    public head: number,
    actions: Iterable<number>,
  ) {
    for (const block of actions) this.mint(block);
  }

  /** Adds a mint in this block, for as many dollars as its number by default. */
  mint(block: number, dollars = block, asset: Address = USDC): void {
    const usdm = BigInt(dollars) * 10n ** 18n;
    this.add(block, [String(MINTED), ...MINTER, pad(asset)], dataWords(dollars * 1e6, usdm, 0));
    this.add(
      block,
      [String(CHECKPOINT)],
      dataWords(usdm, usdm, usdm, usdm, 0, 0, 0, usdm, timeOf(block), timeOf(block)),
      TREASURY,
      true,
    );
  }

  /** Adds an order of an account in this block, to mint with so much USDC. */
  order(block: number, owner: Address, amount = block): void {
    const terms = [block, USDC, 1, 1, 0, amount, 0, owner, 0, timeOf(block), timeOf(block) + 9999, 1, 0];
    const data = dataWords(...terms.map((value) => BigInt(value)));
    this.add(block, [String(ORDERED), word(block), pad(owner)], data, ORDERS);
  }

  /** Adds any log, in a transaction of its own, or in that of the previous log. */
  add(
    block: number,
    topics: readonly string[],
    data: string,
    address: string = TREASURY,
    sameTransaction = false,
  ): void {
    const logs = this.actions.get(block) ?? [];
    const place = { blockNumber: toHex(block), logIndex: toHex(logs.length + 3) };
    const last = sameTransaction ? logs.at(-1) : undefined;
    const transactionHash = last?.transactionHash ?? word(block * 1000 + logs.length);
    logs.push({ address, topics, data, ...place, blockHash: '0x', transactionHash });
    this.actions.set(block, logs);
  }

  /** Replaces all blocks from this one on with empty ones. */
  fork(from: number): void {
    this.forks.push({ from, id: this.forks.length + 1 });
    for (const block of [...this.actions.keys()]) if (block >= from) this.actions.delete(block);
  }

  hashOf(block: number): Hex {
    const fork = this.forks.findLast(({ from }) => block >= from)?.id ?? 0;
    return word(BigInt(block) * 1000n + BigInt(fork) + 10n ** 30n);
  }

  logs(from: number, to: number): JsonLog[] {
    const found: JsonLog[] = [];
    const lasts = new Map<string, number>();
    for (let block = from; block <= Math.min(to, this.head); block += 1) {
      const time = this.withTimes ? { blockTimestamp: toHex(timeOf(block)) } : {};
      const blockHash = this.hashOf(block);
      for (const log of this.actions.get(block) ?? []) {
        const chain = chainOf(log);
        const previous = chain === undefined ? 0 : (lasts.get(chain) ?? this.lastOf(chain, from - 1));
        if (chain !== undefined) lasts.set(chain, block);
        found.push({ ...linked(log, previous), blockHash, ...time });
      }
    }
    return found;
  }

  /** Block of the last mint up to this one; 0 without any. */
  lastMint = (head: number): number => this.lastOf('mints', head);

  /** Block of the last order of an account up to this one; 0 without any. */
  lastOrder = (owner: Address, head: number): number => this.lastOf(pad(owner), head);

  private lastOf(chain: string, head: number): number {
    let last = 0;
    for (const [block, logs] of this.actions)
      if (block <= head && block > last && logs.some((log) => chainOf(log) === chain)) last = block;
    return last;
  }

  /** The node that serves this chain, modified by `refuse` and `falsify`. */
  readonly behave: Behaviour = (request, res, req) => {
    const { from, to, result } = this.answer(request);
    const honest: Behaviour = ({ id }) => json(res, { jsonrpc: '2.0', id, result });
    const count = Array.isArray(result) ? result.length : 0;
    const refuse = request.method === 'eth_chainId' ? undefined : this.refuse(from, to, count);
    (refuse ?? honest)(request, res, req);
  };

  /** The true logs of the requested blocks. */
  answer({ method, params }: { method: string; params?: unknown }) {
    const [first]: readonly unknown[] = Array.isArray(params) ? params : [];
    switch (method) {
      case 'eth_chainId':
        return { from: 0, to: 0, result: toHex(CHAIN) };
      case 'eth_getBlockByNumber': {
        const block = Number(first);
        this.asked.push(`block ${block}`);
        return { from: block, to: block, result: this.header(block) };
      }
      case 'eth_getLogs': {
        const { fromBlock, toBlock } = Object(first);
        const [from, to] = [Number(fromBlock), Number(toBlock)];
        this.asked.push(`logs ${from}-${to}`);
        return { from, to, result: this.falsify(this.logs(from, to)) };
      }
      default:
        throw new Error(`${method} was not to be asked for`);
    }
  }

  private header(block: number) {
    if (block > this.head) return null;
    const [hash, parentHash] = [this.hashOf(block), this.hashOf(block - 1)];
    return { number: toHex(block), hash, parentHash, timestamp: toHex(timeOf(block)) };
  }
}

/** The requests for logs that a chain received. */
export const logsAsked = (chain: LogChain): string[] =>
  chain.asked.filter((asked) => asked.startsWith('logs'));

/** Nodes that serve these chains, and only rest briefly. */
export async function nodesOf(...chains: LogChain[]): Promise<LogNodes> {
  const servers = await Promise.all(chains.map(({ behave }) => testNode(behave)));
  return impatient(servers.map(({ url }) => url));
}

/** @param limitMs after which a node has failed */
export const impatient = (urls: readonly string[], limitMs = 10_000): LogNodes =>
  new LogNodes(
    () => urls,
    CHAIN,
    limitMs,
    { short: 1, down: 5, most: 20 },
    () => new Pace({ everyMs: 0, burst: 1 }),
  );

/** All events of a stream, read to the end by a browser without stored data. */
export async function readAll<E extends Logged>(stream: LogStream<E>, chain: LogChain) {
  const deps = { nodes: await nodesOf(chain), store: new LogStore(), tab };
  let changed = () => {};
  const reader = new LogReader(stream, deps, () => changed());
  await new Promise<void>((resolve) => {
    changed = () => {
      if (reader.state.phase === 'complete') resolve();
    };
    reader.see(BigInt(chain.head));
  });
  reader.stop();
  return { events: reader.lists.flat(), state: reader.state };
}

/** A reader of the logs of the Treasury. `until` waits for a condition, checked on every change. */
export function readerOf(nodes: LogNodes, deps: Partial<LogReaderDeps> = {}) {
  const waiting = new Set<() => void>();
  const all = { nodes, store: new LogStore(), tab, ...deps };
  const reader = new LogReader(treasuryStream(DEPLOYMENT), all, () => {
    for (const look of waiting) look();
  });
  onTestFinished(() => reader.stop());
  const until = (isSo: (state: Coverage) => boolean) =>
    new Promise<Coverage>((resolve) => {
      const look = () => {
        if (!isSo(reader.state)) return;
        waiting.delete(look);
        resolve(reader.state);
      };
      waiting.add(look);
      look();
    });
  return {
    reader,
    until,
    /** Everything up to this head is loaded. */
    complete: (head: number, last?: number) => {
      reader.see(BigInt(head), last === undefined ? undefined : BigInt(last));
      return until(({ phase, to }) => phase === 'complete' && to === BigInt(head));
    },
    /** Blocks of the mints, in the loaded order. */
    minted: () => reader.lists.flat().flatMap(({ kind, block }) => (kind === 'mint' ? Number(block) : [])),
  };
}
