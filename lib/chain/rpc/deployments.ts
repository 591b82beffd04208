import { parseDeployment } from '@/contracts/deploy/deployment';
import { publicDeployments } from '@/lib/chain/deployments';
import { local } from './local';

/** Where the protocol lives on one chain. */
export type Deployment = ReturnType<typeof parseDeployment>;

const deployments = [...local.deployments, ...publicDeployments].map(parseDeployment);

/** The protocol on this chain; undefined if it is not deployed. */
export function deploymentOf(chainId: number): Deployment | undefined {
  return deployments.find((deployment) => deployment.chainId === chainId);
}
