import { readContract } from 'viem/actions';
import { ordersAbi } from '@/abis/orders';
import type { LogReader } from '@/lib/chain/logs/log-reader';
import { clientOf } from '@/lib/chain/rpc/client';
import type { Deployment } from '@/lib/chain/rpc/deployments';
import type { TreasuryEvent } from '@/lib/domain/history/history';
import type { Address } from '@/lib/domain/model/types';
import { ordersChain } from './treasury-log';

/** The last events are read again after this time, ms: sooner while no node returns a history that has them. */
const [SELDOM, WHILE_FAILING] = [300_000, 60_000];

/** By chain and account: when it was read last. */
const proofs = new Map<string, { running: boolean; at: number }>();

/**
 * Reads the last event about an order of an account from the contract, so that the history is complete only if it has that one
 * and those before. Repeated now and then.
 */
export async function proveOrders(
  reader: LogReader<TreasuryEvent>,
  { chainId, orders: address }: Deployment,
  account: Address,
  head: bigint,
): Promise<void> {
  const chain = ordersChain(account);
  const key = `${chainId}.${address}.${chain}`;
  const proof = proofs.get(key) ?? { running: false, at: 0 };
  proofs.set(key, proof);
  const until = proof.at + (reader.state.failing ? WHILE_FAILING : SELDOM);
  if (proof.running || (reader.expects(chain) && performance.now() < until)) return;
  proof.running = true;
  try {
    const question = { functionName: 'lastBlockOf', args: [account], blockNumber: head } as const;
    const block = await readContract(clientOf(chainId), { address, abi: ordersAbi, ...question });
    proof.at = performance.now();
    reader.expect(chain, { block, at: head });
  } catch {
    // What is unknown remains unproven: the next head tries again.
  } finally {
    proof.running = false;
  }
}
