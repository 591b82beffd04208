import { parseArgs } from 'node:util';
import { DEPLOYMENTS } from './deployment-list';
import { refuseKeysIn } from './key';
import { DeployProblem } from './problem';

/** The environment variable with the deployer's private key. */
export const KEY_VARIABLE = 'DEPLOYER_PRIVATE_KEY';

export const USAGE = `npm run deploy -- --rpc URL --config FILE [--out FOLDER] [--dry-run] [--force]
                [--accept-unconfirmed]

  --rpc URL       a node of the chain to deploy on
  --config FILE   what to deploy: see contracts/deploy/configs
  --out FOLDER    where the deployment file goes (${DEPLOYMENTS})
  --dry-run       rehearse everything on a local fork of the chain; nothing is sent and no file is written
  --force         replace the deployment file of a chain that has one
  --accept-unconfirmed
                  deploy although the configuration marks facts that nobody has confirmed on the chain

The deployer's private key is read from the environment variable ${KEY_VARIABLE}.`;

export type Options = {
  rpc: string;
  config: string;
  out: string;
  dryRun: boolean;
  force: boolean;
  acceptUnconfirmed: boolean;
};

/**
 * Parses the command line.
 * @throws DeployProblem if an argument is missing or unknown, or looks like a private key
 */
export function parseOptions(args: string[]): Options {
  refuseKeysIn(args, KEY_VARIABLE);
  const { rpc, config, out, 'dry-run': dryRun, force, 'accept-unconfirmed': acceptUnconfirmed } = parse(args);
  if (!rpc || !config) throw new DeployProblem(`--rpc and --config are needed.\n\n${USAGE}`);
  return { rpc, config, out, dryRun, force, acceptUnconfirmed };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        rpc: { type: 'string' },
        config: { type: 'string' },
        out: { type: 'string', default: DEPLOYMENTS },
        'dry-run': { type: 'boolean', default: false },
        force: { type: 'boolean', default: false },
        'accept-unconfirmed': { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new DeployProblem(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}
