/** `npm run watch`: tells whether anything about a deployment needs somebody's attention. See `WATCH_USAGE`. */
import { DeployProblem } from '../deploy/problem';
import { parseWatchOptions, WATCH_USAGE } from './arguments';
import { watch } from './run-watch';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop.abort());

try {
  if (process.argv.includes('--help')) console.log(WATCH_USAGE);
  else process.exitCode = await watch(parseWatchOptions(process.argv.slice(2)), console.log, stop.signal);
} catch (error) {
  // Nothing was read, so this must not look like a warning.
  process.exitCode = 3;
  if (error instanceof DeployProblem) console.error(`\n${error.message}`);
  else throw error;
}
