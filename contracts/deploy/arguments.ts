import { parseArgs } from 'node:util';
import { type Hex, isHex } from 'viem';
import { DEPLOYMENTS } from './deployment-list';
import { DeployProblem } from './problem';

export const USAGE = `npm run deploy -- --rpc URL --config FILE [--out FOLDER] [--dry-run] [--force]
                [--accept-unconfirmed]

  --rpc URL       a node of the chain to deploy on
  --config FILE   what to deploy: see contracts/deploy/configs
  --out FOLDER    where the deployment file goes (${DEPLOYMENTS})
  --dry-run       rehearse everything on a local fork of the chain; nothing is sent and no file is written
  --force         replace the deployment file of a chain that has one
  --accept-unconfirmed
                  deploy although the configuration marks facts that nobody has confirmed on the chain

The deployer's private key is read from the environment variable DEPLOYER_PRIVATE_KEY.`;

const KEY = /^(0x)?[0-9a-f]{64}$/i;

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
  // Other users can see the arguments of a running program, and shells store them. The message must not repeat the key.
  if (args.flatMap((arg) => arg.split('=')).some((part) => KEY.test(part))) {
    throw new DeployProblem(
      'An argument looks like a private key. Give the key in the environment variable DEPLOYER_PRIVATE_KEY, and take this one for known to others.',
    );
  }
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

/** @throws DeployProblem if the environment variable is not a private key */
export function parseKey(value: string | undefined): Hex {
  const key = value?.startsWith('0x') ? value : `0x${value ?? ''}`;
  if (isHex(key) && KEY.test(key)) return key;
  throw new DeployProblem("Set DEPLOYER_PRIVATE_KEY to the deployer's private key (64 hex digits).");
}
