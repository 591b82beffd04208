import type { Address, PublicClient } from 'viem';
import type { Config } from './config';
import type { Deployment } from './deployment';

/** What is checked: the chain it is on, what should be there, where, and who must not have power over it. */
export type Subject = {
  client: PublicClient;
  config: Config;
  deployment: Deployment;
  deployer: Address;
};
