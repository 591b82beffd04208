import { describe, expect, it } from 'vitest';
import { bestPolicies, DELAY, type Gain, gainOf } from './gains';
import { type Orderer, type Policy, type Rule, simulateOrders } from './orders';
import { ANYTIME, atGap, atReport, HEARTBEAT } from './policies';
import { type Asset, CASES, type Market } from './scenarios';

const [ETHEREUM, ETHEREUM_JUMPS, , BNB, STORM, LATE] = CASES.map(({ scenario, market }) => ({
  asset: find(scenario.assets, 'ETH'),
  market,
}));
if (!ETHEREUM || !ETHEREUM_JUMPS || !BNB || !STORM || !LATE) throw new Error('There are six cases.');

/** One report each hour and nothing else, 24 seconds after it was observed. */
const HOURLY: Asset = { ...ETHEREUM.asset, deviation: 1e6 };
const STILL: Market = { name: 'still', volatility: 0, jumps: 0, jumpShare: 0 };

const once = (at: number): Policy => ({ name: 'once', choose: ({ time }) => (time === at ? 1 : 0) });
const still = (...orderers: Orderer[]) =>
  simulateOrders({ asset: HOURLY, market: STILL, days: 1, seed: 1, orderers });

/** Within three standard errors, in the arbitrageur's favour. */
const isFair = ({ mean, error }: Gain) => mean <= 3 * error;

function gainsOf(
  { asset, market }: { asset: Asset; market: Market },
  days: number,
  ...orderers: Orderer[]
): Gain[] {
  return simulateOrders({ asset, market, days, seed: 3, orderers }).map(gainOf);
}

describe('an order', () => {
  it('settles at the first round that is later than the delay after it', () => {
    // Reports arrive after 3624 seconds and then as long again after each.
    const orders = [3623, 3624, 3625].map((at) => ({ policy: once(at - DELAY), rule: { delay: DELAY } }));
    expect(still(...orders).map(({ waited }) => waited)).toEqual([DELAY + 1, DELAY + 3624, DELAY + 3623]);
    const [next] = still({ policy: once(3623), rule: { delay: 0, skipped: 1 } });
    expect(next?.waited).toBe(1 + 3624);
  });

  it('is refunded when no round comes before its deadline', () => {
    const rule = (deadline: number): Rule => ({ delay: 60, deadline });
    const tallies = still({ policy: once(3000), rule: rule(624) }, { policy: once(3000), rule: rule(623) });
    expect(tallies.map(({ orders, filled }) => [orders, filled])).toEqual([
      [1, 1],
      [1, 0],
    ]);
  });

  it('comes out the same with the same seed', () => {
    const orderer = { policy: ANYTIME, rule: { delay: DELAY } };
    expect(gainsOf(ETHEREUM, 1, orderer)).toEqual(gainsOf(ETHEREUM, 1, orderer));
  });
});

describe('invariant 15: nobody gains by ordering on the knowledge of the market at that moment', () => {
  it.each([
    ['Ethereum', ETHEREUM, 20],
    ['Ethereum, with jumps', ETHEREUM_JUMPS, 20],
    ['BNB Chain, with jumps', BNB, 3],
    ['BNB Chain, twice as volatile', STORM, 3],
    ['BNB Chain, feeds 30 s late', LATE, 3],
  ])('holds with the delay that is recommended, and not without one: %s', (_, chosen, days) => {
    const delays = [DELAY, 0];
    const policies = bestPolicies(chosen.asset, chosen.market, Math.ceil(days / 4), 4, delays);
    const [delayed, atOnce] = gainsOf(
      ...[chosen, days],
      ...policies.map((policy, i) => ({ policy, rule: { delay: delays[i] ?? 0 } })),
    );
    expect(delayed && isFair(delayed)).toBe(true);
    expect(atOnce && isFair(atOnce)).toBe(false);
    expect(atOnce?.mean).toBeGreaterThan(1);
  });

  it('needs a delay as long as the feed takes to report', () => {
    const delays = [24, 20, 12, 0];
    const [enough, ...short] = gainsOf(
      ...[ETHEREUM, 20],
      ...delays.map((delay) => ({ policy: atReport(0), rule: { delay } })),
    );
    expect(enough && isFair(enough)).toBe(true);
    expect(short.map(isFair)).toEqual([false, false, false]);
    const means = short.map(({ mean }) => mean);
    expect(means).toEqual(means.toSorted((a, b) => a - b));
  });
});

describe('an option', () => {
  const rule = { delay: DELAY };
  const isEven = ({ mean, error }: Gain) => Math.abs(mean) <= 3 * error;

  it('is not a minimum near the market', () => {
    const policies = [ANYTIME, atGap(0.6), atGap(0.9)];
    const orderers = policies.map((policy) => ({ policy, rule: { ...rule, tolerance: 0 } }));
    expect(gainsOf(ETHEREUM, 20, ...orderers).map(isEven)).toEqual([true, true, true]);
  });

  it('is a short deadline for somebody who can delay a report, and not one beyond the heartbeat', () => {
    const orders = (deadline: number, delays: number) => ({
      policy: HEARTBEAT,
      rule: { ...rule, deadline, delays },
    });
    const beyond = DELAY + ETHEREUM.asset.heartbeat + 3600;
    const [fair, short, long] = gainsOf(
      ...[ETHEREUM, 20],
      ...[orders(DELAY + 12, 0), orders(DELAY + 12, 12), orders(beyond, 600)],
    );
    expect(fair && isEven(fair)).toBe(true);
    expect(short && isFair(short)).toBe(false);
    expect(long && isEven(long)).toBe(true);
  });

  it('is the choice between fill and refund, and worth more the later it is made', () => {
    const [now, later] = gainsOf(
      ...[ETHEREUM, 20],
      ...[0, 300].map((chooses) => ({ policy: ANYTIME, rule: { ...rule, chooses } })),
    );
    expect(now && isFair(now)).toBe(false);
    expect(later?.mean).toBeGreaterThan(2 * (now?.mean ?? 0));
  });
});

function find(assets: readonly Asset[], symbol: string): Asset {
  const asset = assets.find((each) => each.symbol === symbol);
  if (!asset) throw new Error('The scenario has the asset.');
  return asset;
}
