import { isHex, zeroAddress } from 'viem';
import { ChainHead } from '@/lib/chain/rpc/chain-head';
import { isLocal, pollSeconds } from '@/lib/chain/rpc/chains';
import { type Deployment, deploymentOf } from '@/lib/chain/rpc/deployments';
import type { RpcRequest } from '@/lib/chain/rpc/node';
import type { NodePool } from '@/lib/chain/rpc/transport';
import type { Address, Snapshot } from '@/lib/domain/model/types';
import type { LensSource } from './lens-call';
import { type Evidence, readProvenSnapshot } from './snapshot';
import { SnapshotError } from './snapshot-parse';

export type SnapshotResult = {
  snapshot: Snapshot;
  /** When its block was mined, as far as known, in milliseconds of the session clock. */
  minedAt: number;
  /** When another chain was found in place of the one before, on the session clock. */
  replacedAt?: number | undefined;
  /** The exact source of this snapshot, and the URL of the node; undefined if something was removed from it. */
  evidence?: Evidence & { node: string };
};

/** A head not confirmed by any node for this long is dropped, and nothing is signed on its figures. */
export const STALE_AFTER_MS = 5 * 60_000;

/** Key of all snapshots of a chain, or of those for one account. Invalidate it when something was mined. */
export const snapshotKey = (chainId: number, account?: Address): readonly unknown[] =>
  account === undefined ? ['snapshot', chainId] : ['snapshot', chainId, account];

/** Nodes that can be compared with each other. */
type SnapshotSource = LensSource & Pick<NodePool, 'nodes' | 'lastFault'>;

type SameChain = typeof import('@/lib/chain/identity/same-chain');

type Query = { queryKey: readonly unknown[] };
/** What react-query passes to a query. */
type Context = { client: { resetQueries: (which: { predicate: (query: Query) => boolean }) => unknown } };

/** The head of each chain, for any account. */
const heads = new Map<number, ChainHead>();

/** Loaded once there is a snapshot, which does not wait for it. */
let checkChain: SameChain['checkChain'] | undefined;

/**
 * Options for react-query to read the snapshot, which the caller polls; disabled if nothing is deployed.
 * @param account the account whose balances are included; undefined for none
 */
export function snapshotQuery(
  source: SnapshotSource | undefined,
  chainId: number,
  account: Address | undefined,
) {
  const deployment = deploymentOf(chainId);
  return {
    queryKey: snapshotKey(chainId, account ?? zeroAddress),
    enabled: deployment !== undefined && source !== undefined,
    queryFn: async (context?: Context): Promise<SnapshotResult> => {
      if (!deployment || !source) throw new Error('not-deployed');
      const { replacedAt } = headOf(chainId);
      const newest = await readNewest(source, deployment, account);
      // What else was read is of the chain before.
      if (newest.replacedAt !== replacedAt) {
        void context?.client.resetQueries({ predicate: ({ queryKey: [kind] }) => kind !== 'snapshot' });
      }
      return newest;
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
  source: SnapshotSource,
  deployment: Deployment,
  account: Address | undefined,
): Promise<SnapshotResult> {
  let newest: SnapshotResult | undefined;
  let node = '';
  const reader = {
    request: async (question: RpcRequest) => {
      const answer = await source.ask(question);
      node = answer.node;
      return isHex(answer.result) ? answer.result : '0x';
    },
  };
  for (;;) {
    try {
      const { snapshot, evidence } = await readProvenSnapshot(reader, deployment, account);
      const head = headOf(deployment.chainId);
      if ((await checkChain?.(source, snapshot, node, head)) === 'faulty') throw new SnapshotError();
      if (!checkChain) {
        const remember = (loaded: SameChain) => {
          ({ checkChain } = loaded);
          return checkChain(source, snapshot, node, head);
        };
        // Offline, or a newer version has been deployed: the next snapshot tries again.
        import('@/lib/chain/identity/same-chain').then(remember, () => {});
      }
      const { minedAt, isBehind } = head.see(snapshot, performance.now());
      const { replacedAt } = head;
      const sighting = { snapshot, minedAt, replacedAt, evidence: { ...evidence, node } };
      const isOther = newest?.replacedAt !== replacedAt;
      if (!newest || isOther || snapshot.blockNumber > newest.snapshot.blockNumber) newest = sighting;
      if (!isBehind || !source.penalise(node)) return newest;
    } catch (error) {
      if (error instanceof SnapshotError && source.penalise(node)) continue;
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
  if (old.replacedAt !== fresh.replacedAt) return fresh;
  const [before, now] = [old.snapshot.blockNumber, fresh.snapshot.blockNumber];
  if (now < before) return fresh.minedAt - old.minedAt < STALE_AFTER_MS ? old : fresh;
  // After a reorg, the same block may have different content, but it is not newer.
  return now === before ? { ...fresh, minedAt: old.minedAt } : fresh;
}

function isSighting(value: unknown): value is SnapshotResult {
  return typeof value === 'object' && value !== null && 'minedAt' in value;
}
