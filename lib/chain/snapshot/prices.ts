import { type Hex, isHex } from 'viem';
import { treasuryLensPastAbi } from '@/abis/treasury-lens-past';
import { decodeAbi } from '@/lib/chain/calls/decode-abi';
import type { PricePoints } from '@/lib/domain/history/prices';
import type { Address } from '@/lib/domain/model/types';
import { callData, callLens, type LensSource } from './lens-call';

/** The first four bytes of the hash of `priceHistory(address[],uint256,uint256,uint256)`. */
const SELECTOR = '0xb85fa58f';

/** Where the list of assets begins in the call data: after the four arguments. */
const LIST_AT = 128n;

const outputs = treasuryLensPastAbi.filter(isPrices).map((item) => item.outputs)[0];

/** A result that can't be what a feed reported: another contract's, incomplete, or out of order. */
export class PricesError extends Error {
  override readonly name = 'PricesError';
}

/** What is asked of the feeds of some assets. */
export type PricesQuestion = {
  tokens: readonly Address[];
  /** Unix seconds. The round before `from` comes first. */
  from: bigint;
  to: bigint;
  /** The most rounds of each, evenly over the range. */
  points: number;
  /** The block to read at. */
  block: bigint;
};

/**
 * Reads what the feed of each asset reported, in one `eth_call`, oldest first; none of an asset without a feed that keeps
 * its past.
 * @throws {NoNodeError} if no node responds
 * @throws {PricesError} if no node returns a valid result
 */
export const readPrices = (
  source: LensSource,
  lens: Address,
  question: PricesQuestion,
): Promise<readonly PricePoints[]> =>
  callLens(source, {
    lens,
    data: pricesData(question),
    block: question.block,
    decode: (answer) => decodePrices(answer, question),
  });

/** Call data of `TreasuryLens.priceHistory(assets, from, to, points)`. */
export const pricesData = ({ tokens, from, to, points }: PricesQuestion): Hex =>
  callData(SELECTOR, [LIST_AT, from, to, BigInt(points), BigInt(tokens.length), ...tokens]);

/**
 * Decodes and checks the result. A feed may report twice in a second; the later report applies.
 * @throws {PricesError} naming what is invalid
 */
export function decodePrices(answer: unknown, question: PricesQuestion): readonly PricePoints[] {
  const found = decode(answer);
  if (found.length !== question.tokens.length) throw new PricesError('another number of assets');
  return found.map((rounds) => checked(rounds, question));
}

function checked(rounds: PricePoints, { from, to, points }: PricesQuestion): PricePoints {
  if (rounds.length > points) throw new PricesError('too many rounds');
  rounds.forEach(({ time }, index) => {
    const before = rounds[index - 1];
    if (before && time < before.time) throw new PricesError('not in order');
    // Only the first may be older: it tells how the range begins.
    if ((before && time <= from) || time > to) throw new PricesError('outside the range');
  });
  return rounds.filter(({ time }, index) => time !== rounds[index + 1]?.time);
}

function decode(answer: unknown): readonly PricePoints[] {
  if (!outputs) throw new Error('The ABI of the lens has no prices');
  try {
    if (!isHex(answer)) throw new Error('not hex');
    return decodeAbi(outputs, answer)[0];
  } catch (cause) {
    throw new PricesError('data', { cause });
  }
}

type PricesFunction = Extract<(typeof treasuryLensPastAbi)[number], { name: 'priceHistory' }>;

function isPrices(item: (typeof treasuryLensPastAbi)[number]): item is PricesFunction {
  return item.name === 'priceHistory';
}
