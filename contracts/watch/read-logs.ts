import { BaseError, getAbiItem, type Hex, type PublicClient } from 'viem';
import { accessManagerAbi } from '../deploy/abis';
import type { Deployment } from '../deploy/deployment';
import { firstBlockSince, readInRanges } from '../keeper/log-ranges';
import { callInWords } from './announced-words';
import type { Announced, WatchedLogs } from './reading';

/** How far back, in seconds: the admin's usual delay of 3 days and the week in which the AccessManager lets a call be executed. */
const LOOK_BACK = 10n * 86_400n;
/** Blocks asked for at once, and the fewest worth asking for: ten days of BNB Smart Chain have about two million blocks. */
const RANGE = 50_000n;
const LEAST_RANGE = 5_000n;

const EVENT = getAbiItem({ abi: accessManagerAbi, name: 'OperationScheduled' });

/** Reads what only logs tell, up to this block with this Unix time. */
export type LogReader = (latest: { block: bigint; time: bigint }) => Promise<WatchedLogs>;

/**
 * Makes a reader of the deployment's logs. It remembers what it has read, so that only the first reading looks back.
 *
 * Many nodes serve no logs, or only of a few blocks at a time. The result is then `missing`, with the node's reason.
 */
export function logReader(client: PublicClient, deployment: Deployment): LogReader {
  const { manager } = deployment;
  const words = new Map<Hex, string>();
  let next: { block: bigint; since: bigint } | undefined;

  async function readRange(fromBlock: bigint, toBlock: bigint, since: bigint): Promise<void> {
    const range = { event: EVENT, strict: true, fromBlock, toBlock } as const;
    const logs = await client.getLogs({ ...range, address: manager });
    for (const { args } of logs) {
      words.set(args.operationId, callInWords(deployment, args.target, args.data));
    }
    next = { block: toBlock + 1n, since };
  }

  return async (latest) => {
    try {
      const start = next ?? (await startOf(client, deployment, latest));
      const blocks = { from: start.block, to: latest.block, most: RANGE, fewest: LEAST_RANGE };
      await readInRanges(blocks, (from, to) => readRange(from, to, start.since));
      return { since: start.since, announced: await pending(client, deployment, words) };
    } catch (error) {
      if (!(error instanceof BaseError)) throw error;
      return { missing: `the node serves no logs for this (${error.details || error.shortMessage})` };
    }
  };
}

/** The first block to read: the oldest one within `LOOK_BACK`, but none before the deployment. */
async function startOf(
  client: PublicClient,
  { blockNumber }: Deployment,
  latest: { block: bigint; time: bigint },
) {
  const range = { from: blockNumber, to: latest.block };
  const { block, time } = await firstBlockSince(client, latest.time - LOOK_BACK, range);
  return { block, since: time };
}

/** What of the scheduled calls is still waiting: the AccessManager forgets what was executed, cancelled or has expired. */
async function pending(
  client: PublicClient,
  { manager }: Deployment,
  words: ReadonlyMap<Hex, string>,
): Promise<Announced[]> {
  const rows = await Promise.all(
    [...words].map(async ([id, what]) => {
      const args = [id] as const;
      const at = { address: manager, abi: accessManagerAbi, functionName: 'getSchedule', args } as const;
      return { id, what, from: BigInt(await client.readContract(at)) };
    }),
  );
  return rows.filter(({ from }) => from > 0n);
}
