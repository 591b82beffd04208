import type { Address, PublicClient } from 'viem';
import type { Deployment } from '@/lib/chain/rpc/deployments';
import type { Config } from './config';

/** What is checked: the chain it is on, what should be there, where, and who must not have power over it. */
export type Subject = {
  client: PublicClient;
  config: Config;
  deployment: Deployment;
  deployer: Address;
};
