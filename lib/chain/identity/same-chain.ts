import { createSignal } from '@/lib/chain/browser/signal';
import type { ChainHead } from '@/lib/chain/rpc/chain-head';
import { isLocal } from '@/lib/chain/rpc/chains';
import type { Snapshot } from '@/lib/domain/model/types';
import { type Anchor, compareChains, type Nodes, readAnchor, type Verdict } from './anchor';

/** A snapshot so long after the one before is a new beginning: the tab was hidden, or the device asleep. */
const LONG_MS = 5 * 60_000;
/** Blocks by which nodes of one public address may differ. */
const APART = 64n;
/** No chain has more blocks in a second. */
const FASTEST = 10n;

/** What of a snapshot tells about its chain. */
type Head = Pick<Snapshot, 'chainId' | 'blockNumber' | 'timestamp' | 'lastBlock'>;
/** A snapshot, and what was known about its nodes. */
type Sighting = { head: Head; node: string; fault: unknown; at: number };
/** The nodes of a chain; `lastFault` changes with every failure. */
type Source = Nodes & { readonly lastFault?: unknown };

/** What is known of a chain: an early block of this session, if a node returned it, and the last snapshot. */
type Known = { anchor: Anchor | undefined; last: Sighting; isReading: boolean };
/** By the id of the chain. */
const known = new Map<number, Known>();

const { notify, subscribe } = createSignal();

/** Calls back when another chain is found in place of one; returns a function that stops it. */
export const onReplacedChain = subscribe;

/**
 * Whether a snapshot is of the chain that this session began with. The first one is remembered with an early block; later
 * ones are compared with that block when something is odd about them, else there is no request. Undefined if nothing odd
 * was found, or a node failed: then the next snapshot is compared.
 * @param newest the head of the chain, which begins again when another chain is found
 */
export async function checkChain(
  source: Source,
  head: Head,
  node: string,
  newest: ChainHead,
): Promise<Verdict | undefined> {
  const { chainId } = head;
  const before = known.get(chainId);
  const last = { head, node, fault: source.lastFault, at: performance.now() };
  if (before?.isReading) return undefined;
  if (!before?.anchor) {
    await begin(last);
    // Without a block to compare with, it has to be far below.
    if (before === undefined || !isRestart(before.last.head, head)) return undefined;
    replace(newest);
    return 'other';
  }
  if (!isOdd(before.last, last)) {
    before.last = last;
    return undefined;
  }
  const verdict = await compareChains(source, node, before.anchor);
  // Another query may have found it first.
  if (known.get(chainId) !== before) return 'same';
  const isReset = verdict === 'same' && isLocal(chainId) && isRestart(before.last.head, head);
  if (verdict === 'same') before.last = last;
  if (verdict !== 'other' && !isReset) return verdict;
  replace(newest);
  await begin(last);
  return 'other';
}

/** Remembers a snapshot and an early block of its chain. */
async function begin(last: Sighting): Promise<void> {
  const { node, head } = last;
  const fresh: Known = { anchor: undefined, last, isReading: true };
  known.set(head.chainId, fresh);
  fresh.anchor = await readAnchor(node, head.chainId, head.blockNumber);
  fresh.isReading = false;
}

function replace(newest: ChainHead): void {
  newest.replacedAt = performance.now();
  newest.block = -1n;
  notify();
}

/** Whether a lower block is later, which takes more blocks than a reorg replaces. A local chain has none, but can be reset. */
const isRestart = (old: Head, fresh: Head): boolean =>
  fresh.blockNumber + (isLocal(fresh.chainId) ? 0n : APART) < old.blockNumber &&
  fresh.timestamp > old.timestamp;

/** Whether the chain may be another one: its node or the connection to it is new, or a chain cannot go on like this. */
function isOdd(before: Sighting, now: Sighting): boolean {
  if (now.node !== before.node) return true;
  const [old, fresh] = [before.head, now.head];
  const blocks = fresh.blockNumber - old.blockNumber;
  const seconds = fresh.timestamp - old.timestamp;
  // A local chain has a new block when something happens on it, and costs nothing to ask.
  if (isLocal(fresh.chainId)) return blocks !== 0n || seconds !== 0n;
  if (now.fault !== before.fault || now.at - before.at > LONG_MS) return true;
  if (blocks <= 0n) return -blocks > APART || (blocks === 0n && seconds !== 0n);
  const isPastOther = fresh.lastBlock !== old.lastBlock && fresh.lastBlock <= old.blockNumber;
  return isPastOther || seconds < 0n || blocks > FASTEST * (seconds + 1n);
}
