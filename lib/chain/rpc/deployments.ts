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

/**
 * The chain that the app shows: that of the wallet if the protocol is deployed there, else the first one with a
 * deployment, else the first one configured, for which the app states that nothing is deployed.
 */
export function appChain(walletChainId: number | undefined): Chain {
  const walletChain = chainOf(walletChainId);
  if (walletChain && deploymentOf(walletChain.id)) return walletChain;
  return chains.find(({ id }) => deploymentOf(id)) ?? chains[0];
}
