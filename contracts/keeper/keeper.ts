/** `npm run keeper`: settles and refunds the orders that can be. See `KEEPER_USAGE`. */
import { privateKeyToAccount } from 'viem/accounts';
import { parseKey } from '../deploy/key';
import { DeployProblem } from '../deploy/problem';
import { KEEPER_KEY, KEEPER_USAGE, parseKeeperOptions } from './arguments';
import { runKeeper } from './run-keeper';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop.abort());

try {
  if (process.argv.includes('--help')) console.log(KEEPER_USAGE);
  else {
    const options = parseKeeperOptions(process.argv.slice(2));
    const account = options.dryRun
      ? undefined
      : privateKeyToAccount(parseKey(process.env[KEEPER_KEY], KEEPER_KEY, "the keeper's"));
    process.exitCode = await runKeeper(options, account, console.log, stop.signal);
  }
} catch (error) {
  // Nothing was done, so this must not look like an order that failed.
  process.exitCode = 3;
  if (error instanceof DeployProblem) console.error(`\n${error.message}`);
  else throw error;
}
