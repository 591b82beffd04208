'use client';

import { type Deployment, deploymentOf } from '@/lib/chain/rpc/deployments';
import { useAccount } from './use-account';

/** Where the protocol lives on the app's chain, known before anything is read; undefined where it is not deployed. */
export function useDeployment(): Deployment | undefined {
  const { appChain } = useAccount();
  return deploymentOf(appChain.id);
}
