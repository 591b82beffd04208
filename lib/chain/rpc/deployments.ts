import type { Chain } from 'viem';
import { publicDeployments } from '@/lib/chain/deployments';
import { chainOf, chains } from './chains';
import { local } from './local';

/** Where the protocol lives on one chain; checked when the app is built. */
export type Deployment = (typeof publicDeployments)[number];

const deployments = [...local.deployments, ...publicDeployments];

/** The protocol on this chain; undefined if it is not deployed. */
export function deploymentOf(chainId: number): Deployment | undefined {
  return deployments.find((deployment) => deployment.chainId === chainId);
}

/** Whether every page of this build is prerendered with a choice of chains. */
export const isBuiltForMany = publicDeployments.length > 1;

/** The chains with a deployment, in the order of `chains`. */
export const deployedChains = chains.filter(({ id }) => deploymentOf(id));

/**
 * The chain that the app shows: the first of the wished ones where the protocol is deployed, else the first one with a
 * deployment, else the first one configured, for which the app states that nothing is deployed.
 */
export function appChain(...wished: (number | undefined)[]): Chain {
  const found = wished.find((id) => id !== undefined && deploymentOf(id));
  return chainOf(found) ?? deployedChains[0] ?? chains[0];
}
