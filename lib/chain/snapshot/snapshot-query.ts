import { zeroAddress } from 'viem';
import { ChainHead } from '@/lib/chain/rpc/chain-head';
import { isLocal, pollSeconds } from '@/lib/chain/rpc/chains';
import { type Deployment, deploymentOf } from '@/lib/chain/rpc/deployments';
import type { Address, Snapshot } from '@/lib/domain/model/types';
import { type Evidence, type Reader, readProvenSnapshot } from './snapshot';
import { SnapshotError } from './snapshot-parse';

export type SnapshotResult = {
  snapshot: Snapshot;
  /** When its block was mined, as far as known, in milliseconds of the session clock. */
  minedAt: number;
  /** The exact source of this snapshot, and the URL of the node; undefined if something was removed from it. */
  evidence?: Evidence & { node: string | undefined };
};

/** A head not confirmed by any node for this long is dropped, and nothing is signed on its figures. */
export const STALE_AFTER_MS = 5 * 60_000;

/** The source of a snapshot. */
export type Source = {
  reader: Reader;
  /** Puts the node that responded into backoff; returns whether another node is available. */
  penalise: () => boolean;
  /** URL of the node that responded. */
  node: () => string | undefined;
};

/** Key of all snapshots of a chain, or of those for one account. Invalidate it when something was mined. */
export const snapshotKey = (chainId: number, account?: Address): readonly unknown[] =>
  account === undefined ? ['snapshot', chainId] : ['snapshot', chainId, account];

/** The head of each chain, for any account. */
const heads = new Map<number, ChainHead>();

/**
 * Options for react-query to read the snapshot, which the caller polls; disabled if nothing is deployed.
 * @param account the account whose balances are included; undefined for none
 */
export function snapshotQuery(source: Source, chainId: number, account: Address | undefined) {
  const deployment = deploymentOf(chainId);
  return {
    queryKey: snapshotKey(chainId, account ?? zeroAddress),
    enabled: deployment !== undefined,
    queryFn: async (): Promise<SnapshotResult> => {
      if (!deployment) throw new Error(`Nothing is deployed on chain ${chainId}`);
      return readNewest(source, deployment, account);
    },
    structuralSharing: newestHead,
    // The transport has already tried every node; the next poll is the next attempt.
    retry: false,
    // A local node can be reached offline.
    networkMode: 'always' as const,
  };
}

/** Reads from one node; if that is behind or returns an invalid result, from the other available ones, one by one. */
async function readNewest(
  { reader, penalise, node }: Source,
  deployment: Deployment,
  account: Address | undefined,
): Promise<SnapshotResult> {
  let newest: SnapshotResult | undefined;
  for (;;) {
    try {
      const { snapshot, evidence } = await readProvenSnapshot(reader, deployment, account);
      const { minedAt, isBehind } = headOf(deployment.chainId).see(snapshot, performance.now());
      const sighting = { snapshot, minedAt, evidence: { ...evidence, node: node() } };
      if (!newest || snapshot.blockNumber > newest.snapshot.blockNumber) newest = sighting;
      if (!isBehind || !penalise()) return newest;
    } catch (error) {
      if (error instanceof SnapshotError && penalise()) continue;
      if (newest) return newest;
      throw error;
    }
  }
}

function headOf(chainId: number): ChainHead {
  const known = heads.get(chainId);
  if (known) return known;
  const head = new ChainHead(isLocal(chainId) ? undefined : pollSeconds(chainId) * 1000);
  heads.set(chainId, head);
  return head;
}

/**
 * Chooses between an old and a new result. Never an older block (from a node that is behind, or disagrees), unless the
 * newer one has not been confirmed for so long that it must be dropped (a restarted chain).
 */
export function newestHead(old: unknown, fresh: unknown): unknown {
  // react-query also compares a placeholder with itself, on every render: a new object each time would never settle.
  if (old === fresh || !isSighting(old) || !isSighting(fresh)) return fresh;
  const [before, now] = [old.snapshot.blockNumber, fresh.snapshot.blockNumber];
  if (now < before) return fresh.minedAt - old.minedAt < STALE_AFTER_MS ? old : fresh;
  // After a reorg, the same block may have different content, but it is not newer.
  return now === before ? { ...fresh, minedAt: old.minedAt } : fresh;
}

function isSighting(value: unknown): value is SnapshotResult {
  return typeof value === 'object' && value !== null && 'snapshot' in value && 'minedAt' in value;
}
