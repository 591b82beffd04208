import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Coverage } from '@/lib/domain/history/history';
import { addressOf, assetOf } from '@/lib/domain/limits/fixture';
import { WAD } from '@/lib/domain/model/convert';
import {
  earningsOf,
  gainDown,
  type Move,
  type PairMove,
  pairEarned,
  type VaultMove,
  vaultEarned,
} from './earnings';
import type { Pool, Uses, Vault } from './uses';

const USDC = addressOf(1);
const [VAULT, OTHER_VAULT, PAIR] = [addressOf(21), addressOf(22), addressOf(23)];
const HASH = `0x${'0'.repeat(64)}` as const;
const at = (block: number) => ({ block: BigInt(block), logIndex: 0, hash: HASH, time: BigInt(block) * 10n });

function lent(block: number, way: 'in' | 'out', figures: Partial<VaultMove> = {}): VaultMove {
  const nothing = { amount: 0n, shares: 0n, principal: 0n };
  return { ...at(block), use: 'yield', way, asset: USDC, place: VAULT, ...nothing, ...figures };
}

function paired(block: number, way: 'in' | 'out', figures: Partial<PairMove> = {}): PairMove {
  const nothing = { amount: 0n, shares: 0n, usdm: 0n };
  return { ...at(block), use: 'liquidity', way, asset: USDC, place: PAIR, ...nothing, ...figures };
}

const vault = (figures: Partial<Vault> = {}): Vault => ({
  asset: USDC,
  vault: VAULT,
  shares: 0n,
  principal: 0n,
  held: 0n,
  live: 0n,
  liquid: 0n,
  pace: 0n,
  since: 0n,
  ...figures,
});

const pool = (figures: Partial<Pool> = {}): Pool => ({
  asset: USDC,
  pair: PAIR,
  liquidity: 0n,
  supply: 0n,
  fairAsset: 0n,
  fairUsdm: 0n,
  actualAsset: 0n,
  actualUsdm: 0n,
  reserveAsset: 0n,
  reserveUsdm: 0n,
  ...figures,
});

const putIn = lent(5, 'in', { amount: 1000n, shares: 900n, principal: 1000n });
const harvest = lent(7, 'out', { amount: 50n, shares: 40n });

describe('a vault', () => {
  test('has earned what was harvested plus what it has above its deposits', () => {
    const now = vault({ shares: 860n, principal: 1000n, held: 1030n });
    expect(vaultEarned([putIn, harvest], now)).toEqual({ since: 50n, taken: 50n, there: 30n });
  });

  test('has earned nothing by returning deposits', () => {
    const recall = lent(6, 'out', { amount: 400n, shares: 360n, principal: 400n });
    const now = vault({ shares: 540n, principal: 600n, held: 600n });
    expect(vaultEarned([putIn, recall], now)).toEqual({ since: 50n, taken: 0n, there: 0n });
  });

  test('has lost what it cannot return', () => {
    const now = vault({ shares: 860n, principal: 1000n, held: 700n });
    expect(vaultEarned([putIn, harvest], now)).toEqual({ since: 50n, taken: 50n, there: -300n });
  });

  test('keeps its record when it is written off, listed again, and then pays something', () => {
    const writtenOff = lent(8, 'out', { amount: 0n, shares: 860n, principal: 1000n });
    const found = lent(9, 'out', { amount: 20n });
    const moves = [putIn, harvest, writtenOff, found];
    expect(vaultEarned(moves, vault())).toEqual({ since: 50n, taken: -930n, there: 0n });
    const again = lent(11, 'in', { amount: 10n, shares: 9n, principal: 10n });
    const now = vault({ shares: 9n, principal: 10n, held: 11n });
    expect(vaultEarned([...moves, again], now)).toEqual({ since: 50n, taken: -930n, there: 1n });
  });

  test('has no result if the moves do not add up to its shares', () => {
    expect(vaultEarned([putIn], vault({ shares: 860n, principal: 1000n, held: 1030n }))).toBeUndefined();
  });

  test('without deposits has earned nothing, whatever others deposited', () => {
    const elsewhere = { ...putIn, place: OTHER_VAULT };
    const ofAnother = { ...putIn, asset: addressOf(2) };
    const inPair = paired(5, 'in', { amount: 5n, shares: 5n, place: VAULT });
    expect(vaultEarned([elsewhere, ofAnother, inPair], vault())).toEqual({
      since: undefined,
      taken: 0n,
      there: 0n,
    });
  });

  test('equals withdrawals less deposits in the end, for any deposits, withdrawals and harvests', () => {
    const step = fc.record({
      way: fc.constantFrom('in', 'out'),
      amount: fc.bigInt({ min: 0n, max: 10n ** 30n }),
      shares: fc.bigInt({ min: 0n, max: 10n ** 30n }),
      harvest: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step), fc.bigInt({ min: 0n, max: 10n ** 30n }), (steps, held) => {
        let [shares, principal, cash] = [0n, 0n, 0n];
        const moves = steps.map(({ way, amount, harvest, shares: some }, index) => {
          // As in YieldVenue: principal first, unless harvesting.
          const cost = way === 'in' ? amount : harvest ? 0n : amount < principal ? amount : principal;
          const sign = way === 'in' ? 1n : -1n;
          shares += sign * some;
          principal += sign * cost;
          cash -= sign * amount;
          return lent(index, way, { amount, shares: some, principal: cost });
        });
        const earned = vaultEarned(moves, vault({ shares, principal, held }));
        expect(earned && earned.taken + earned.there).toBe(cash + held);
      }),
    );
  });
});

describe('a pair', () => {
  const entered = paired(4, 'in', { amount: 100n, usdm: 200n, shares: 140n });

  test('has earned withdrawals plus what it holds, less deposits', () => {
    const left = paired(6, 'out', { amount: 30n, usdm: 70n, shares: 40n });
    const now = pool({ liquidity: 100n, actualAsset: 60n, actualUsdm: 160n });
    expect(pairEarned([entered, left], now)).toEqual({ since: 40n, asset: -10n, usdm: 30n });
  });

  test('has no result if the moves do not add up to its LP tokens', () => {
    expect(pairEarned([entered], pool({ liquidity: 139n }))).toBeUndefined();
  });
});

test('a loss is never understated, a gain never overstated', () => {
  const asset = assetOf({ dollars: WAD / 3n });
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), (amount) => {
      const gain = gainDown(asset, amount) * 10n ** 6n;
      const exact = amount * (WAD / 3n);
      expect(gain).toBeLessThanOrEqual(exact);
      expect(gain).toBeGreaterThan(exact - 10n ** 6n);
    }),
  );
});

describe('all together', () => {
  const uses: Uses = {
    vaults: [vault({ shares: 860n, principal: 1000n, held: 1030n })],
    pools: [pool({ liquidity: 5n, actualAsset: 7n, actualUsdm: 8n })],
    ballots: [],
    grants: [],
    silent: [],
  };
  const inPair = paired(6, 'in', { amount: 5n, usdm: 7n, shares: 5n });
  const state: Coverage = {
    phase: 'complete',
    covered: 10n,
    total: 10n,
    from: 1n,
    to: 10n,
    completeSince: 10n,
    stored: true,
    failing: false,
  };
  const asset = assetOf({ token: USDC, decimals: 2, dollars: 3n });
  const of = (
    events: readonly Move[],
    {
      said = uses,
      blockNumber = 10n,
      ...change
    }: Partial<Coverage> & { said?: Uses; blockNumber?: bigint } = {},
  ) => earningsOf({ blockNumber, assets: [asset] }, said, { events, state: { ...state, ...change } });
  const all = [putIn, inPair, harvest];
  const ofVault = { use: 'yield', asset: USDC, place: VAULT } as const;
  const ofPair = { use: 'liquidity', asset: USDC, place: PAIR } as const;

  test('each vault and each pair, as of the block of the figures, in dollars rounded down', () => {
    const expected = [
      { ...ofVault, listed: true, earned: { since: 50n, taken: 50n, there: 30n }, gain: 2n },
      { ...ofPair, listed: true, earned: { since: 60n, asset: 2n, usdm: 1n }, gain: 1n },
    ];
    expect(of(all)).toEqual(expected);
    // The figures do not include later blocks yet.
    const later = lent(11, 'out', { amount: 5n, shares: 5n });
    expect(of([...all, later], { to: 11n, covered: 11n, total: 11n })).toEqual(expected);
  });

  test('a pair gains or loses both sides together', () => {
    const gain = (actualAsset: bigint, actualUsdm: bigint) =>
      of([inPair], {
        said: { ...uses, vaults: [], pools: [pool({ liquidity: 5n, actualAsset, actualUsdm })] },
      });
    expect(gain(155n, 17n)).toMatchObject([{ gain: 14n }]);
    expect(gain(0n, 8n)).toMatchObject([{ earned: { asset: -5n, usdm: 1n }, gain: 0n }]);
    expect(gain(0n, 0n)).toMatchObject([{ earned: { asset: -5n, usdm: -7n }, gain: -8n }]);
  });

  test('there is no result until everything is loaded, from the deployment to the block', () => {
    expect(of(all, { covered: 9n, from: 2n, phase: 'reading' })).toBeUndefined();
    expect(of(all, { blockNumber: 11n })).toBeUndefined();
  });

  test('a vault with missing moves has no result, the others do', () => {
    expect(of([inPair, harvest])).toMatchObject([
      { ...ofVault, earned: undefined, gain: undefined },
      { ...ofPair, gain: 1n },
    ]);
  });

  test('delisted ones come last, with their return until then', () => {
    const lost = lent(8, 'out', { place: OTHER_VAULT, shares: 7n, principal: 9n });
    const before = lent(3, 'in', { place: OTHER_VAULT, amount: 9n, shares: 7n, principal: 9n });
    expect(of([before, ...all, lost])?.slice(2)).toEqual([
      {
        ...ofVault,
        place: OTHER_VAULT,
        listed: false,
        earned: { since: 30n, taken: -9n, there: 0n },
        gain: -1n,
      },
    ]);
    const out = paired(9, 'out', { amount: 6n, usdm: 7n, shares: 5n });
    expect(of([...all, out], { said: { ...uses, pools: [] } })?.slice(1)).toEqual([
      { ...ofPair, listed: false, earned: { since: 60n, asset: 1n, usdm: 0n }, gain: 0n },
    ]);
    // A venue that does not report its positions may still have it.
    expect(of(all, { said: { ...uses, pools: [], silent: ['liquidity'] } })).toHaveLength(1);
  });

  test('a delisted token has no price', () => {
    const elsewhere = { ...putIn, asset: addressOf(2) };
    const back = lent(6, 'out', { asset: addressOf(2), amount: 1001n, shares: 900n, principal: 1000n });
    expect(of([...all, elsewhere, back])?.at(-1)).toMatchObject({
      asset: addressOf(2),
      earned: { taken: 1n },
      gain: undefined,
    });
  });
});
