import { emptyFlow, flowAfter, flowRoom } from './bucket';
import { createFeed } from './feed';
import { createPath, moodOf } from './path';
import { createRandom, type Random } from './random';
import { type Asset, COMMON, type Market, type Scenario } from './scenarios';

const DAY = 86_400;
const MINUTES = 60;

/** How the arbitrageur trades an asset. */
export type Plan = {
  /** How far off he waits for the price on the chain to be, a part of the feed's deviation; then he takes all there is room for. */
  threshold: number;
  /** The hourly limit of either direction. All losses are in its unit. */
  limit: number;
  /** Whether minting and redeeming at one price cancel, as they do in the Treasury. */
  netting: boolean;
};

/**
 * What came of it. The Treasury's loss is counted when the feed reports the next price: what it has taken in or paid out on
 * balance since the last one, times what the price was off by in the end. A round trip at one price so costs nothing, as it
 * leaves the Treasury with what it had; the arbitrageur gains from it on the market. On average both are the same, since the
 * market has no drift.
 */
export type Result = {
  plan: Plan;
  /** What the Treasury lost on each day. */
  days: number[];
  /** What the arbitrageur gained on each day, who buys and sells on the market at once. */
  gains: number[];
  /** The most that the Treasury lost within 60 whole minutes. */
  worstHour: number;
  /** The most that flowed in one direction within 60 whole minutes, as a multiple of the limit. */
  mostFlow: number;
};

type Run = {
  seed: number;
  days: number;
  scenario: Scenario;
  market: Market;
  /** As many for each asset. Each has limits of its own. */
  plans: (asset: Asset) => readonly Plan[];
};

export type Outcome = {
  tracks: readonly { asset: Asset; results: readonly Result[] }[];
  /** The worst hour of all assets together: for the first plans of all, for the second ones, and so on. */
  worstHours: readonly number[];
};

/** Runs all assets of a scenario through the same days. */
export function simulate(run: Run): Outcome {
  const { seed, days, scenario, market } = run;
  const random = createRandom(seed);
  const hours: Hour[] = [];
  const tracks = scenario.assets.map((asset) => createTrack(asset, run, hours));
  const steps = Math.round(DAY / scenario.step);
  const jumpChance = market.jumps / steps;
  let time = 0;
  for (let day = 0; day < days; day++) {
    const mood = moodOf(random.normal());
    for (const track of tracks) track.open(mood);
    for (let i = 0; i < steps; i++) {
      time += scenario.step;
      const common = random.normal();
      const jump = jumpChance > 0 && random.uniform() < jumpChance ? random.normal() : 0;
      for (const track of tracks) track.step(time, common, jump, random);
    }
    for (const track of tracks) track.close();
  }
  return {
    tracks: tracks.map(({ asset, traders }) => ({ asset, results: traders.map(({ result }) => result) })),
    worstHours: hours.map((hour) => hour.most()),
  };
}

/** @param hours of all assets together; those that are missing are added */
function createTrack(asset: Asset, { scenario, market, plans }: Run, hours: Hour[]) {
  const feed = createFeed(asset);
  const traders = plans(asset).map((plan, i) => {
    const hour = hours[i] ?? createHour();
    hours[i] = hour;
    return createTrader(plan, (plan.threshold * asset.deviation) / 10_000, hour);
  });
  const path = createPath(asset, market, scenario.step);
  const [shared, own] = [Math.sqrt(COMMON), Math.sqrt(1 - COMMON)];
  return {
    asset,
    traders,
    open: path.open,
    step(time: number, common: number, jump: number, random: Random) {
      const normal = shared * common + own * random.normal();
      path.step(normal, jump === 0 ? 0 : shared * jump + own * random.normal());
      const { price } = path;
      const { price: was, round } = feed;
      feed.step(price, time);
      if (feed.round !== round) for (const trader of traders) trader.settle(price - was, time);
      const gap = price - feed.price;
      for (const trader of traders) trader.act(gap, feed.round, time);
    },
    close() {
      for (const trader of traders) trader.close();
    },
  };
}

type Hour = { add: (minute: number, amount: number) => void; most: () => number };

/** Sums of whole minutes, and the largest of any 60 in a row. */
function createHour(): Hour {
  const minutes = new Float64Array(MINUTES);
  let at = 0;
  let current = 0;
  let sum = 0;
  let most = 0;
  return {
    most: () => Math.max(most, sum + current),
    add(minute: number, amount: number) {
      for (let passed = 0; at < minute && passed <= MINUTES; passed++) {
        most = Math.max(most, sum + current);
        minutes[at % MINUTES] = current;
        sum += current;
        current = 0;
        at++;
        // The minute that the new one takes the place of.
        sum -= minutes[at % MINUTES] ?? 0;
        minutes[at % MINUTES] = 0;
      }
      if (at < minute) {
        at = minute;
        sum = 0;
      }
      current += amount;
    },
  };
}

/** @param least the gap that is waited for, a difference of logarithms */
function createTrader(plan: Plan, least: number, together: Hour) {
  const { limit, netting } = plan;
  const result: Result = { plan, days: [], gains: [], worstHour: 0, mostFlow: 0 };
  const flow = emptyFlow();
  const [losses, minted, redeemed] = [createHour(), createHour(), createHour()];
  let [lost, gained, net, acts] = [0, 0, 0, 0];
  return {
    result,
    /** The feed reports. @param gap logarithm of the market's price less that of the Treasury's until now */
    settle(gap: number, time: number) {
      if (net === 0) return;
      const loss = -net * Math.expm1(gap);
      const minute = Math.floor(time / 60);
      losses.add(minute, loss);
      together.add(minute, loss);
      lost += loss;
      net = 0;
    },
    act(gap: number, round: number, time: number) {
      const minting = gap < 0;
      const off = minting ? -gap : gap;
      if (off < least || off === 0) return;
      const tag = netting ? round : ++acts;
      const room = flowRoom(flow, minting, limit, tag, time);
      if (room <= 0) return;
      flowAfter(flow, minting, room, limit, tag, time);
      net += minting ? room : -room;
      // A minted dollar brings in market/price dollars of the asset, a redeemed one takes out as much.
      gained += room * Math.abs(Math.expm1(gap));
      (minting ? minted : redeemed).add(Math.floor(time / 60), room);
    },
    close() {
      result.days.push(lost);
      result.gains.push(gained);
      [lost, gained] = [0, 0];
      result.worstHour = losses.most();
      result.mostFlow = Math.max(minted.most(), redeemed.most()) / limit;
    },
  };
}
