import { parseArgs } from 'node:util';
import { DeployProblem } from '../deploy/problem';

export const WATCH_USAGE = `npm run watch -- --rpc URL --deployment FILE [--webhook URL] [--every SECONDS]

  --rpc URL          a node of the chain; one that serves logs also tells what was announced
  --deployment FILE  a deployment file, e.g. lib/chain/deployments/56.json
  --webhook URL      receives JSON when the state changes
  --every SECONDS    read again and again, until stopped

Exit code 0 all well, 1 warnings, 2 critical, 3 nothing could be read. docs/runbook.md says what to do.`;

export type WatchOptions = {
  rpc: string;
  deployment: string;
  webhook: string | undefined;
  /** Seconds; undefined for a single reading. */
  every: number | undefined;
};

/** @throws DeployProblem if an argument is missing, unknown or not a number of seconds */
export function parseWatchOptions(args: string[]): WatchOptions {
  const { rpc, deployment, webhook, every } = parse(args);
  if (!rpc || !deployment) throw new DeployProblem(`--rpc and --deployment are needed.\n\n${WATCH_USAGE}`);
  const seconds = every === undefined ? undefined : Number(every);
  if (seconds !== undefined && !(Number.isSafeInteger(seconds) && seconds > 0)) {
    throw new DeployProblem(`--every ${every} is not a number of seconds.\n\n${WATCH_USAGE}`);
  }
  return { rpc, deployment, webhook, every: seconds };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        rpc: { type: 'string' },
        deployment: { type: 'string' },
        webhook: { type: 'string' },
        every: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new DeployProblem(`${error instanceof Error ? error.message : error}\n\n${WATCH_USAGE}`);
  }
}
