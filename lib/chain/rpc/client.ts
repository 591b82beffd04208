import { type Client, createClient } from 'viem';
import { chainOf } from './chains';
import { pools } from './own-nodes';
import { poolTransport } from './transport';

const clients = new Map<number, Client>();

/**
 * A client of viem that reads a chain through its pool, for what only some pages read; import it when it is needed.
 * @throws if the app does not support the chain
 */
export function clientOf(chainId: number): Client {
  const [chain, pool] = [chainOf(chainId), pools.get(chainId)];
  if (!chain || !pool) throw new Error(`Chain ${chainId} is not supported`);
  const client = clients.get(chainId) ?? createClient({ chain, transport: poolTransport(pool) });
  clients.set(chainId, client);
  return client;
}
