import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOf, assetOf, snapshotOf } from '@/lib/domain/limits/fixture';
import { WAD } from '@/lib/domain/model/convert';
import { poolOf, vaultOf } from './fixture';
import {
  betterSale,
  claimableOf,
  earnedIn,
  GRANTS_FLOOR,
  GRANTS_PAGE,
  type Grant,
  grantState,
  grantSurplus,
  marketPrice,
  olderThan,
  owedIn,
  type Pool,
  saleOf,
  type Vault,
} from './uses';

const weth = assetOf({
  token: addressOf(3),
  symbol: 'WETH',
  tier: 3,
  decimals: 18,
  dollars: 2_000n * WAD,
  held: 100n * WAD,
  idle: 40n * WAD,
  inLiquidity: 10n * WAD,
  inYield: 30n * WAD,
  inVoting: 20n * WAD,
  liquid: 90n * WAD,
});
const usdc = assetOf();

const pool = (reserveAsset: bigint, reserveUsdm: bigint): Pool =>
  poolOf({ asset: weth.token, liquidity: 1n, supply: 2n, reserveAsset, reserveUsdm });

describe('the market price of USDm', () => {
  test.each([
    { usdm: 200_000n, price: WAD, distance: 0n, closes: undefined },
    { usdm: 198_000n, price: (WAD * 200n) / 198n, distance: 101n, closes: 'mint-and-sell' },
    { usdm: 202_000n, price: (WAD * 200n) / 202n, distance: -99n, closes: 'buy-and-redeem' },
    // The fee is more than the gap.
    { usdm: 200_500n, price: (WAD * 2000n) / 2005n, distance: -24n, closes: undefined },
  ])('with 100 WETH and $usdm USDm', ({ usdm, ...expected }) => {
    expect(marketPrice(pool(100n * WAD, usdm * WAD), weth)).toEqual(expected);
  });

  test('is unknown for an empty pair, or without a price', () => {
    expect(marketPrice(pool(0n, 0n), weth)).toBeUndefined();
    expect(marketPrice(pool(1n, 0n), weth)).toBeUndefined();
    expect(marketPrice(pool(WAD, WAD), assetOf({ dollars: 0n }))).toBeUndefined();
  });
});

describe('a sale', () => {
  test('of a hundredth of the pool costs the fee and about a hundredth', () => {
    expect(saleOf({ reserveIn: 100_000n * WAD, reserveOut: 50n * WAD }, 1_000n * WAD)).toEqual({
      out: 493_579_017_198_530_649n,
      impact: 129n,
    });
  });

  test('never lowers the product of the reserves, and never pays more than the price', () => {
    const amount = fc.bigInt({ min: 1n, max: 2n ** 112n - 1n });
    fc.assert(
      fc.property(amount, amount, amount, (reserveIn, reserveOut, sold) => {
        const sale = saleOf({ reserveIn, reserveOut }, sold);
        if (!sale) throw new Error('There is something to sell to');
        expect((reserveIn + sold) * (reserveOut - sale.out)).toBeGreaterThanOrEqual(reserveIn * reserveOut);
        expect(sale.out * reserveIn).toBeLessThanOrEqual(sold * reserveOut);
        expect(sale.impact).toBeGreaterThanOrEqual(30n);
        expect(sale.impact).toBeLessThanOrEqual(10_000n);
      }),
    );
  });

  test('to an empty pair, or of nothing, has no result', () => {
    expect(saleOf({ reserveIn: 0n, reserveOut: 1n }, 1n)).toBeUndefined();
    expect(saleOf({ reserveIn: 1n, reserveOut: 0n }, 1n)).toBeUndefined();
    expect(saleOf({ reserveIn: 1n, reserveOut: 1n }, 0n)).toBeUndefined();
  });
});

test('a vault has earned the difference between valuation and deposits, or lost it', () => {
  const of = (figures: Partial<Vault>) => vaultOf({ principal: 100n, held: 105n, ...figures });
  expect(earnedIn(of({}))).toBe(5n);
  expect(earnedIn(of({ held: 98n }))).toBe(-2n);
});

describe('a grant', () => {
  const grant: Grant = {
    id: 1n,
    recipient: addressOf(5),
    asset: usdc.token,
    amount: 1000n,
    claimed: 0n,
    vested: 0n,
    start: 100n,
    cliff: 50n,
    duration: 200n,
    returned: 0n,
    stopped: false,
    title: 'Docs',
    link: '',
  };

  test.each([
    ['waiting', {}, 149n],
    ['vesting', { vested: 250n }, 150n],
    ['vesting', { vested: 250n, claimed: 250n }, 150n],
    ['vested', { vested: 1000n, claimed: 10n }, 300n],
    ['paid', { vested: 1000n, claimed: 1000n }, 300n],
    ['revoked', { vested: 250n, returned: 750n }, 300n],
    ['revoked', { vested: 250n, claimed: 250n, returned: 750n }, 300n],
  ] as const)('is %s with %o', (state, figures, now) => {
    expect(grantState({ ...grant, ...figures }, now)).toBe(state);
  });

  test('can be claimed as far as it has vested', () => {
    expect(claimableOf({ ...grant, vested: 250n, claimed: 100n })).toBe(150n);
    expect(claimableOf({ ...grant, vested: 250n, claimed: 100n, stopped: true })).toBe(0n);
  });

  test('is owed unless claimed or returned', () => {
    const vesting = { ...grant, id: 3n, vested: 250n, claimed: 100n };
    const revoked = { ...grant, id: 2n, vested: 250n, claimed: 50n, returned: 750n };
    const inWeth = { ...grant, asset: weth.token };
    expect(owedIn([vesting, revoked, inWeth], usdc.token)).toBe(900n + 200n);
    expect(owedIn([vesting, revoked], weth.token)).toBe(0n);
    expect(olderThan([vesting, revoked])).toBe(2n);
    expect(olderThan([])).toBe(0n);
  });

  test('is paid from reserves above 105 % of liabilities', () => {
    const backed = (value: bigint, supply = 110n, treasuryUsdm = 10n) =>
      grantSurplus(snapshotOf([], { value, supply, treasuryUsdm })).surplus;
    expect(backed(107n)).toBe(2n);
    expect(backed(105n)).toBe(0n);
    expect(backed(90n)).toBe(0n);
    expect(backed(1n, 1n, 0n)).toBe(0n);
  });

  test('is paid from reserves without XMS, whatever its price is', () => {
    const xms = assetOf({ token: addressOf(4), symbol: 'XMS', tier: 5, decimals: 18, held: 100n * WAD });
    const stale = { ...xms, price: { ...xms.price, status: 'stale' as const } };
    const figures = { supply: 0n, treasuryUsdm: 0n };
    expect(grantSurplus(snapshotOf([usdc, stale], figures))).toEqual({ surplus: usdc.value, unsure: [] });
  });

  test('is not possible while an asset that is held has no valid price', () => {
    const figures = { supply: 0n, treasuryUsdm: 0n };
    const stale = { ...weth, price: { ...weth.price, status: 'stale' as const } };
    expect(grantSurplus(snapshotOf([usdc, stale], figures))).toEqual({ surplus: 0n, unsure: [stale] });
    const gone = { ...stale, held: 0n, value: 0n };
    expect(grantSurplus(snapshotOf([usdc, gone], figures))).toEqual({ surplus: usdc.value, unsure: [] });
  });

  test('leaves what the contract requires, and is read in its pages', () => {
    const source = readFileSync('contracts/src/venues/Grants.sol', 'utf8');
    expect(source.replaceAll('_', '')).toContain(`MINBACKING = ${GRANTS_FLOOR};`);
    expect(source).toContain(`NEWEST = ${GRANTS_PAGE};`);
  });
});

describe('a sale on Mars Swap in place of a mint or a redemption', () => {
  const even = pool(1_000n * WAD, 2_000_000n * WAD);

  test('is better where the market pays more than the fee and the move of the price take', () => {
    const dear = { ...even, reserveUsdm: 2_100_000n * WAD };
    const better = betterSale(dear, 'mint', WAD, 2_000n * WAD);
    expect(better?.out).toBe(
      saleOf({ reserveIn: dear.reserveAsset, reserveOut: dear.reserveUsdm }, WAD)?.out,
    );
    expect(better?.more).toBe(458n);
    expect(betterSale({ ...even, reserveAsset: 1_100n * WAD }, 'redeem', 2_000n * WAD, WAD)?.more).toBe(956n);
  });

  test('is not offered at an even price, for nothing, or in an empty pair', () => {
    expect(betterSale(even, 'mint', WAD, 2_000n * WAD)).toBeUndefined();
    expect(betterSale(even, 'mint', 0n, 0n)).toBeUndefined();
    expect(betterSale(pool(0n, 0n), 'redeem', WAD, 1n)).toBeUndefined();
  });
});
