import { type Hex, numberToHex, zeroAddress } from 'viem';
import type { Address, Asset, Snapshot } from '@/lib/domain/types';
import { type Deployment, deploymentOf } from './deployments';
import { decodeSnapshot, snapshotData } from './snapshot-data';
import { toSnapshot } from './snapshot-parse';

/** A snapshot and when this session first saw its block, in milliseconds of the session's own clock. */
export type Sighting = { snapshot: Snapshot; seenAt: number };

/** Anything that answers JSON-RPC. */
type Reader = {
  request(args: { method: 'eth_call'; params: [{ to: Address; data: Hex }, 'latest' | Hex] }): Promise<Hex>;
};

/** A head that nobody has confirmed for so long is given up, and nothing is signed on its figures. */
export const STALE_AFTER_MS = 5 * 60_000;

/** Key of all snapshots of a chain, or of one account's. Invalidate it when something was mined. */
export const snapshotKey = (chainId: number, account?: Address): readonly unknown[] =>
  account === undefined ? ['snapshot', chainId] : ['snapshot', chainId, account];

/**
 * Reads everything the app shows in one `eth_call` at one block.
 * @param at a block, or the newest one
 * @throws {NoNodeError} when no node answers
 * @throws {SnapshotError} when the answer is not what the lens of this deployment says
 */
export async function readSnapshot(
  reader: Reader,
  deployment: Deployment,
  account: Address | undefined,
  at?: bigint,
): Promise<Snapshot> {
  const result = await reader.request({
    method: 'eth_call',
    params: [
      { to: deployment.lens, data: snapshotData(account ?? zeroAddress) },
      at === undefined ? 'latest' : numberToHex(at),
    ],
  });
  return toSnapshot(decodeSnapshot(result), deployment);
}

/**
 * Query options of the snapshot for react-query, which the caller polls; off where nothing is deployed.
 * @param account whose balances are wanted; undefined for nobody
 */
export function snapshotQuery(reader: Reader, chainId: number, account: Address | undefined) {
  const deployment = deploymentOf(chainId);
  return {
    queryKey: snapshotKey(chainId, account ?? zeroAddress),
    enabled: deployment !== undefined,
    queryFn: async (): Promise<Sighting> => {
      if (!deployment) throw new Error(`Nothing is deployed on chain ${chainId}`);
      return { snapshot: await readSnapshot(reader, deployment, account), seenAt: performance.now() };
    },
    structuralSharing: newestHead,
    // The transport has already tried every node; the next poll is the next try.
    retry: false,
    // A local node is reachable without any network.
    networkMode: 'always' as const,
  };
}

/**
 * What to keep of an old and a new answer: never an older block (a node behind, or one that disagrees), unless the
 * newer one has not been confirmed for so long that it must be given up (a chain restarted).
 */
function newestHead(old: unknown, fresh: unknown): unknown {
  // react-query also shares a placeholder with itself, in every render: a new object each time would never settle.
  if (old === fresh || !isSighting(old) || !isSighting(fresh)) return fresh;
  const [before, now] = [old.snapshot.blockNumber, fresh.snapshot.blockNumber];
  if (now < before) return fresh.seenAt - old.seenAt < STALE_AFTER_MS ? old : fresh;
  // The same block may come with another content after a reorganisation, but it is no fresher.
  return now === before ? { ...fresh, seenAt: old.seenAt } : fresh;
}

function isSighting(value: unknown): value is Sighting {
  return typeof value === 'object' && value !== null && 'snapshot' in value && 'seenAt' in value;
}

/** The same Treasury without anybody's balances: what may be shown while another account's are being read. */
export function withoutAccount(snapshot: Snapshot): Snapshot {
  const nobody = { balance: 0n, allowance: 0n, credit: 0n, permit: undefined };
  const assets = snapshot.assets.map((asset): Asset => ({ ...asset, account: nobody }));
  return { ...snapshot, assets, account: undefined, usdmBalance: 0n, xmsBalance: 0n, nativeBalance: 0n };
}
