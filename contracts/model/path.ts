import type { Asset, Market } from './scenarios';
import { CALM_AND_STORM } from './scenarios';

const DAY = 86_400;
/** So that the mean of the days' variances is that of the year. */
const CALM = Math.exp(-CALM_AND_STORM * CALM_AND_STORM);

/** What a day's volatility is multiplied by. @param normal drawn for the day */
export const moodOf = (normal: number) => CALM * Math.exp(CALM_AND_STORM * normal);

/** The market's price of one asset, without drift. */
export type Path = {
  /** A logarithm. */
  price: number;
  /** Starts a day. @param mood what its volatility is multiplied by */
  open: (mood: number) => void;
  /** A step. @param normal drawn for it @param jump drawn for the jump in it, 0 if there is none */
  step: (normal: number, jump: number) => void;
};

/** @param step seconds */
export function createPath(asset: Asset, market: Market, step: number): Path {
  const daily = (market.volatility * asset.volatility) / Math.sqrt(365);
  const walk = daily * Math.sqrt(((1 - market.jumpShare) * step) / DAY);
  const leap = market.jumps > 0 ? daily * Math.sqrt(market.jumpShare / market.jumps) : 0;
  let mood = 1;
  const path: Path = {
    price: 0,
    open(of) {
      mood = of;
    },
    step(normal, jump) {
      const change = mood * (walk * normal + leap * jump);
      // Less half the square, so that the price itself has no drift.
      path.price += change - (change * change) / 2;
    },
  };
  return path;
}
