import { parseArgs } from 'node:util';
import { DeployProblem } from '../problem';
import { SOURCIFY } from './sourcify';

export const VERIFY_USAGE = `npm run verify -- --deployment FILE [--rpc URL] [--server URL | --out FOLDER]

  --deployment FILE  a deployment file, e.g. lib/chain/deployments/56.json; FILE.sources.json must be beside it
  --rpc URL          a node of the chain, to check first that every contract is there
  --server URL       a server with Sourcify's API v2 (${SOURCIFY})
  --out FOLDER       send nothing; write each contract's standard-JSON input there, to be uploaded by hand

Exit code 0 if every contract is verified, 1 otherwise.`;

export type VerifyOptions = {
  deployment: string;
  rpc: string | undefined;
  server: string;
  out: string | undefined;
};

/** @throws DeployProblem if an argument is missing or unknown */
export function parseVerifyOptions(args: string[]): VerifyOptions {
  const { deployment, rpc, server, out } = parse(args);
  if (!deployment) throw new DeployProblem(`--deployment is needed.\n\n${VERIFY_USAGE}`);
  return { deployment, rpc, server: server.replace(/\/+$/, ''), out };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        deployment: { type: 'string' },
        rpc: { type: 'string' },
        server: { type: 'string', default: SOURCIFY },
        out: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new DeployProblem(`${error instanceof Error ? error.message : error}\n\n${VERIFY_USAGE}`);
  }
}
