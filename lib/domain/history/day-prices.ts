import { max, min } from '@/lib/domain/model/convert';
import { itemAt } from './downsample';
import { changeBetween, type PricePoints } from './prices';

/** The price of an asset over a day, in steps: a report holds until the next one. */
export type DayPrices = {
  /** Basis points of the price a day ago, rounded towards zero; undefined if that price is not known. */
  change: bigint | undefined;
  /** When the price that the change is measured from was reported; Unix seconds. */
  since: bigint | undefined;
  /**
   * Oldest first, in millionths: the time within the day, and the price between the lowest and the highest (see
   * `LEAST_SPAN`).
   */
  steps: readonly { at: number; height: number }[];
};

const DAY = 86_400n;
const MILLION = 1_000_000n;

/** The height of a line is at least this part of the price. */
const LEAST_SPAN = 100n;

/**
 * The last 24 hours of a feed.
 * @param points what it reported, oldest first
 * @param now Unix seconds
 * @returns undefined if nothing is known of the day
 */
export function dayPrices(points: PricePoints, now: bigint): DayPrices | undefined {
  const from = now - DAY;
  const before = itemAt(points, from);
  const within = points.filter(({ time }) => time > from && time <= now);
  const shown = before ? [before, ...within] : within;
  const newest = shown.at(-1);
  if (!newest) return undefined;
  const prices = shown.map(({ price }) => price);
  const [lowest, highest] = [prices.reduce(min), prices.reduce(max)];
  // A move of less than a hundredth stays a small one: the noise of a stablecoin is not drawn as a crash.
  const span = max(highest - lowest, highest / LEAST_SPAN);
  const low = (lowest + highest - span) / 2n;
  return {
    change: before && changeBetween(before.price, newest.price),
    since: before?.time,
    steps: shown.map(({ time, price }) => ({
      at: Number(((max(time, from) - from) * MILLION) / DAY),
      height: span === 0n ? 500_000 : Number(((price - low) * MILLION) / span),
    })),
  };
}
