import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Deployment, parseDeployment } from './deployment';
import { DEPLOYMENTS } from './deployment-list';
import { DeployProblem } from './problem';

/** Path of a chain's deployment file. */
export const deploymentFile = (chainId: number, folder = DEPLOYMENTS) => join(folder, `${chainId}.json`);

/** Reads a chain's deployment from its file. */
export function readDeployment(chainId: number): Deployment {
  return parseDeployment(JSON.parse(readFileSync(deploymentFile(chainId), 'utf8')));
}

/**
 * Reads a deployment from any file.
 * @throws DeployProblem if the file is missing or does not hold a deployment
 */
export function readDeploymentAt(path: string): Deployment {
  if (!existsSync(path)) throw new DeployProblem(`${path} is missing.`);
  try {
    return parseDeployment(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new DeployProblem(`${path} is not a deployment: ${error instanceof Error ? error.message : error}`);
  }
}

/** @throws DeployProblem if the deployment file already exists */
export function refuseToOverwrite(path: string): void {
  if (!existsSync(path)) return;
  throw new DeployProblem(
    `${path} exists: the protocol is deployed on this chain. Add --force to replace it.`,
  );
}

/** Writes a deployment file, unless its content is already the same. */
export function writeDeployment(path: string, { blockNumber, ...addresses }: Deployment): void {
  const text = `${JSON.stringify({ ...addresses, blockNumber: Number(blockNumber) }, undefined, 2)}\n`;
  parseDeployment(JSON.parse(text));
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
