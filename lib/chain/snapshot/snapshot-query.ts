import { zeroAddress } from 'viem';
import { ChainHead } from '@/lib/chain/rpc/chain-head';
import { isLocal, pollSeconds } from '@/lib/chain/rpc/chains';
import { type Deployment, deploymentOf } from '@/lib/chain/rpc/deployments';
import type { Address, Snapshot } from '@/lib/domain/model/types';
import { type Evidence, type Reader, readProvenSnapshot } from './snapshot';
import { SnapshotError } from './snapshot-parse';

export type Sighting = {
  snapshot: Snapshot;
  /** When its block was mined, as far as can be told, in milliseconds of the session's own clock. */
  minedAt: number;
  /** What exactly this snapshot was read from, and the URL of the node that answered; none where something was left out. */
  evidence?: Evidence & { node: string | undefined };
};

/** A head that nobody has confirmed for so long is given up, and nothing is signed on its figures. */
export const STALE_AFTER_MS = 5 * 60_000;

/** Where a snapshot is read from. */
export type Source = {
  reader: Reader;
  /** Lets the node that answered rest; says whether another one is awake to be asked. */
  distrust: () => boolean;
  /** URL of the node that answered. */
  node: () => string | undefined;
};

/** Key of all snapshots of a chain, or of one account's. Invalidate it when something was mined. */
export const snapshotKey = (chainId: number, account?: Address): readonly unknown[] =>
  account === undefined ? ['snapshot', chainId] : ['snapshot', chainId, account];

/** The head of each chain, whoever's figures were read with it. */
const heads = new Map<number, ChainHead>();

/**
 * Query options of the snapshot for react-query, which the caller polls; off where nothing is deployed.
 * @param account whose balances are wanted; undefined for nobody
 */
export function snapshotQuery(source: Source, chainId: number, account: Address | undefined) {
  const deployment = deploymentOf(chainId);
  return {
    queryKey: snapshotKey(chainId, account ?? zeroAddress),
    enabled: deployment !== undefined,
    queryFn: async (): Promise<Sighting> => {
      if (!deployment) throw new Error(`Nothing is deployed on chain ${chainId}`);
      return readNewest(source, deployment, account);
    },
    structuralSharing: newestHead,
    // The transport has already tried every node; the next poll is the next try.
    retry: false,
    // A local node is reachable without any network.
    networkMode: 'always' as const,
  };
}

/** Reads from one node; where that is behind or answers nonsense, from the others that are awake, one after another. */
async function readNewest(
  { reader, distrust, node }: Source,
  deployment: Deployment,
  account: Address | undefined,
): Promise<Sighting> {
  let newest: Sighting | undefined;
  for (;;) {
    try {
      const { snapshot, evidence } = await readProvenSnapshot(reader, deployment, account);
      const { minedAt, isBehind } = headOf(deployment.chainId).see(snapshot, performance.now());
      const sighting = { snapshot, minedAt, evidence: { ...evidence, node: node() } };
      if (!newest || snapshot.blockNumber > newest.snapshot.blockNumber) newest = sighting;
      if (!isBehind || !distrust()) return newest;
    } catch (error) {
      if (error instanceof SnapshotError && distrust()) continue;
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
 * What to keep of an old and a new answer: never an older block (a node behind, or one that disagrees), unless the
 * newer one has not been confirmed for so long that it must be given up (a chain restarted).
 */
export function newestHead(old: unknown, fresh: unknown): unknown {
  // react-query also shares a placeholder with itself, in every render: a new object each time would never settle.
  if (old === fresh || !isSighting(old) || !isSighting(fresh)) return fresh;
  const [before, now] = [old.snapshot.blockNumber, fresh.snapshot.blockNumber];
  if (now < before) return fresh.minedAt - old.minedAt < STALE_AFTER_MS ? old : fresh;
  // The same block may come with another content after a reorganisation, but it is no fresher.
  return now === before ? { ...fresh, minedAt: old.minedAt } : fresh;
}

function isSighting(value: unknown): value is Sighting {
  return typeof value === 'object' && value !== null && 'snapshot' in value && 'minedAt' in value;
}
