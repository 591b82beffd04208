import { setTimeout as pause } from 'node:timers/promises';
import { type Hex, isHex, zeroAddress } from 'viem';
import { readAnchor } from '@/lib/chain/identity/anchor';
import { LogNodes } from '@/lib/chain/logs/log-nodes';
import { treasuryStream } from '@/lib/chain/logs/streams/treasury-log';
import { pollSeconds } from '@/lib/chain/rpc/chains';
import { type Deployment, deploymentOf } from '@/lib/chain/rpc/deployments';
import { NodePool } from '@/lib/chain/rpc/transport';
import { readSnapshot } from '@/lib/chain/snapshot/snapshot';
import { snapshotData } from '@/lib/chain/snapshot/snapshot-data';
import { startLocalChain } from '@/scripts/local-chain';
import { random } from '@/scripts/local-chain/random';
import { Meter } from './meter';

const READERS = 1_000;
const IDLE_SECONDS = 60;
/** The most failures, as a share. */
const MOST_ERRORS = 0.01;

const LOCAL = 31337;
/** The chain whose pace the readers keep: the local one is asked more often. */
const PUBLIC = 56;

/**
 * The block of each result of the lens. Every reader has a device of its own, and here only the node is measured: what is the
 * same for many readers is decoded once.
 */
const blocks = new Map<string, bigint>();

async function blockOf(result: Hex, deployment: Deployment): Promise<bigint> {
  const known = blocks.get(result);
  if (known !== undefined) return known;
  const request = () => Promise.resolve(result);
  const { blockNumber } = await readSnapshot({ request }, deployment, undefined);
  blocks.set(result, blockNumber);
  return blockNumber;
}

/** The requests of one idle tab: the figures at each refresh, and the events of the blocks since the one before. */
class Reader {
  private readonly pool: NodePool;
  private readonly logs: LogNodes;
  private head: bigint | undefined;

  constructor(
    private readonly url: string,
    private readonly deployment: Deployment,
  ) {
    this.pool = new NodePool([url], LOCAL);
    this.logs = new LogNodes(() => [url], LOCAL);
  }

  /** @throws if a request of it fails, or has no result */
  async refresh(): Promise<void> {
    const { lens } = this.deployment;
    const params = [{ to: lens, data: snapshotData(zeroAddress) }, 'latest'];
    const result = await this.pool.request({ method: 'eth_call', params });
    const head = await blockOf(isHex(result) ? result : '0x', this.deployment);
    const before = this.head;
    this.head = head;
    if (before === undefined) return this.remember(head);
    const { filter } = treasuryStream(this.deployment);
    if (head > before) await this.logs.pick()?.logs(filter, before + 1n, head);
  }

  /** Once in a session: the block by which the chain is recognised. */
  private async remember(head: bigint): Promise<void> {
    if (!(await readAnchor(this.url, LOCAL, head))) throw new Error('No block');
  }
}

/**
 * Lets 1,000 readers open a tab within one refresh and then leave it alone for a minute, all on one local node whose markets
 * move. Prints what they asked for, and how it was answered.
 * @returns false if more than one in a hundred requests or refreshes failed
 */
export async function benchReaders(): Promise<boolean> {
  const deployment = deploymentOf(LOCAL);
  if (!deployment) throw new Error('No local deployment');
  const chain = await startLocalChain({ live: true, port: 0 });
  // Tells their requests from those that move the markets.
  const url = `${chain.rpcUrl}/?reader`;
  const meter = new Meter();
  const refreshMs = pollSeconds(PUBLIC) * 1000;
  const next = random('readers');
  const end = performance.now() + refreshMs + IDLE_SECONDS * 1000;

  const read = async (): Promise<void> => {
    const reader = new Reader(url, deployment);
    await pause(next(refreshMs));
    while (performance.now() < end) {
      const started = performance.now();
      await meter.refresh(() => reader.refresh());
      await pause(Math.max(0, started + refreshMs - performance.now()));
    }
  };
  const stop = meter.start(url);
  setTimeout(() => {
    meter.phase = 'idle';
  }, refreshMs);
  await Promise.all(Array.from({ length: READERS }, read));
  stop();
  await chain.stop();

  const seconds = { opening: refreshMs / 1000, idle: IDLE_SECONDS };
  console.log(`${READERS} readers on one node, a refresh every ${seconds.opening} s\n`);
  console.log(meter.table(seconds));
  const share = meter.errorShare;
  console.log(`\n${(share * 100).toFixed(2)} % errors; ${MOST_ERRORS * 100} % are allowed`);
  return share <= MOST_ERRORS;
}
