import { describe, expect, it } from 'vitest';
import { createFeed } from './feed';
import { createRandom } from './random';
import { type Asset, CASES } from './scenarios';
import { type Plan, simulate } from './simulate';
import { mean, quantile } from './statistics';
import { hourlyLimit } from './study';

const [ETHEREUM, , BNB] = CASES;
if (!ETHEREUM || !BNB) throw new Error('There are cases for both chains.');

const BUDGET = 10;
const plan = (threshold: number, netting = true, limit = 1): Plan => ({ threshold, netting, limit });
const few = (days: number, plans: (asset: Asset) => Plan[], seed = 1) =>
  simulate({ seed, days, ...ETHEREUM, plans });

describe('random numbers', () => {
  it('repeat with the same seed, and are normal', () => {
    const [a, b, c] = [createRandom(7), createRandom(7), createRandom(8)];
    const drawn = Array.from({ length: 20_000 }, () => a.normal());
    expect(drawn).toEqual(Array.from({ length: 20_000 }, () => b.normal()));
    expect(drawn[0]).not.toBe(c.normal());
    expect(mean(drawn)).toBeCloseTo(0, 1);
    expect(mean(drawn.map((x) => x * x))).toBeCloseTo(1, 1);
    expect(quantile(drawn, 0.975)).toBeCloseTo(1.96, 1);
  });
});

describe('a feed', () => {
  it('reports a move some seconds later, at the price at which it was noticed', () => {
    const feed = createFeed({ deviation: 50, heartbeat: 3600, latency: 24 });
    feed.step(0.0049, 12);
    feed.step(0.006, 24);
    feed.step(0.007, 36);
    expect(feed).toMatchObject({ price: 0, round: 0 });
    feed.step(0.008, 48);
    expect(feed).toMatchObject({ price: 0.006, round: 1 });
  });

  it('reports without a move after its heartbeat', () => {
    const feed = createFeed({ deviation: 50, heartbeat: 60, latency: 0 });
    feed.step(0.001, 48);
    expect(feed.round).toBe(0);
    feed.step(0.001, 60);
    expect(feed).toMatchObject({ price: 0.001, round: 1 });
  });
});

describe('the arbitrageur', () => {
  it('does the same with the same seed, and not with another', () => {
    const plans = () => [plan(0), plan(1)];
    expect(few(2, plans)).toEqual(few(2, plans));
    expect(few(2, plans)).not.toEqual(few(2, plans, 2));
  });

  it('gains nothing from a feed that does not lag', () => {
    const scenario = {
      ...ETHEREUM.scenario,
      assets: ETHEREUM.scenario.assets.map((asset) => ({ ...asset, deviation: 0, latency: 0 })),
    };
    const { tracks, worstHours } = simulate({
      ...ETHEREUM,
      scenario,
      seed: 1,
      days: 2,
      plans: () => [plan(0)],
    });
    for (const { results } of tracks) {
      for (const { days, gains } of results) expect([...days, ...gains]).toEqual([0, 0, 0, 0]);
    }
    expect(worstHours).toEqual([0]);
  });

  it('takes what the Treasury loses, on average', () => {
    for (const { results } of few(20, () => [plan(0)]).tracks) {
      for (const { days, gains } of results) {
        expect(mean(days) / mean(gains)).toBeGreaterThan(0.8);
        expect(mean(days) / mean(gains)).toBeLessThan(1.25);
      }
    }
  });

  it('finds up to twice the limit within an hour, and more only by round trips at one price', () => {
    for (const { results } of few(6, () => [plan(0, false), plan(0)]).tracks) {
      const [without, netting] = results;
      expect(without?.mostFlow).toBeGreaterThan(1.9);
      expect(without?.mostFlow).toBeLessThanOrEqual(2 + 1e-9);
      expect(netting?.mostFlow).toBeGreaterThan(2);
    }
  });

  it('loses the Treasury twice as much with twice the limit', () => {
    for (const { results } of few(2, () => [plan(0.5), plan(0.5, true, 2)]).tracks) {
      const [once, twice] = results;
      expect(mean(twice?.days ?? [])).toBeCloseTo(2 * mean(once?.days ?? []), 9);
    }
  });
});

describe('the lag budget', () => {
  it.each([
    ['Ethereum', ETHEREUM, 8],
    ['BNB Chain', BNB, 3],
  ])('holds on average on %s, however long the arbitrageur waits', (_, chosen, days) => {
    const limitOf = (asset: Asset) => hourlyLimit(asset, chosen.scenario.assets.length, BUDGET);
    const plans = (asset: Asset) =>
      [0, 0.5, 1, 1.25].map((threshold) => plan(threshold, true, limitOf(asset)));
    const { tracks } = simulate({ ...chosen, seed: 1, days, plans });
    const most = tracks.map(({ results }) => Math.max(...results.map((result) => mean(result.days))));
    const sum = most.reduce((all, each) => all + each, 0);
    expect(sum).toBeGreaterThan(BUDGET / 4);
    expect(sum).toBeLessThan(BUDGET);
  });
});
