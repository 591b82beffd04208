import { setTimeout as wait } from 'node:timers/promises';
import { BaseError, createPublicClient, http, type PublicClient } from 'viem';
import type { Deployment } from '../deploy/deployment';
import { readDeploymentAt } from '../deploy/files';
import { DeployProblem } from '../deploy/problem';
import type { WatchOptions } from './arguments';
import { conditionsOf } from './conditions';
import { type LogReader, logReader } from './read-logs';
import { type OrderReader, orderReader } from './read-orders';
import { readState } from './read-state';
import { exitCodeOf, linesOf, type Report } from './report';
import { webhookTo } from './webhook';

/**
 * Reads the Treasury once, or again and again, and says what it finds, one line for each condition.
 * @param say receives each line
 * @param stop ends the repetition
 * @returns the exit code of the last report, see `exitCodeOf`
 * @throws DeployProblem if the deployment file is missing or wrong, or the node is on another chain
 */
export async function watch(
  { rpc, deployment: path, webhook, every }: WatchOptions,
  say: (text: string) => void,
  stop?: AbortSignal,
): Promise<number> {
  const deployment = readDeploymentAt(path);
  const client = createPublicClient({ transport: http(rpc) });
  const readers = { logs: logReader(client, deployment), orders: orderReader(client, deployment) };
  const tell = webhook === undefined ? undefined : webhookTo(webhook, deployment);
  for (;;) {
    const report = await reportOf(client, deployment, readers);
    for (const line of linesOf(report)) say(line);
    const problem = await tell?.(report);
    if (problem !== undefined) say(`webhook     ${problem}`);
    if (every === undefined || stop?.aborted) return exitCodeOf(report);
    // Rejects when it is told to stop, and then the last report counts.
    await wait(every * 1000, undefined, { signal: stop }).catch(() => {});
    if (stop?.aborted) return exitCodeOf(report);
  }
}

type Readers = { logs: LogReader; orders: OrderReader };

/** @throws DeployProblem if the node is on another chain, whose state would be judged as if it were ours */
async function reportOf(client: PublicClient, deployment: Deployment, read: Readers): Promise<Report> {
  try {
    const chainId = await client.getChainId();
    if (chainId !== deployment.chainId) {
      throw new DeployProblem(`The node is on chain ${chainId}, the deployment on ${deployment.chainId}.`);
    }
    const state = await readState(client, deployment);
    const now = BigInt(Math.floor(Date.now() / 1000));
    const [logs, orders] = await Promise.all([read.logs(state), read.orders(state)]);
    const conditions = conditionsOf({ ...state, now, logs, orders });
    return { block: state.block, time: state.time, conditions };
  } catch (error) {
    if (!(error instanceof BaseError)) throw error;
    return { unreadable: `${error.shortMessage} ${error.details}`.trim().replaceAll('\n', ' ') };
  }
}
