import { type Hex, numberToHex, zeroAddress } from 'viem';
import type { Deployment } from '@/lib/chain/rpc/deployments';
import type { Address, Asset, Snapshot } from '@/lib/domain/model/types';
import { decodeSnapshot, snapshotData } from './snapshot-data';
import { SnapshotError, toSnapshot } from './snapshot-parse';

/** Anything that responds to JSON-RPC. */
export type Reader = {
  request(args: { method: 'eth_call'; params: [{ to: Address; data: Hex }, 'latest' | Hex] }): Promise<Hex>;
};

/** The call of a contract and its raw result: everything a snapshot is derived from. */
export type Evidence = { contract: Address; data: Hex; result: Hex };

/** A snapshot and its source. */
export type ProvenSnapshot = { snapshot: Snapshot; evidence: Evidence };

/**
 * Reads everything the app shows in one `eth_call` at one block, and keeps the raw result.
 * @param at a block, or the latest one
 * @throws {NoNodeError} if no node responds
 * @throws {SnapshotError} if the result is not that of the lens of this deployment
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

/** As `readProvenSnapshot`, for callers that do not need the source. */
export async function readSnapshot(...question: Parameters<typeof readProvenSnapshot>): Promise<Snapshot> {
  return (await readProvenSnapshot(...question)).snapshot;
}

/** The same Treasury without balances: shown while those of another account are loading. */
export function withoutAccount(snapshot: Snapshot): Snapshot {
  const noAccount = { balance: 0n, allowance: 0n, credit: 0n, claimable: 0n, permit: undefined };
  const assets = snapshot.assets.map((asset): Asset => ({ ...asset, account: noAccount }));
  return { ...snapshot, assets, account: undefined, usdmBalance: 0n, xmsBalance: 0n, nativeBalance: 0n };
}
