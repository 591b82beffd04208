import type { Address, PublicClient } from 'viem';
import type { Config } from './config';
import type { Deployment } from './deployment';

/** What is checked: the chain, the expected configuration, the addresses, and the deployer, who must have no role left. */
export type Subject = {
  client: PublicClient;
  config: Config;
  deployment: Deployment;
  deployer: Address;
};
