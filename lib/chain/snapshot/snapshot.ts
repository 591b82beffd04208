import { type Hex, numberToHex, zeroAddress } from 'viem';
import type { Deployment } from '@/lib/chain/rpc/deployments';
import type { Address, Asset, Snapshot } from '@/lib/domain/model/types';
import { decodeSnapshot, snapshotData } from './snapshot-data';
import { SnapshotError, toSnapshot } from './snapshot-parse';

/** Anything that answers JSON-RPC. */
export type Reader = {
  request(args: { method: 'eth_call'; params: [{ to: Address; data: Hex }, 'latest' | Hex] }): Promise<Hex>;
};

/** What was asked of which contract, and its answer as it came: all that a snapshot is made of. */
export type Evidence = { contract: Address; data: Hex; result: Hex };

/** A snapshot and what it was read from. */
export type ProvenSnapshot = { snapshot: Snapshot; evidence: Evidence };

/**
 * Reads everything the app shows in one `eth_call` at one block, and keeps the answer as it came.
 * @param at a block, or the newest one
 * @throws {NoNodeError} when no node answers
 * @throws {SnapshotError} when the answer is not what the lens of this deployment says
 */
export async function readProvenSnapshot(
  reader: Reader,
  deployment: Deployment,
  account: Address | undefined,
  at?: bigint,
): Promise<ProvenSnapshot> {
  const [contract, data] = [deployment.lens, snapshotData(account ?? zeroAddress)];
  const block = at === undefined ? 'latest' : numberToHex(at);
  const result = await reader.request({ method: 'eth_call', params: [{ to: contract, data }, block] });
  return { snapshot: parseSnapshot(result, deployment), evidence: { contract, data, result } };
}

function parseSnapshot(result: Hex, deployment: Deployment): Snapshot {
  try {
    return toSnapshot(decodeSnapshot(result), deployment);
  } catch (error) {
    throw error instanceof SnapshotError ? error : new SnapshotError('data', { cause: error });
  }
}

/** As `readProvenSnapshot`, for those who only decide by it. */
export async function readSnapshot(...question: Parameters<typeof readProvenSnapshot>): Promise<Snapshot> {
  return (await readProvenSnapshot(...question)).snapshot;
}

/** The same Treasury without anybody's balances: what may be shown while another account's are being read. */
export function withoutAccount(snapshot: Snapshot): Snapshot {
  const nobody = { balance: 0n, allowance: 0n, credit: 0n, permit: undefined };
  const assets = snapshot.assets.map((asset): Asset => ({ ...asset, account: nobody }));
  return { ...snapshot, assets, account: undefined, usdmBalance: 0n, xmsBalance: 0n, nativeBalance: 0n };
}
