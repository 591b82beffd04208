import { type Policy, simulateOrders, type Tally } from './orders';
import { against, POLICIES } from './policies';
import type { Asset, Market, Scenario } from './scenarios';

/** What the contract is to use, seconds. */
export const DELAY = 120;

/** Basis points of an order's amount, with the standard error. */
export type Gain = { mean: number; error: number; orders: number };

export type GainRow = {
  asset: Asset;
  /** For each delay: the orders that gained most in the trial, and what they gained afterwards. */
  cells: readonly { delay: number; policy: string; gain: Gain; tally: Tally }[];
};

/** All assets of a scenario. */
export type GainStudy = {
  scenario: Scenario;
  market: Market;
  days: number;
  rows: readonly GainRow[];
  /** All assets' orders together, for each delay. */
  totals: readonly Gain[];
};

/** None, the feed's latency, twice as much, a minute, and what the contract is to use. */
const delaysOf = ({ latency }: Asset) => [0, latency, 2 * latency, 60, DELAY];

/** Finds out in trial days how the arbitrageur orders best, then lets them do it for `days`. */
export function gains(scenario: Scenario, market: Market, days: number, seed: number): GainStudy {
  const trialDays = Math.ceil(days / 10);
  const rows = scenario.assets.map((asset, i): GainRow => {
    const delays = delaysOf(asset);
    const own = 100 * seed + 2 * i;
    const best = bestPolicies(asset, market, trialDays, own + 1, delays);
    const orderers = best.map((policy, j) => ({ policy, rule: { delay: delays[j] ?? 0 } }));
    const tallies = simulateOrders({ asset, market, days, seed: own, orderers });
    return {
      asset,
      cells: tallies.map((tally, j) => ({
        delay: delays[j] ?? 0,
        policy: best[j]?.name ?? '',
        gain: gainOf(tally),
        tally,
      })),
    };
  });
  const totals = [0, 1, 2, 3, 4].map((j) => gainOf(sum(rows.map(({ cells }) => cells[j]?.tally ?? NONE))));
  return { scenario, market, days, rows, totals };
}

/** For each delay, the orders that gain most in all. @param delays seconds */
export function bestPolicies(
  asset: Asset,
  market: Market,
  days: number,
  seed: number,
  delays: readonly number[],
): Policy[] {
  const orderers = delays.flatMap((delay) => POLICIES.map((policy) => ({ policy, rule: { delay } })));
  const tallies = simulateOrders({ asset, market, days, seed, orderers });
  return delays.map((_, i) => {
    const all = POLICIES.map((policy, j) => ({ policy, gain: tallies[i * POLICIES.length + j]?.gain ?? 0 }));
    const { policy, gain } = all.reduce((a, b) => (Math.abs(b.gain) > Math.abs(a.gain) ? b : a));
    return gain < 0 ? against(policy) : policy;
  });
}

/**
 * The mean of all orders, refunded ones too. Gains of different rounds have nothing in common, and there is at most one a
 * round, so that the error follows from their squares.
 */
export function gainOf({ orders, gain, squares }: Tally): Gain {
  const mean = gain / orders;
  const error = Math.sqrt(Math.max(squares / orders - mean * mean, 0) / orders);
  return { mean: 10_000 * mean, error: 10_000 * error, orders };
}

const NONE: Tally = { orders: 0, filled: 0, gain: 0, squares: 0, waited: 0 };

function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (all, each) => ({
      orders: all.orders + each.orders,
      filled: all.filled + each.filled,
      gain: all.gain + each.gain,
      squares: all.squares + each.squares,
      waited: all.waited + each.waited,
    }),
    NONE,
  );
}
