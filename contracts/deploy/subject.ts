import type { Address, Log, PublicClient } from 'viem';
import type { Config } from './config';
import type { Deployment } from './deployment';

/** What is checked: the chain, the expected configuration, the addresses, and the deployer, who must have no role left. */
export type Subject = {
  client: PublicClient;
  config: Config;
  deployment: Deployment;
  deployer: Address;
  /**
   * The logs of the deployer's transactions, which are complete for the AccessManager until the roles are handed over. Without
   * them the node is asked, and many public nodes serve no logs.
   */
  logs?: readonly Log<bigint, number, false>[];
};
