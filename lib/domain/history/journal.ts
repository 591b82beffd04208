import { liabilitiesOf } from '@/lib/domain/limits/limits';
import { type PerTier, perTier, type Snapshot } from '@/lib/domain/model/types';
import { itemAt } from './downsample';
import type { HistoryRange, RangeName } from './history-range';

/** The Treasury at one moment. `time` in Unix seconds; USD and USDm with 18 decimals. */
export type JournalEntry = {
  time: bigint;
  block: bigint;
  /** The sum of `tierValues`. */
  value: bigint;
  liabilities: bigint;
  supply: bigint;
  supplyCap: bigint;
  tierValues: PerTier<bigint>;
};

/** What was read of the Treasury's journal for one range, oldest first. */
export type Journal = { chainId: number; name: RangeName; entries: readonly JournalEntry[] };

/** The Treasury as in the snapshot, in the form of a journal entry. */
export function entryOf(snapshot: Snapshot): JournalEntry {
  const { timestamp, blockNumber, value, supply, supplyCap, tiers } = snapshot;
  return {
    time: timestamp,
    block: blockNumber,
    value,
    liabilities: liabilitiesOf(snapshot),
    supply,
    supplyCap,
    tierValues: perTier((tier) => tiers[tier - 1]?.value ?? 0n),
  };
}

/**
 * The points of a chart: the entries within the range, preceded by the last one before it, which tells how the range
 * begins, and followed by the current state. Entries may have been read a while ago, for a range that began earlier.
 */
export function pointsIn(
  entries: readonly JournalEntry[],
  { from, to }: HistoryRange,
  current: JournalEntry,
): JournalEntry[] {
  const before = itemAt(entries, from - 1n);
  const within = entries.filter(({ time }) => time >= from && time < to);
  return [...(before ? [before] : []), ...within, current];
}
