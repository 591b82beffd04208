/**
 * `npm run deploy`: deploys the protocol on any chain from a configuration file, hands it over to the role holders, checks
 * the result and writes the deployment file that the app reads. See `USAGE` and contracts/deploy/configs.
 */
import { BaseError } from 'viem';
import { KEY_VARIABLE, parseOptions, USAGE } from './arguments';
import { parseKey } from './key';
import { DeployProblem } from './problem';
import { deploy } from './run';

try {
  if (process.argv.includes('--help')) console.log(USAGE);
  else {
    const options = parseOptions(process.argv.slice(2));
    await deploy(options, parseKey(process.env[KEY_VARIABLE], KEY_VARIABLE, "the deployer's"), console.log);
  }
} catch (error) {
  process.exitCode = 1;
  if (error instanceof DeployProblem) console.error(`\n${error.message}`);
  // The node did not respond, or its response was invalid.
  else if (error instanceof BaseError)
    console.error(`\nNo use of the node: ${error.shortMessage} ${error.details}`);
  else throw error;
}
