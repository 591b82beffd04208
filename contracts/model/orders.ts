import { createFeed, type Feed } from './feed';
import { createPath, moodOf } from './path';
import { createRandom } from './random';
import type { Asset, Market } from './scenarios';

const DAY = 86_400;

/** 1: a mint with the asset. -1: a redemption for it. */
export type Side = 1 | -1;

/** All that can be known at a moment: the market, the feed, and the report under way with its price and its arrival. */
export type View = { time: number; market: number; feed: Feed; asset: Asset };

/** When the arbitrageur orders, and what. 0: not now. Called once a second while he has no open order. */
export type Policy = { name: string; choose: (view: View, delay: number) => Side | 0 };

/** What settles an order, and what the arbitrageur may do about it. */
export type Rule = {
  /** An order settles at the first round with `updatedAt > order's time + delay`, seconds. */
  delay: number;
  /** How many rounds more are let pass. */
  skipped?: number;
  /** Refunded when no round has come within as many seconds. */
  deadline?: number;
  /** Refunded when the round's price is worse than the market at the order by more than this, a difference of logarithms. */
  tolerance?: number;
  /** He can delay a report by as many seconds, and does when that gets him a refund that suits him better. */
  delays?: number;
  /** He can keep everybody else from settling for as many seconds after the round, and then choose between fill and refund. */
  chooses?: number;
};

export type Orderer = { policy: Policy; rule: Rule };

/**
 * What came of an orderer's orders, one at a time. A gain is a part of the order's amount: the true value, at the moment of the
 * round, of what he gets less that of what he gave. A refund gains 0.
 */
export type Tally = { orders: number; filled: number; gain: number; squares: number; waited: number };

type Run = {
  asset: Asset;
  market: Market;
  days: number;
  seed: number;
  orderers: readonly Orderer[];
  /** Seconds over which the feed averages the market before it looks at it. */
  window?: number;
};

/** Runs one asset, a second at a time. All orderers see the same market. */
export function simulateOrders({ asset, market, days, seed, orderers, window = 1 }: Run): Tally[] {
  const random = createRandom(seed);
  const path = createPath(asset, market, 1);
  const feed = createFeed(asset);
  const view: View = { time: 0, market: 0, feed, asset };
  const traders = orderers.map(createTrader);
  const average = createAverage(window);
  const jumpChance = market.jumps / DAY;
  for (let day = 0; day < days; day++) {
    path.open(moodOf(random.normal()));
    for (let i = 0; i < DAY; i++) {
      const normal = random.normal();
      const jump = jumpChance > 0 && random.uniform() < jumpChance ? random.normal() : 0;
      path.step(normal, jump);
      view.time++;
      view.market = path.price;
      const { round } = feed;
      feed.step(average(path.price), view.time);
      if (feed.round !== round) for (const trader of traders) trader.report(view);
      for (const trader of traders) trader.act(view);
    }
  }
  return traders.map(({ tally }) => tally);
}

function createTrader({ policy, rule }: Orderer) {
  const { delay, skipped = 0, deadline = Number.POSITIVE_INFINITY, tolerance, delays = 0, chooses } = rule;
  const tally: Tally = { orders: 0, filled: 0, gain: 0, squares: 0, waited: 0 };
  let side: Side | 0 = 0;
  let [at, start, passed] = [0, 0, 0];
  let hasRound = false;
  let price = 0;
  /** When he chooses, or the deadline is over. */
  let end = 0;

  function finish(gain: number, filled: boolean) {
    tally.orders++;
    if (filled) tally.filled++;
    tally.gain += gain;
    tally.squares += gain * gain;
    side = 0;
  }
  return {
    tally,
    report({ time, market, feed }: View) {
      if (side === 0 || hasRound || time <= at + delay || time > at + deadline) return;
      if (passed++ < skipped) return;
      tally.waited += time - at;
      const gain = gainOf(side, feed.price, market, start);
      const isHeldBack = gain < 0 && time + delays > at + deadline;
      const isTooLittle = tolerance !== undefined && side * (feed.price - start) < -tolerance;
      if (isHeldBack || isTooLittle) finish(0, false);
      else if (chooses === undefined) finish(gain, true);
      else {
        hasRound = true;
        price = feed.price;
        end = time + chooses;
      }
    },
    act(view: View) {
      const { time, market } = view;
      if (side !== 0) {
        if (time < end) return;
        const gain = hasRound ? gainOf(side, price, market, start) : 0;
        finish(Math.max(gain, 0), gain > 0);
      }
      side = policy.choose(view, delay);
      if (side === 0) return;
      [at, start, passed, hasRound] = [time, market, 0, false];
      end = time + deadline + 1;
    },
  };
}

/** All prices are logarithms. @param start the market at the order, which tells what the amount is worth */
function gainOf(side: Side, price: number, market: number, start: number): number {
  return side === 1 ? Math.exp(price - start) - Math.exp(market - start) : Math.expm1(market - price);
}

/** The mean of the last `window` prices. */
function createAverage(window: number): (price: number) => number {
  if (window <= 1) return (price) => price;
  const prices = new Float64Array(window);
  let [at, sum] = [0, 0];
  return (price) => {
    sum += price - (prices[at] ?? 0);
    prices[at] = price;
    at = (at + 1) % window;
    return sum / window;
  };
}
