import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatIn } from '@/lib/domain/format/locale-format';
import { assetOf, priceOf, snapshotOf } from '@/lib/domain/limits/fixture';
import { isBacked, liabilitiesOf, maxMint, maxRedeem } from '@/lib/domain/limits/limits';
import { WAD } from '@/lib/domain/model/convert';
import { runOn } from './run';
import { NOTHING, presetsFor, type Scenario } from './scenario';
import { parseScenario, writeScenario } from './scenario-link';
import { closings } from './stress-words';
import { stressed } from './stressed';

const address = (n: number) => `0x${n.toString().padStart(40, '0')}` as const;
const [USDC, WBTC, XMS] = [address(1), address(2), address(5)];

/** 1,000,000 USDC, 10 WBTC at $50,000 of which 4 are on Mars Swap, 400,000 XMS at $0.25, and 1,500,000 USDm owed. */
function treasury() {
  const usdc = assetOf({ token: USDC, symbol: 'USDC' });
  const btc = { decimals: 8, held: 10n * 10n ** 8n, inLiquidity: 4n * 10n ** 8n, kind: 'market' } as const;
  const wbtc = assetOf({ token: WBTC, symbol: 'WBTC', tier: 2, price: priceOf(50_000n * WAD), ...btc });
  const paired = { tier: 5, kind: 'pair', decimals: 18, held: 400_000n * WAD } as const;
  const xms = assetOf({
    token: XMS,
    symbol: 'XMS',
    price: { ...priceOf(WAD / 4n), depth: 10n ** 24n },
    ...paired,
  });
  const snapshot = snapshotOf([usdc, wbtc, xms], { treasuryUsdm: 200_000n * WAD, supplyCap: 10n ** 26n });
  return { ...snapshot, supply: 1_700_000n * WAD };
}

const assetIn = (snapshot: ReturnType<typeof treasury>, token: string) => {
  const asset = snapshot.assets.find((each) => each.token === token);
  if (!asset) throw new Error(token);
  return asset;
};
const changed = (part: Partial<Scenario['changes']>): Scenario => ({
  ...NOTHING,
  changes: { ...NOTHING.changes, ...part },
});

test('without anything happening, the Treasury stays as it is', () => {
  const snapshot = treasury();
  expect(stressed(snapshot, NOTHING)).toBe(snapshot);
});

test('a price that falls by 75% halves what is in a pair, and the USDm beside it', () => {
  const before = treasury();
  const after = stressed(before, changed({ 2: -75 }));
  const wbtc = assetIn(after, WBTC);
  expect(wbtc.price.referencePrice).toBe(12_500n * WAD);
  // 6 that do not move, and 4 that have become 8: at a quarter of the price, half of the value.
  expect(wbtc.held).toBe(14n * 10n ** 8n);
  expect(wbtc.value).toBe(175_000n * WAD);
  // $200,000 of USDm were beside 4 WBTC.
  expect(before.treasuryUsdm - after.treasuryUsdm).toBe(100_000n * WAD);
  expect(liabilitiesOf(after)).toBe(1_600_000n * WAD);
  expect(after.value).toBe(1_000_000n * WAD + 175_000n * WAD + 100_000n * WAD);
  expect(after.tiers.map(({ value }) => value / WAD)).toEqual([1_000_000n, 175_000n, 0n, 0n, 100_000n]);
});

test('XMS sets the supply cap, and with its pair its hourly limit', () => {
  const before = treasury();
  const after = stressed(before, changed({ 5: -75 }));
  // A quarter of what XMS added, and the USDm of the Treasury.
  expect(after.supplyCap - 200_000n * WAD).toBe((before.supplyCap - 200_000n * WAD) / 4n);
  // Half of a depth of 1,000,000, of which a quarter of a percent may move in an hour.
  expect(assetIn(after, XMS).redeemLimit.flowLimit).toBe(1250n * WAD);
});

test('a stablecoin below $0.995 counts at its price and closes both ways', () => {
  const after = stressed(treasury(), { ...NOTHING, failing: USDC, failingPrice: 90 });
  const usdc = assetIn(after, USDC);
  expect(usdc.value).toBe(900_000n * WAD);
  expect(maxMint(after, usdc)).toEqual({ max: 0n, binding: 'feed' });
  expect(maxRedeem(after, usdc)).toEqual({ max: 0n, binding: 'feed' });
});

test('a small run is paid in stablecoins', () => {
  const before = treasury();
  const { exits, left } = runOn(before, 40);
  expect(exits).toEqual([{ token: USDC, usdm: 600_000n * WAD, out: 600_000n * 10n ** 6n }]);
  expect(left).toBe(0n);
});

test('a run is paid from the least volatile assets first, as far as drift limits allow', () => {
  const before = treasury();
  const { exits, redeemed, left, after, hours } = runOn(before, 70);
  expect(left).toBe(0n);
  // Each payment is rounded down by less than a unit of the asset.
  expect(after.value - (before.value - redeemed)).toBeLessThan(10n ** 16n);
  // WBTC may become 50% of what is left, XMS 12.5%: redeeming some of them made room for more USDC.
  const [, gold = 0n, , , xms = 0n] = after.tiers.map(({ value }) => value);
  expect([gold * 2n <= after.value, xms * 8n <= after.value]).toEqual([true, true]);
  expect(exits.map(({ token }) => token)).toEqual([USDC, WBTC, XMS]);
  expect(exits.reduce((sum, { usdm }) => sum + usdm, 0n)).toBe(redeemed);
  expect(after.supply).toBe(before.supply - redeemed);
  // A limit of a million lets a million through at once.
  expect(hours).toBe(0n);
});

test('below the floor no one is paid $1', () => {
  const crashed = stressed(treasury(), changed({ 2: -95, 5: -95 }));
  expect(isBacked(crashed)).toBe(false);
  expect(runOn(crashed, 50)).toMatchObject({ exits: [], redeemed: 0n, left: liabilitiesOf(crashed) / 2n });
});

test('while averages of XMS cannot be used, no scenario brings the supply cap back', () => {
  const before = treasury();
  const assets = before.assets.map((asset) =>
    asset.token === XMS ? { ...asset, price: { ...asset.price, status: 'stale' as const } } : asset,
  );
  const late = { ...before, xms: XMS, assets, launchCap: 2_500_000n * WAD, supplyCap: 2_500_000n * WAD };
  expect(stressed(late, { ...NOTHING, leaving: 5 }).supplyCap).toBe(2_500_000n * WAD);
  const sound = { ...late, assets: before.assets };
  expect(stressed(sound, changed({ 5: 100 })).supplyCap).toBeGreaterThan(2_500_000n * WAD);
});

test('the Treasury never has more USDm than there is', () => {
  const young = { ...treasury(), supply: 210_000n * WAD };
  const after = stressed(young, changed({ 2: 100 }));
  expect(after.treasuryUsdm).toBe(210_000n * WAD);
  expect(liabilitiesOf(after)).toBe(0n);
});

test('what is used of an hourly limit stays used at a new price, but the other direction cancels nothing', () => {
  const before = treasury();
  const used = { flowUsed: 900_000n * WAD, flowCancels: 800_000n * WAD };
  const assets = before.assets.map((asset) => ({ ...asset, redeemLimit: { ...asset.redeemLimit, ...used } }));
  const after = stressed({ ...before, assets }, changed({ 2: -10 }));
  expect(assetIn(after, WBTC).redeemLimit).toMatchObject({ flowUsed: 900_000n * WAD, flowCancels: 0n });
  expect(maxRedeem(after, assetIn(after, WBTC))).toEqual({ max: 100_000n * WAD, binding: 'flow-limit' });
});

test('a run takes as many hours as the hourly limits leave it', () => {
  const before = treasury();
  const hoursWith = (flowUsed: bigint) => {
    const assets = before.assets.map((asset) => ({
      ...asset,
      redeemLimit: { ...asset.redeemLimit, flowUsed, flowLimit: 200_000n * WAD },
    }));
    return runOn({ ...before, assets }, 40).hours;
  };
  // $600,000 at $200,000 an hour, of which the first is there at once, or used.
  expect([hoursWith(0n), hoursWith(200_000n * WAD)]).toEqual([2n, 3n]);
});

test('what a run draws from a pair burns the USDm beside it', () => {
  const before = treasury();
  const venues = [{ venue: address(20), use: 'liquidity', details: '0x' } as const];
  const assets = before.assets.map((asset) => ({
    ...asset,
    inVenues: [asset.inLiquidity],
    idle: asset.held - asset.inLiquidity,
    cap: 10_000n,
  }));
  const tiers = before.tiers.map((tier) => ({ ...tier, cap: 10_000n, driftLimit: 10_000n }));
  const { after, redeemed } = runOn({ ...before, assets, tiers, venues }, 95);
  expect(redeemed).toBe(1_425_000n * WAD);
  // All USDC and 8.5 WBTC, of which 2.5 come out of the pair.
  expect(assetIn(after, WBTC).inLiquidity / 10n ** 6n).toBe(150n);
  const burned = before.treasuryUsdm - after.treasuryUsdm;
  // Each payment is rounded down to a unit of WBTC.
  expect((burned + WAD / 2n) / WAD).toBe(125_000n);
  expect(after.supply).toBe(before.supply - redeemed - burned);
  expect(after.supplyCap).toBe(before.supplyCap - burned);
});

describe('what closes', () => {
  const format = formatIn('en-US');

  test('is said with its reason, for the assets that are open now', () => {
    const now = treasury();
    const failed = stressed(now, { ...NOTHING, failing: USDC, failingPrice: 90 });
    expect(closings(now, failed, format)).toContain('Minting closes for USDC: it would be off its peg.');
    const crashed = stressed(now, changed({ 2: -95, 5: -95 }));
    const said = closings(now, crashed, format);
    expect(said).toContain(
      'Redemption closes for every asset: backing would be at or below the 99.5% floor.',
    );
    expect(said.at(-1)).toBe('Pro-rata redemption stays open, for a share of every asset.');
  });

  test('at the floor, redemption is closed, although backing is not below it', () => {
    const now = treasury();
    const short = stressed({ ...now, supply: now.supply + 102_000n * WAD }, { ...NOTHING, leaving: 100 });
    const { after } = runOn(short, 100);
    expect(isBacked(after)).toBe(true);
    const said = closings(short, after, format);
    expect(said.join()).toMatch(/Redemption closes for .*backing would be at/);
    expect(said.at(-1)).toBe('Pro-rata redemption stays open, for a share of every asset.');
  });

  test('leaves out what is closed already', () => {
    const paused = { ...treasury(), mintPaused: true, redeemPaused: true };
    expect(closings(paused, stressed(paused, { ...NOTHING, leaving: 10 }), format)).toEqual([]);
  });
});

const scenarios: fc.Arbitrary<Scenario> = fc.record({
  changes: fc.record({
    2: fc.integer({ min: -95, max: 100 }),
    3: fc.integer({ min: -95, max: 100 }),
    4: fc.integer({ min: -95, max: 100 }),
    5: fc.integer({ min: -95, max: 100 }),
  }),
  failing: fc.constantFrom(undefined, USDC),
  failingPrice: fc.integer({ min: 10, max: 99 }),
  leaving: fc.integer({ min: 0, max: 100 }),
});

test('property: no run takes backing below the floor, or lowers it while USDm is fully backed', () => {
  fc.assert(
    fc.property(scenarios, (scenario) => {
      const shocked = stressed(treasury(), scenario);
      const { after, redeemed, left, exits } = runOn(shocked, scenario.leaving);
      expect(isBacked(after)).toBe(isBacked(shocked));
      if (shocked.value >= liabilitiesOf(shocked)) {
        expect(after.value * liabilitiesOf(shocked)).toBeGreaterThanOrEqual(
          shocked.value * liabilitiesOf(after),
        );
      }
      // What is left is left for a reason: nothing more than dust can be redeemed.
      if (left > 0n) {
        const unlimited = after.assets.map((asset) => ({
          ...asset,
          redeemLimit: { ...asset.redeemLimit, flowLimit: 10n ** 40n },
        }));
        const state = { ...after, assets: unlimited };
        for (const asset of unlimited) expect(maxRedeem(state, asset).max).toBeLessThan(WAD);
      }
      expect(exits.reduce((sum, { usdm }) => sum + usdm, 0n)).toBe(redeemed);
    }),
  );
});

test('property: a link to a scenario leads to that scenario', () => {
  const snapshot = treasury();
  fc.assert(
    fc.property(scenarios, (scenario) => {
      const { scenario: read, notices } = parseScenario(writeScenario(scenario, snapshot), snapshot);
      expect(notices).toEqual([]);
      const price = scenario.failing ? scenario.failingPrice : NOTHING.failingPrice;
      expect(read).toEqual({ ...scenario, failingPrice: price });
    }),
  );
});

test('a link keeps what else it says', () => {
  const query = writeScenario({ ...NOTHING, leaving: 20 }, treasury(), '?address=0x12&tier2=-10&chain=56');
  expect(query).toBe('?address=0x12&chain=56&leaving=20');
  expect(writeScenario(NOTHING, treasury(), '?leaving=5')).toBe('');
});

test.each([
  ['tier2=-96', 'tier2'],
  ['tier3=1e3', 'tier3'],
  ['leaving=101', 'leaving'],
  ['depeg=WBTC', 'depeg'],
  ['price=x', 'price'],
])('%s in a link is ignored with a notice', (query, parameter) => {
  const { scenario, notices } = parseScenario(`?${query}`, treasury());
  expect(scenario).toEqual(NOTHING);
  expect(notices).toMatchObject([{ name: 'link-filter-bad', parameter }]);
});

test('every example of a scenario does something', () => {
  const snapshot = treasury();
  for (const { scenario } of presetsFor(snapshot)) {
    const shocked = stressed(snapshot, scenario);
    expect([shocked.value, runOn(shocked, scenario.leaving).redeemed]).not.toEqual([snapshot.value, 0n]);
  }
});
