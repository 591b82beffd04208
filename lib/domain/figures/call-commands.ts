import type { Address } from '@/lib/domain/model/types';

/** A call of `snapshot(address)` at a block, and the RPC node to call. */
export type SnapshotCall = {
  contract: Address;
  account: Address;
  data: `0x${string}`;
  block: bigint;
  node: string;
};

/** The shell command that repeats the call. */
export function curlCommand({ contract, data, block, node }: SnapshotCall): string {
  const params = [{ to: contract, data }, `0x${block.toString(16)}`];
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_call', params });
  return `curl -s -H 'Content-Type: application/json' -d ${quoted(body)} ${quoted(node)}`;
}

/** The same with Foundry's `cast`. */
export function castCommand({ contract, account, block, node }: SnapshotCall): string {
  return `cast call ${contract} 'snapshot(address)' ${account} --block ${block} --rpc-url ${quoted(node)}`;
}

/** Quoted as one shell word, whatever it contains. */
const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
