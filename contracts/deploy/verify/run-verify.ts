import { createPublicClient, http } from 'viem';
import type { Deployment } from '../deployment';
import { readDeploymentAt } from '../files';
import { DeployProblem } from '../problem';
import type { VerifyOptions } from './arguments';
import { readSources, type Sources, sourcesFile } from './sources';
import { type Patience, verifyContract } from './sourcify';
import { writeUploadFiles } from './upload-files';

type Say = (text: string) => void;

/**
 * Submits the sources of a deployment for verification, or writes them to a folder.
 * @param say receives one line for each contract or file
 * @returns whether every contract is verified now (true if files were written)
 * @throws DeployProblem if a file is missing or wrong, or the node is not one of the deployment's chain
 */
export async function verifyDeployment(
  { deployment: path, rpc, out, server }: VerifyOptions,
  say: Say,
  patience: Omit<Patience, 'server'> = { timeout: 60_000, pollEvery: 3_000, jobTimeout: 300_000 },
): Promise<boolean> {
  const deployment = readDeploymentAt(path);
  const sources = readSources(sourcesFile(path));
  refuseForeign(deployment, sources, path);
  if (rpc !== undefined) await checkChain(rpc, deployment, sources);
  if (out !== undefined) {
    for (const file of writeUploadFiles(out, deployment.chainId, sources)) say(`written  ${file}`);
    return true;
  }
  let isAllVerified = true;
  for (const contract of sources.contracts) {
    const { status, text } = await verifyContract(deployment.chainId, sources, contract, {
      ...patience,
      server,
    });
    say(`${status.padEnd(16)}  ${contract.name} at ${contract.address}: ${text}`);
    isAllVerified &&= status !== 'failed';
  }
  return isAllVerified;
}

/** @throws DeployProblem if the sources belong to another deployment */
function refuseForeign(deployment: Deployment, sources: Sources, path: string): void {
  const known = new Set(Object.values(deployment).map((value) => String(value).toLowerCase()));
  for (const { name, address } of sources.contracts) {
    if (known.has(address.toLowerCase())) continue;
    throw new DeployProblem(
      `${sourcesFile(path)} is of another deployment: ${path} has no ${name} at ${address}.`,
    );
  }
}

async function checkChain(rpc: string, { chainId }: Deployment, { contracts }: Sources): Promise<void> {
  const client = createPublicClient({ transport: http(rpc) });
  const found = await client.getChainId();
  if (found !== chainId)
    throw new DeployProblem(`The node is on chain ${found}, the deployment on ${chainId}.`);
  for (const { name, address } of contracts) {
    if (!(await client.getCode({ address })))
      throw new DeployProblem(`There is no code of ${name} at ${address}.`);
  }
}
