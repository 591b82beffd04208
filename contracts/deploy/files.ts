import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Deployment, parseDeployment } from './deployment';
import { DEPLOYMENTS } from './deployment-list';
import { DeployProblem } from './problem';

/** The file of the deployment on a chain. */
export const deploymentFile = (chainId: number, folder = DEPLOYMENTS) => join(folder, `${chainId}.json`);

/** The deployment on this chain, as its file says now. */
export function readDeployment(chainId: number): Deployment {
  return parseDeployment(JSON.parse(readFileSync(deploymentFile(chainId), 'utf8')));
}

/** @throws DeployProblem when there is a deployment on this chain already */
export function refuseToOverwrite(path: string): void {
  if (!existsSync(path)) return;
  throw new DeployProblem(
    `${path} exists: the protocol is deployed on this chain. Add --force to replace it.`,
  );
}

/** Writes a deployment file, unless it says the same already. */
export function writeDeployment(path: string, { blockNumber, ...addresses }: Deployment): void {
  const text = `${JSON.stringify({ ...addresses, blockNumber: Number(blockNumber) }, undefined, 2)}\n`;
  parseDeployment(JSON.parse(text));
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
