import type { Chain } from 'viem';
import { chainOf, chains } from './chains';
import { deploymentOf } from './deployments';

/**
 * The chain that the app shows: that of the wallet if the protocol is deployed there, else the first one with a
 * deployment, else the first one configured, for which the app states that nothing is deployed.
 */
export function appChain(walletChainId: number | undefined): Chain {
  const walletChain = chainOf(walletChainId);
  if (walletChain && deploymentOf(walletChain.id)) return walletChain;
  return chains.find(({ id }) => deploymentOf(id)) ?? chains[0];
}
