import { zeroAddress } from 'viem';
import { isLocal } from '@/lib/chain/rpc/chains';
import { deploymentOf } from '@/lib/chain/rpc/deployments';
import type { Address, Snapshot } from '@/lib/domain/model/types';
import { type Evidence, type Reader, readProvenSnapshot } from './snapshot';

/** A snapshot and when this session first saw its block, in milliseconds of the session's own clock. */
export type Sighting = {
  snapshot: Snapshot;
  seenAt: number;
  /** What exactly this snapshot was read from, and the URL of the node that answered; none where something was left out. */
  evidence?: Evidence & { node: string | undefined };
};

/** A head that nobody has confirmed for so long is given up, and nothing is signed on its figures. */
export const STALE_AFTER_MS = 5 * 60_000;
/** A node that shows the same head for so long is not asked again while there are others. */
const STUCK_AFTER_MS = 60_000;

/** Where a snapshot is read from: `distrust` makes another node answer the next time, `node` says which one did. */
export type Source = { reader: Reader; distrust: () => void; node: () => string | undefined };

/** Key of all snapshots of a chain, or of one account's. Invalidate it when something was mined. */
export const snapshotKey = (chainId: number, account?: Address): readonly unknown[] =>
  account === undefined ? ['snapshot', chainId] : ['snapshot', chainId, account];

/** The newest head of each chain that this session has seen, whoever's figures were read with it. */
const heads = new Map<number, { block: bigint; seenAt: number }>();

/**
 * Query options of the snapshot for react-query, which the caller polls; off where nothing is deployed.
 * @param account whose balances are wanted; undefined for nobody
 */
export function snapshotQuery(
  { reader, distrust, node }: Source,
  chainId: number,
  account: Address | undefined,
) {
  const deployment = deploymentOf(chainId);
  return {
    queryKey: snapshotKey(chainId, account ?? zeroAddress),
    enabled: deployment !== undefined,
    queryFn: async (): Promise<Sighting> => {
      if (!deployment) throw new Error(`Nothing is deployed on chain ${chainId}`);
      try {
        const { snapshot, evidence } = await readProvenSnapshot(reader, deployment, account);
        const sighting = { snapshot, seenAt: performance.now(), evidence: { ...evidence, node: node() } };
        if (isBehind(sighting)) distrust();
        return sighting;
      } catch (error) {
        distrust();
        throw error;
      }
    },
    structuralSharing: newestHead,
    // The transport has already tried every node; the next poll is the next try.
    retry: false,
    // A local node is reachable without any network.
    networkMode: 'always' as const,
  };
}

/** Remembers the newest head; says whether this one shows that its node lags or is stuck. */
export function isBehind({ snapshot: { chainId, blockNumber }, seenAt }: Sighting): boolean {
  const head = heads.get(chainId);
  if (!head || blockNumber > head.block) {
    heads.set(chainId, { block: blockNumber, seenAt });
    return false;
  }
  // A local chain has no new block until somebody sends something.
  const isStuck = !isLocal(chainId) && seenAt - head.seenAt > STUCK_AFTER_MS;
  return blockNumber < head.block || isStuck;
}

/**
 * What to keep of an old and a new answer: never an older block (a node behind, or one that disagrees), unless the
 * newer one has not been confirmed for so long that it must be given up (a chain restarted).
 */
export function newestHead(old: unknown, fresh: unknown): unknown {
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
