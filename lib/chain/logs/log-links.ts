import type { Logged } from '@/lib/domain/history/history';
import type { Span } from './log-segments';

// Some events name the block of the one before, and the contract's state that of the last one. Together they prove that a
// node left none of them out. The actions of the Treasury are one such chain, and the orders of each account another.

/** Events of some blocks. */
type Part<E> = Span & { events: readonly E[] };
/** What tells whether an event is missing. */
export type Rules<E> = {
  /** The chain that an event belongs to, and the block of the event before it there; undefined for one without a chain. */
  linkOf?: (event: E) => { chain: string; previous: bigint } | undefined;
  /** Whether events of whole blocks have all others of their transactions with them. */
  isPaired?: (events: readonly E[]) => boolean;
};
/** The last block with an event of a chain, up to block `at`; 0 for none. */
export type Last = { block: bigint; at: bigint };
/** By chain, as far as known. */
export type Lasts = ReadonlyMap<string, Last>;

/** The blocks with an event of a chain, and the block of the event before the first. */
type Chain = { blocks: bigint[]; before: bigint };
/** `broken`: an event of these blocks is missing, whatever the others have. */
type Links = { chains: Map<string, Chain>; broken: boolean };

/** Lists never change, so each is only looked through once. */
const known = new WeakMap<readonly Logged[], Links>();

function linksOf<E extends Logged>(events: readonly E[], { linkOf, isPaired }: Rules<E>): Links {
  const there = known.get(events);
  if (there) return there;
  const links: Links = { chains: new Map(), broken: isPaired?.(events) === false };
  for (const event of events) {
    const link = linkOf?.(event);
    if (!link) continue;
    const { chain, previous } = link;
    const before = links.chains.get(chain);
    // Only a later event of a block names that block itself.
    links.broken ||= before ? previous !== before.blocks.at(-1) : previous >= event.block;
    if (before) before.blocks.push(event.block);
    else links.chains.set(chain, { blocks: [event.block], before: previous });
  }
  known.set(events, links);
  return links;
}

/** The last events of all chains below these parts, the newest of which is the first. @param lasts those in all of them */
export function lastsBelow<E extends Logged>(
  parts: readonly Part<E>[],
  lasts: Lasts,
  rules: Rules<E>,
): Lasts {
  const below = new Map(lasts);
  for (const { from, events } of parts) {
    for (const [chain, { before }] of linksOf(events, rules).chains) {
      below.set(chain, { block: before, at: from - 1n });
    }
  }
  return below;
}

/** Whether a part has every event of its blocks that belongs to a chain, as far as can be told. */
export function isLinked<E extends Logged>(
  { from, to, events }: Part<E>,
  lasts: Lasts,
  rules: Rules<E>,
): boolean {
  const { chains, broken } = linksOf(events, rules);
  if (broken || [...chains.values()].some(({ before }) => before >= from)) return false;
  return [...lasts].every(([chain, { block, at }]) => {
    if (block > to) return true;
    const last = chains.get(chain)?.blocks.findLast((each) => each <= at);
    return last === (block < from ? undefined : block);
  });
}
