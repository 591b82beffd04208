import { flowLimit } from './bucket';
import { type Asset, LAG_BUDGETS, type Market, type Scenario, TIER_SHARES } from './scenarios';
import { type Plan, type Result, simulate } from './simulate';
import { mean, quantile } from './statistics';

/** Basis points of the Treasury's value a day. Limits, and so losses, are in proportion to it. */
const BUDGET = 10;
const THRESHOLDS = [0, 0.3, 0.5, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 2];
const TRIAL_DAYS = 20;

/** Basis points of the Treasury's value. */
type Loss = { mean: number; p99: number; worst: number; worstHour: number };

export type AssetRow = {
  asset: Asset;
  /** Hourly limit of either direction, and the part of the budget that is meant for the asset. */
  limit: number;
  share: number;
  /** Mean daily loss to somebody who trades at any gap. */
  greedy: number;
  /** To somebody who waits for the gap that pays best, a part of the feed's deviation. */
  threshold: number;
  patient: Loss;
  /** The most that flowed in one direction in an hour, either way of trading, as a multiple of the limit. */
  mostFlow: number;
};

export type Study = {
  scenario: Scenario;
  market: Market;
  assets: readonly AssetRow[];
  /** All assets together: for each lag budget, and for hourly limits without one. */
  totals: readonly { rule: string; budget: number | undefined; loss: Loss }[];
};

/** Finds out how the arbitrageur does best, then lets them do it for `days`. */
export function study(scenario: Scenario, market: Market, days: number, seed: number): Study {
  const plan = (asset: Asset, isOld: boolean, threshold: number): Plan => ({
    threshold,
    limit: isOld ? TIER_SHARES[asset.tier] : hourlyLimit(asset, scenario.assets.length, BUDGET),
    netting: !isOld,
  });
  const both = (asset: Asset, isOld: boolean) => THRESHOLDS.map((each) => plan(asset, isOld, each));
  const trial = simulate({
    ...{ seed: seed + 1, days: TRIAL_DAYS, scenario, market },
    plans: (asset) => [...both(asset, false), ...both(asset, true)],
  });
  const best = new Map(
    trial.tracks.map(({ asset, results }) => [asset, [bestOf(results, true), bestOf(results, false)]]),
  );
  const run = simulate({
    ...{ seed, days, scenario, market },
    plans: (asset) => {
      const [now = 0, old = 0] = best.get(asset) ?? [];
      return [plan(asset, false, 0), plan(asset, false, now), plan(asset, true, old)];
    },
  });
  const [, hour = 0, hourBefore = 0] = run.worstHours;
  const sums = (which: number) => sumDays(run.tracks.map(({ results }) => results[which]?.days ?? []));
  const now = lossOf(sums(1), hour);
  return {
    scenario,
    market,
    assets: run.tracks.map(({ asset, results }) => rowOf(asset, results, scenario.assets.length)),
    totals: [
      ...LAG_BUDGETS.map((budget) => ({ rule: `${budget}`, budget, loss: scaled(now, budget / BUDGET) })),
      { rule: 'none', budget: undefined, loss: lossOf(sums(2), hourBefore) },
    ],
  };
}

/** Basis points of the Treasury's value. */
export function hourlyLimit({ tier, deviation }: Asset, volatiles: number, lagBudget: number): number {
  return flowLimit({ share: TIER_SHARES[tier], lagBudget, deviation, volatiles, base: 10_000 });
}

/** The threshold that gains most. */
function bestOf(results: readonly Result[], netting: boolean): number {
  const own = results.filter(({ plan }) => plan.netting === netting);
  return own.reduce((a, b) => (mean(b.gains) > mean(a.gains) ? b : a)).plan.threshold;
}

function rowOf(asset: Asset, results: readonly Result[], count: number): AssetRow {
  const [greedy, patient] = results;
  if (!greedy || !patient) throw new Error('Both ways of trading were simulated.');
  return {
    asset,
    limit: patient.plan.limit,
    share: BUDGET / count,
    greedy: mean(greedy.days),
    threshold: patient.plan.threshold,
    patient: lossOf(patient.days, patient.worstHour),
    mostFlow: Math.max(greedy.mostFlow, patient.mostFlow),
  };
}

function lossOf(days: readonly number[], worstHour: number): Loss {
  return { mean: mean(days), p99: quantile(days, 0.99), worst: Math.max(...days), worstHour };
}

const scaled = (loss: Loss, by: number): Loss => ({
  mean: loss.mean * by,
  p99: loss.p99 * by,
  worst: loss.worst * by,
  worstHour: loss.worstHour * by,
});

function sumDays(all: readonly (readonly number[])[]): number[] {
  return (all[0] ?? []).map((_, day) => all.reduce((sum, days) => sum + (days[day] ?? 0), 0));
}
