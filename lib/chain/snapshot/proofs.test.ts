/**
 * Every figure is recalculated from the fields and by the formula of its proof. The formulas below are written from the
 * proofs, not from the code under test. Here and not in lib/domain, since it needs results of the lens.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldsOf } from '@/lib/domain/figures/answer-fields';
import { allFigures, type FigureId, totalFigure } from '@/lib/domain/figures/figures';
import { derivationOf } from '@/lib/domain/figures/proofs';
import { driftLimit, headroom, maxMint, maxRedeem } from '@/lib/domain/limits/limits';
import type { Snapshot } from '@/lib/domain/model/types';
import type { LensAnswer } from './snapshot-data';
import { toSnapshot } from './snapshot-parse';
import { LENS_ANSWER, LENS_ASSET, TEST_DEPLOYMENT } from './test-lens';

const ONE = 10n ** 18n;
const NO_LIMIT = 2n ** 256n - 1n;

const up = (a: bigint, b: bigint) => (a % b === 0n ? a / b : a / b + 1n);
const floorAt0 = (value: bigint) => (value < 0n ? 0n : value);
const larger = (a: bigint, b: bigint) => (a > b ? a : b);
const ratio = (part: bigint, whole: bigint) => (whole === 0n ? undefined : (part * 10_000n) / whole);
const share = (part: bigint, whole: bigint) => ratio(part, whole) ?? 0n;
const same = (value: bigint) => value;

function untilLimit(total: bigint, part: bigint, limit: bigint): bigint {
  if (part === 0n || limit === 10_000n) return NO_LIMIT;
  return limit === 0n ? 0n : floorAt0(total - up(part * 10_000n, limit));
}

/** The total value of amounts, prices and decimals, in turn. */
function worths(...fields: bigint[]): bigint {
  const [amount = 0n, price = 0n, decimals = 0n, ...rest] = fields;
  return (amount * price) / 10n ** decimals + (rest.length > 0 ? worths(...rest) : 0n);
}

/** Calculates a figure from the fields of its proof, in their order; `same` if not listed. */
const formulas: Record<string, (...fields: bigint[]) => bigint | undefined> = {
  liabilities: (supply = 0n, own = 0n) => supply - own,
  surplus: (value = 0n, supply = 0n, own = 0n) => value - (supply - own),
  backing: (value = 0n, supply = 0n, own = 0n) => ratio(value, supply - own),
  backingWithoutXms: (value = 0n, xms = 0n, supply = 0n, own = 0n) => ratio(value - xms, supply - own),
  backingStable: (tier = 0n, supply = 0n, own = 0n) => ratio(tier, supply - own),
  ...Object.fromEntries(
    ['idle', 'liquidity', 'yield', 'voting', 'liquid'].flatMap((part) => [
      [`${part}Worth`, worths],
      [`asset.${part}Worth`, worths],
    ]),
  ),
  supplyRoom: (cap = 0n, supply = 0n) => floorAt0(cap - supply),
  supplyUsed: (supply = 0n, cap = 0n) => ratio(supply, cap),
  xmsMarketCap: (price = 0n, circulating = 0n) => (price * circulating) / ONE,
  mintingStops: (supply = 0n, own = 0n, support = 0n, circulating = 0n, launchCap = 0n) => {
    if (launchCap >= supply + ONE) return undefined;
    if (circulating === 0n) return NO_LIMIT;
    const market = up(larger(supply + ONE - own, 1n) * support, 10_000n);
    return up(market * ONE, circulating) - 1n;
  },
  'tier.share': (part = 0n, whole = 0n) => share(part, whole),
  'tier.rise': (room = 0n, value = 0n) => {
    if (value === 0n) return undefined;
    return room === NO_LIMIT ? NO_LIMIT : (room * 10_000n) / value;
  },
  'tier.othersToCap': (total = 0n, part = 0n, limit = 0n) => untilLimit(total, part, limit),
  'tier.othersToDrift': (total = 0n, part = 0n, limit = 0n) => untilLimit(total, part, limit),
  'tier.hourly': (limit = 0n, base = 0n) => (limit * base) / 10_000n,
  'asset.priceAge': (time = 0n, updatedAt = 0n) =>
    updatedAt === 0n ? undefined : floorAt0(time - updatedAt),
  'asset.share': (part = 0n, whole = 0n) => share(part, whole),
  'asset.shareOfTier': (part = 0n, whole = 0n) => share(part, whole),
  'asset.headroom': (cap = 0n, total = 0n, part = 0n) =>
    cap === 10_000n ? NO_LIMIT : floorAt0(cap * total - 10_000n * part) / (10_000n - cap),
  'asset.mintWorth': (most = 0n, price = 0n, decimals = 0n) => (most * price) / 10n ** decimals,
  'asset.mintFlowLeft': (limit = 0n, cancels = 0n, used = 0n) => floorAt0(limit + cancels - used),
  'asset.redeemFlowLeft': (limit = 0n, cancels = 0n, used = 0n) => floorAt0(limit + cancels - used),
};

const formulaOf = (id: FigureId) => formulas[id.replace(/^(tier|asset)\..*\./, '$1.')] ?? same;

const amount = fc.oneof(fc.constant(0n), fc.bigInt({ min: 0n, max: 10n ** 30n }));
const bps = fc.oneof(fc.constant(0), fc.constant(10_000), fc.integer({ min: 1, max: 9_999 }));
const five = fc.tuple(bps, bps, bps, bps, bps);

const assetArb = fc.record({
  tier: fc.integer({ min: 1, max: 5 }),
  decimals: fc.integer({ min: 0, max: 36 }),
  cap: bps,
  held: amount,
  idle: amount,
  inLiquidity: amount,
  inYield: amount,
  inVoting: amount,
  liquid: amount,
  balance: amount,
  value: amount,
  price: fc.record({
    mintPrice: fc.bigInt({ min: 1n, max: 10n ** 24n }),
    redeemPrice: fc.bigInt({ min: 1n, max: 10n ** 24n }),
    referencePrice: fc.bigInt({ min: 1n, max: 10n ** 24n }),
    updatedAt: fc.oneof(fc.constant(0n), fc.bigInt({ min: 1n, max: 2_000n })),
    status: fc.integer({ min: 0, max: 4 }),
    depth: fc.constant(2n ** 256n - 1n),
  }),
  flowUsed: amount,
  flowLimit: amount,
});

const answerArb = fc
  .record({
    assets: fc.array(assetArb, { maxLength: 5 }),
    supply: amount,
    own: bps,
    supplyCap: amount,
    backingFloor: bps,
    supportRatio: fc.integer({ min: 1, max: 100_000 }),
    lagBudget: fc.integer({ min: 1, max: 100 }),
    lossBudget: fc.integer({ min: 0, max: 200 }),
    flowBase: amount,
    leastFlowBase: amount,
    launchCap: amount,
    tierCaps: five,
    flowLimits: five,
    xmsAverage: amount,
    xmsShort: amount,
    xmsLong: amount,
    xmsSpot: amount,
    xmsPeriod: fc.bigInt({ min: 0n, max: 10_000n }),
    xmsLongPeriod: fc.bigInt({ min: 0n, max: 100_000n }),
    xmsCirculating: amount,
  })
  .map(({ assets, supply, own, tierCaps, flowLimits, ...rest }) => {
    const { backingFloor, supportRatio, lagBudget, lossBudget, leastFlowBase, launchCap, ...totals } = rest;
    const value = assets.reduce((sum, asset) => sum + asset.value, 0n);
    const tier = (index: 0 | 1 | 2 | 3 | 4) => {
      const part = assets.filter((asset) => asset.tier === index + 1).reduce((sum, a) => sum + a.value, 0n);
      const cap = tierCaps[index];
      const drift = Number(driftLimit(BigInt(cap)));
      return { cap, driftLimit: drift, value: part, headroom: headroom(BigInt(cap), value, part) };
    };
    const bare: LensAnswer = {
      ...LENS_ANSWER,
      ...totals,
      params: {
        ...{ tierCaps, flowLimits, backingFloor, supportRatio, lagBudget, lossBudget, launchCap },
        flowBase: leastFlowBase,
      },
      assets: assets.map(({ flowUsed, flowLimit, ...asset }, i) => ({
        ...LENS_ASSET,
        ...asset,
        token: `0x${`${i + 1}`.padStart(40, '0')}`,
        mintLimit: { ...LENS_ASSET.mintLimit, flowUsed, flowLimit },
        redeemLimit: {
          ...LENS_ASSET.redeemLimit,
          flowUsed: flowUsed / 2n,
          flowLimit,
          flowCancels: flowUsed / 3n,
        },
      })),
      tiers: [tier(0), tier(1), tier(2), tier(3), tier(4)],
      value,
      supply,
      treasuryUsdm: (supply * BigInt(own)) / 10_000n,
    };
    return withSides(bare, toSnapshot(bare, TEST_DEPLOYMENT));
  });

/** The limits of the contract, by the port that vectors.test.ts compares with it. */
function withSides(answer: LensAnswer, snapshot: Snapshot): LensAnswer {
  const assets = answer.assets.map((row, index) => {
    const asset = snapshot.assets[index];
    if (!asset) throw new Error('Assets were lost');
    return {
      ...row,
      mintLimit: { ...row.mintLimit, max: maxMint(snapshot, asset).max },
      redeemLimit: { ...row.redeemLimit, max: maxRedeem(snapshot, asset).max },
    };
  });
  return { ...answer, assets };
}

/** Calls back for every figure of many results. */
function always(check: (id: FigureId, value: bigint | undefined, fields: (bigint | undefined)[]) => void) {
  fc.assert(
    fc.property(answerArb, (answer) => {
      const snapshot = toSnapshot(answer, TEST_DEPLOYMENT);
      const fields = fieldsOf(answer);
      for (const { id, value } of allFigures(snapshot)) {
        const raw = derivationOf(snapshot, id).fields.map((path) => fields.get(path));
        check(
          id,
          value,
          raw.map((text) => (text === undefined ? undefined : BigInt(text))),
        );
      }
    }),
    { numRuns: 500 },
  );
}

describe('of every figure', () => {
  test('the fields it is calculated from are in the result', () => {
    always((id, _, fields) => {
      // Without listed assets, the values are zero and have no fields.
      const none = fields.length === 0 && !/^[a-z]+Worth$/.test(id);
      if (none || fields.includes(undefined)) expect.fail(`${id}: ${fields}`);
    });
  });

  test('recalculating it by its formula yields the same', () => {
    always((id, value, fields) => {
      const again = formulaOf(id)(...fields.map((field) => field ?? 0n));
      if (again !== value) expect.fail(`${id}: ${value}, computed again ${again}`);
    });
  });

  test('label and formula describe it, and no two have the same label', () => {
    const snapshot = toSnapshot(LENS_ANSWER, TEST_DEPLOYMENT);
    const proofs = allFigures(snapshot).map(({ id }) => derivationOf(snapshot, id));
    expect(new Set(proofs.map(({ label }) => label)).size).toBe(proofs.length);
    for (const { label, formula } of proofs) {
      expect(label).not.toBe('');
      expect(formula).toMatch(/\.$/);
    }
  });
});

test('no formula here is for a figure that does not exist', () => {
  const ids = allFigures(toSnapshot(LENS_ANSWER, TEST_DEPLOYMENT)).map(({ id }) => formulaOf(id));
  for (const [name, formula] of Object.entries(formulas)) expect(ids, name).toContain(formula);
});

test('a figure of an unlisted token has no proof', () => {
  const snapshot = toSnapshot(LENS_ANSWER, TEST_DEPLOYMENT);
  expect(() => derivationOf(snapshot, `asset.0x${'f'.repeat(40)}.value`)).toThrow(RangeError);
  expect(derivationOf(snapshot, totalFigure(snapshot, 'supply').id).view).toBe('USDm.totalSupply()');
});
