import { parseArgs } from 'node:util';
import { type Address, isAddress } from 'viem';
import { refuseKeysIn } from '../deploy/key';
import { DeployProblem } from '../deploy/problem';

/** The environment variable with the keeper's private key. */
export const KEEPER_KEY = 'KEEPER_KEY';

export const KEEPER_USAGE = `npm run keeper -- --rpc URL --deployment FILE [--every SECONDS] [--dry-run] [--profitable]
                [--owner ADDRESS ...]

  --rpc URL          a node of the chain; it must serve logs unless --owner is given
  --deployment FILE  a deployment file, e.g. lib/chain/deployments/56.json
  --every SECONDS    look again and again, until stopped
  --dry-run          say what would be done; needs no key and sends nothing
  --profitable       act only on orders whose tip covers the gas at the current price
  --owner ADDRESS    look only at the orders of this account, without logs; may be repeated

Settles every order that has its price and refunds every order that had none in time. The private key of the account that
pays the gas and receives the tips is read from the environment variable ${KEEPER_KEY}.

Exit code 0 nothing failed, 1 some orders could not be settled or refunded and stay open, 3 nothing could be read, or
the arguments or the key are wrong. With --every, that of the last pass.`;

export type KeeperOptions = {
  rpc: string;
  deployment: string;
  /** Seconds; undefined for a single pass. */
  every: number | undefined;
  dryRun: boolean;
  profitable: boolean;
  /** Whose orders, found without logs; empty for everyone's. */
  owners: readonly Address[];
};

/** @throws DeployProblem if an argument is missing, unknown or malformed, or looks like a private key */
export function parseKeeperOptions(args: string[]): KeeperOptions {
  refuseKeysIn(args, KEEPER_KEY);
  const { rpc, deployment, every, 'dry-run': dryRun, profitable, owner } = parse(args);
  if (!rpc || !deployment) throw new DeployProblem(`--rpc and --deployment are needed.\n\n${KEEPER_USAGE}`);
  const seconds = every === undefined ? undefined : Number(every);
  if (seconds !== undefined && !(Number.isSafeInteger(seconds) && seconds > 0)) {
    throw new DeployProblem(`--every ${every} is not a number of seconds.\n\n${KEEPER_USAGE}`);
  }
  return { rpc, deployment, every: seconds, dryRun, profitable, owners: owner.map(ownerOf) };
}

function ownerOf(value: string): Address {
  if (isAddress(value)) return value;
  throw new DeployProblem(`--owner ${value} is not an address.\n\n${KEEPER_USAGE}`);
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        rpc: { type: 'string' },
        deployment: { type: 'string' },
        every: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        profitable: { type: 'boolean', default: false },
        owner: { type: 'string', multiple: true, default: [] },
      },
    }).values;
  } catch (error) {
    throw new DeployProblem(`${error instanceof Error ? error.message : error}\n\n${KEEPER_USAGE}`);
  }
}
