import type { Chain } from 'viem';
import { chainOf, chains } from './chains';
import { deploymentOf } from './deployments';

/**
 * The chain that the app shows: the wallet's where the protocol is deployed there, else the first one where it is, else
 * the first one configured, which then says that nothing is deployed.
 */
export function appChain(walletChainId: number | undefined): Chain {
  const walletChain = chainOf(walletChainId);
  if (walletChain && deploymentOf(walletChain.id)) return walletChain;
  return chains.find(({ id }) => deploymentOf(id)) ?? chains[0];
}
