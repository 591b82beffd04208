import { setTimeout as wait } from 'node:timers/promises';
import { type Account, BaseError } from 'viem';
import { readDeploymentAt } from '../deploy/files';
import type { KeeperOptions } from './arguments';
import { Unreadable } from './find-orders';
import { createKeeper, type Passed } from './pass';
import type { Tally } from './settle';

const FAILED = 1;
const UNREADABLE = 3;

/**
 * Makes one pass over the orders, or one after another, and says what it did, one line for each order and one for the pass.
 * @param account pays the gas and receives the tips; undefined for a dry run
 * @param say receives each line
 * @param stop ends the repetition
 * @returns the exit code of the last pass, see `KEEPER_USAGE`
 * @throws DeployProblem if the deployment file is missing or wrong, or the node is on another chain
 */
export async function runKeeper(
  { rpc, deployment: path, every, profitable, owners }: KeeperOptions,
  account: Account | undefined,
  say: (text: string) => void,
  stop?: AbortSignal,
): Promise<number> {
  const deployment = readDeploymentAt(path);
  const pass = createKeeper({ rpc, deployment, account, profitable, owners, say });
  for (;;) {
    const code = await attempt(pass, say);
    if (every === undefined || stop?.aborted) return code;
    // Rejects when it is told to stop, and then the last pass counts.
    await wait(every * 1000, undefined, { signal: stop }).catch(() => {});
    if (stop?.aborted) return code;
  }
}

async function attempt(pass: () => Promise<Passed>, say: (text: string) => void): Promise<number> {
  try {
    const passed = await pass();
    say(summaryOf(passed));
    return passed.failed > 0 ? FAILED : 0;
  } catch (error) {
    if (error instanceof Unreadable) say(`unreadable  ${error.message}`);
    else if (error instanceof BaseError) {
      say(`unreadable  ${`${error.shortMessage} ${error.details}`.trim().replaceAll('\n', ' ')}`);
    } else throw error;
    return UNREADABLE;
  }
}

const KINDS: readonly [kind: keyof Tally, words: string][] = [
  ['settled', 'settled'],
  ['refunded', 'refunded'],
  ['planned', 'to settle or refund'],
  ['waiting', 'waiting for a price'],
  ['skipped', 'skipped'],
  ['gone', 'gone'],
  ['failed', 'failed'],
];

/** A pass in one line: "block 812: 2 settled, 5 waiting for a price". */
function summaryOf(passed: Passed): string {
  const parts = KINDS.flatMap(([kind, words]) => (passed[kind] > 0 ? [`${passed[kind]} ${words}`] : []));
  return `block ${passed.block}: ${parts.join(', ') || 'no open orders'}`;
}
