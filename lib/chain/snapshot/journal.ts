import { type Hex, isHex } from 'viem';
import { treasuryLensPastAbi } from '@/abis/treasury-lens-past';
import { decodeAbi } from '@/lib/chain/calls/decode-abi';
import type { JournalEntry } from '@/lib/domain/history/journal';
import { min } from '@/lib/domain/model/convert';
import { type Address, perTier } from '@/lib/domain/model/types';
import { callData, callLens, type LensSource } from './lens-call';

// The past of the Treasury in one call. By hand, like the snapshot: see `snapshot-data.ts`.

type HistoryFunction = Extract<(typeof treasuryLensPastAbi)[number], { name: 'history' }>;

/** The first four bytes of the hash of `history(uint256,uint256,uint256)`. */
const SELECTOR = '0x35dcbab0';

const outputs = treasuryLensPastAbi.filter(isHistory).map((item) => item.outputs)[0];

/** The journal counts in millionths, everything else with 18 decimals. */
const MILLIONTH = 10n ** 12n;

/** A result that can't be the journal of the Treasury: another contract's, incomplete, or out of order. */
export class JournalError extends Error {
  override readonly name = 'JournalError';
}

/** What is asked of the journal. */
export type JournalQuestion = {
  /** Unix seconds. The entry before `from` comes first. */
  from: bigint;
  to: bigint;
  /** The most entries, evenly over the range. */
  points: number;
  /** The block to read at, and how many entries the journal has there. */
  block: bigint;
  count: bigint;
};

/**
 * Reads a part of the journal in one `eth_call`, oldest first.
 * @throws {NoNodeError} if no node responds
 * @throws {JournalError} if no node returns a valid result
 */
export const readJournal = (
  source: LensSource,
  lens: Address,
  question: JournalQuestion,
): Promise<readonly JournalEntry[]> =>
  callLens(source, {
    lens,
    data: journalData(question),
    block: question.block,
    decode: (answer) => decodeJournal(answer, question),
  });

/** Call data of `TreasuryLens.history(from, to, points)`. */
export const journalData = ({ from, to, points }: JournalQuestion): Hex =>
  callData(SELECTOR, [from, to, BigInt(points)]);

/**
 * Decodes and checks the result.
 * @throws {JournalError} naming what is invalid
 */
export function decodeJournal(answer: unknown, question: JournalQuestion): readonly JournalEntry[] {
  const entries = decode(answer).map(toEntry);
  const { from, to, points, block, count } = question;
  const [found, most] = [BigInt(entries.length), min(count, BigInt(points))];
  if (found > most) throw new JournalError('too many entries');
  // Every entry is before `to`, so there is one at least, and for a range from the beginning on all are expected.
  if (found < (from === 0n ? most : min(most, 1n))) throw new JournalError('missing entries');
  entries.forEach((entry, index) => {
    const before = entries[index - 1];
    if (before && (entry.time <= before.time || entry.block <= before.block)) {
      throw new JournalError('not in order');
    }
    // Only the first may be older: it tells how the range begins.
    if ((before && entry.time <= from) || entry.time > to || entry.block > block) {
      throw new JournalError('outside the range');
    }
  });
  return entries;
}

type RawEntry = ReturnType<typeof decode>[number];

function decode(answer: unknown) {
  if (!outputs) throw new Error('The ABI of the lens has no history');
  try {
    if (!isHex(answer)) throw new Error('not hex');
    return decodeAbi(outputs, answer)[0];
  } catch (cause) {
    throw new JournalError('data', { cause });
  }
}

function toEntry({ time, blockNumber, supply, liabilities, supplyCap, tierValues }: RawEntry): JournalEntry {
  const values = perTier((tier) => (tierValues[tier - 1] ?? 0n) * MILLIONTH);
  return {
    time: BigInt(time),
    block: BigInt(blockNumber),
    value: values.reduce((sum, value) => sum + value, 0n),
    liabilities: liabilities * MILLIONTH,
    supply: supply * MILLIONTH,
    supplyCap: supplyCap * MILLIONTH,
    tierValues: values,
  };
}

function isHistory(item: (typeof treasuryLensPastAbi)[number]): item is HistoryFunction {
  return item.name === 'history';
}
