/** `npm run verify`: publishes the sources of a deployment, so that explorers show them. See `VERIFY_USAGE`. */
import { BaseError } from 'viem';
import { DeployProblem } from '../problem';
import { parseVerifyOptions, VERIFY_USAGE } from './arguments';
import { verifyDeployment } from './run-verify';

try {
  if (process.argv.includes('--help')) console.log(VERIFY_USAGE);
  else {
    const isVerified = await verifyDeployment(parseVerifyOptions(process.argv.slice(2)), console.log);
    if (!isVerified) process.exitCode = 1;
  }
} catch (error) {
  process.exitCode = 1;
  if (error instanceof DeployProblem) console.error(`\n${error.message}`);
  else if (error instanceof BaseError)
    console.error(`\nNo use of the node: ${error.shortMessage} ${error.details}`);
  else throw error;
}
