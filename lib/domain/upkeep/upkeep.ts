import { assetBy, sameAddress } from '@/lib/domain/model/address';
import { max, min, toUsdDown, USDM_DECIMALS, unitOf } from '@/lib/domain/model/convert';
import type { Address, Snapshot } from '@/lib/domain/model/types';

/** One call that anyone may make for the protocol. */
export type UpkeepTask =
  | { name: 'observe' | 'poke' | 'reward' }
  /** The fees of a pair of an asset and USDm. */
  | { name: 'collect'; pair: Address; token: Address }
  /** What the collector has of a token. */
  | { name: 'convert'; token: Address };

/** A pair whose fees go to stakers. Liquidity is in LP tokens. */
export type FeePair = {
  pair: Address;
  token: Address;
  /** What the collector can take out, and what the pair will mint to it when liquidity next moves. */
  liquidity: bigint;
  pending: bigint;
  /** All LP tokens of the pair, and its USDm. */
  supply: bigint;
  usdm: bigint;
};

/** What can be done for the protocol at one block. Times in Unix seconds, spans in seconds. */
export type UpkeepState = {
  /** From when on each average takes its next observation; 0 if it has none yet. */
  shortDue: bigint;
  longDue: bigint;
  shortPeriod: bigint;
  longPeriod: bigint;
  /** By how much the long average may exceed the maximum age of the pair. */
  longAllowance: bigint;
  /** The last entry of the journal, and the time between two. */
  journal: { time: bigint; block: bigint } | undefined;
  interval: bigint;
  /** When the price that was not remembered for longest was; 0 for never, undefined without a healthy feed. */
  remembered: bigint | undefined;
  /** When the collector may sell USDm next. */
  nextSale: bigint;
  pairs: readonly FeePair[];
  /** What the collector has, in token units; none of 0. */
  waiting: readonly { token: Address; amount: bigint }[];
  /** XMS that was sent to the staking contract unasked. */
  sent: bigint;
};

/** What a task would change if it were sent now. */
export type Trial = {
  task: UpkeepTask;
  /** Undefined if the chain rejects it. */
  effect: { paid: bigint; entries: bigint; left: bigint } | undefined;
  /** The network fee in wei, as far as the node estimates it. */
  fee: bigint | undefined;
};

/** From when on the next observation can be taken. */
export const nextObservation = ({ shortDue, longDue }: UpkeepState): bigint => min(shortDue, longDue);

/** When the last observation was taken; undefined if none was. */
export function lastObservation({ shortDue, shortPeriod, longDue, longPeriod }: UpkeepState) {
  const last = max(shortDue - shortPeriod, longDue - longPeriod);
  return last > 0n ? last : undefined;
}

/** From when on valuing the Treasury writes an entry or remembers an old price. */
export function nextValuation({ journal, interval, remembered }: UpkeepState): bigint {
  const entry = (journal?.time ?? 0n) + interval;
  return remembered === undefined ? entry : min(entry, remembered + interval);
}

/** The tasks that may have something to do at the snapshot's block. What they would change shows only when they are tried. */
export function tasksAt(state: UpkeepState, snapshot: Snapshot): UpkeepTask[] {
  const { timestamp: now } = snapshot;
  const canSell = ({ token }: { token: Address }) =>
    !sameAddress(token, snapshot.usdm) || state.nextSale <= now;
  return [
    ...(nextObservation(state) <= now ? [{ name: 'observe' } as const] : []),
    ...(nextValuation(state) <= now ? [{ name: 'poke' } as const] : []),
    ...state.pairs
      .filter(({ liquidity }) => liquidity > 0n)
      .map(({ pair, token }) => ({ name: 'collect', pair, token }) as const),
    ...state.waiting.filter(canSell).map(({ token }) => ({ name: 'convert', token }) as const),
    ...(state.sent > 0n ? [{ name: 'reward' } as const] : []),
  ];
}

/** Whether two tasks are the same call. */
export function isSameTask(a: UpkeepTask, b: UpkeepTask): boolean {
  if (a.name === 'collect') return b.name === 'collect' && sameAddress(a.pair, b.pair);
  if (a.name === 'convert') return b.name === 'convert' && sameAddress(a.token, b.token);
  return a.name === b.name;
}

/**
 * From when on XMS has no valid average without another observation, and the supply cap is the launch cap; in the past if
 * that is so already. Undefined if XMS is not listed.
 */
export function averageExpiry({ longAllowance }: UpkeepState, snapshot: Snapshot): bigint | undefined {
  const xms = assetBy(snapshot, snapshot.xms);
  if (!xms) return undefined;
  const { timestamp: now, xmsPeriod, xmsLongPeriod } = snapshot;
  if (xmsPeriod === 0n || xmsLongPeriod === 0n) return now;
  const short = now + xms.heartbeat - xmsPeriod;
  const long = now + xms.heartbeat + longAllowance - xmsLongPeriod;
  return min(short, long);
}

/** The value of LP tokens of a pair in dollars (18 decimals), rounded down, with USDm at $1. */
export const worthOfLiquidity = ({ supply, usdm }: FeePair, liquidity: bigint): bigint =>
  supply === 0n ? 0n : (2n * usdm * liquidity) / supply;

/** The value of what the collector has of a token in dollars (18 decimals), rounded down; undefined without a price. */
export function worthOfToken(snapshot: Snapshot, token: Address, amount: bigint): bigint | undefined {
  if (sameAddress(token, snapshot.usdm)) return amount;
  if (sameAddress(token, snapshot.xms)) return toUsdDown(amount, snapshot.xmsAverage, unitOf(USDM_DECIMALS));
  const asset = assetBy(snapshot, token);
  return asset && toUsdDown(amount, asset.price.mintPrice, unitOf(asset.decimals));
}
