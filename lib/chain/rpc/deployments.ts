import { publicDeployments } from '@/lib/chain/deployments';
import { local } from './local';

/** Where the protocol lives on one chain; checked when the app is built. */
export type Deployment = (typeof publicDeployments)[number];

const deployments = [...local.deployments, ...publicDeployments];

/** The protocol on this chain; undefined if it is not deployed. */
export function deploymentOf(chainId: number): Deployment | undefined {
  return deployments.find((deployment) => deployment.chainId === chainId);
}
