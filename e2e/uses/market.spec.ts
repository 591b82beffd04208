import { expect, type Page } from '@playwright/test';
import { parseUnits } from 'viem';
import { cellsOf, headsOf } from '@/e2e/fixtures/cells';
import type { Chain } from '@/e2e/fixtures/chain';
import { expectFigures } from '@/e2e/fixtures/expect';
import { pushPrice, type RawPool, rawPools, rawPrice, rawSale } from '@/e2e/fixtures/raw/raw-pools';
import { test } from '@/e2e/fixtures/test';
import { compactAmount, compactUsd, exactUsd, formatBps, formatPrice } from '@/lib/domain/format/format';

const LOCALE = 'en-US';
const BPS = 10_000n;
const WAD = 10n ** 18n;

const pools = (page: Page) => page.getByRole('table', { name: 'The Treasury’s liquidity on Mars Swap' });

/** The expected cells, from the pair's own reserves and LP tokens. */
const rawCells = (pool: RawPool) => {
  const part = (side: bigint) => (side * pool.liquidity) / pool.supply;
  const asset = part(pool.fairAsset);
  return [
    formatBps((BPS * pool.liquidity) / pool.supply, LOCALE),
    `${pool.worth(asset)} ${asset}`,
    `${part(pool.fairUsdm)}`,
    `${pool.worth(pool.reserveAsset)} ${pool.reserveUsdm}`,
    `${rawPrice(pool)}`,
  ];
};

async function expectPools(page: Page, chain: Chain): Promise<RawPool[]> {
  const raw = await rawPools(chain);
  await expect.poll(() => cellsOf(pools(page))).toEqual(raw.map(rawCells));
  return raw;
}

test('the Treasury’s sides of each pair match its reserves and LP tokens', async ({ page, chain, frame }) => {
  await page.goto('/uses/');
  await expectFigures(frame);
  const raw = await expectPools(page, chain);
  expect(raw.map(({ symbol }) => symbol).sort()).toEqual(['WBTC', 'WETH']);
  const heads = await headsOf(pools(page));
  for (const [index, { symbol, pair }] of raw.entries()) {
    expect(heads[index]).toEqual([pair, expect.stringContaining(`${symbol}/USDm`)]);
  }
});

for (const { title, target, side, way } of [
  {
    title: 'above $1',
    target: 10_100n,
    side: 'above',
    way: 'Arbitrage: mint and sell here.',
  },
  {
    title: 'below $1',
    target: 9900n,
    side: 'below',
    way: 'Arbitrage: buy here and redeem.',
  },
  {
    title: 'closer to $1 than the swap fee',
    target: 10_015n,
    side: 'above',
    way: 'Within the swap fee, so no arbitrage.',
  },
]) {
  test(`USDm ${title} is shown with its price in the pair, its distance from $1 and the arbitrage`, async ({
    page,
    chain,
    frame,
  }) => {
    await page.goto('/uses/');
    await expectFigures(frame);
    for (const symbol of ['WETH', 'WBTC']) await pushPrice(chain, symbol, target);
    const raw = await expectPools(page, chain);
    for (const pool of raw) {
      const price = rawPrice(pool);
      const away = price > WAD ? price - WAD : WAD - price;
      // The fee of the trade is now in the pair and moves the price by up to two basis points.
      expect((price * BPS) / WAD - target).toBeLessThanOrEqual(2n);
      expect((price * BPS) / WAD - target).toBeGreaterThanOrEqual(-2n);
      const cell = pools(page)
        .getByRole('row', { name: `${pool.symbol}/USDm` })
        .getByRole('cell')
        .last();
      await expect(cell.locator('data')).toHaveText(formatPrice(price, LOCALE));
      await expect(cell.locator('data')).toHaveAttribute('title', exactUsd(price, LOCALE));
      const distance = formatBps((away * BPS) / WAD, LOCALE);
      await expect(cell).toContainText(`${distance} ${side} $1. ${way}`);
    }
  });
}

test('a simulated sale of USDm matches the pair’s price curve', async ({ page, chain, frame }) => {
  await page.goto('/uses/');
  await expectFigures(frame);
  const sold = page.getByText(/^You would receive/);
  const expectSale = async (pool: RawPool, usdm: bigint) => {
    const { symbol, decimals, reserveAsset, reserveUsdm, worth } = pool;
    const out = rawSale(reserveUsdm, reserveAsset, usdm);
    // Relative to the proceeds at the price before the sale, in basis points, rounded up.
    const all = usdm * reserveAsset;
    const lost = all - out * reserveUsdm;
    const impact = (lost * BPS) / all + ((lost * BPS) % all === 0n ? 0n : 1n);
    await expect(sold).toHaveText(
      `You would receive ${compactAmount(out, decimals, LOCALE)} ${symbol}, worth ${compactUsd(worth(out), LOCALE)} at the Treasury’s price: ${formatBps(impact, LOCALE)} below the pair’s current price, including the swap fee of 0.3%.`,
    );
    const values = sold.locator('data').evaluateAll((all) => all.map((one) => one.getAttribute('value')));
    expect(await values).toEqual([`${out}`, `${worth(out)}`]);
  };
  const [first, second] = await rawPools(chain);
  if (!first || !second) throw new Error('There are no two pairs');
  await expectSale(first, parseUnits('10000', 18));
  const amount = page.getByLabel('Simulate a USDm sale');
  await amount.fill('123456.789');
  await expectSale(first, parseUnits('123456.789', 18));
  await page.getByLabel('Pair', { exact: true }).selectOption(`${second.symbol}/USDm`);
  await expectSale(second, parseUnits('123456.789', 18));

  // After other trades, the same sale has a different result.
  await pushPrice(chain, second.symbol, 9800n);
  const moved = (await rawPools(chain)).find(({ pair }) => pair === second.pair);
  if (!moved) throw new Error('The pair is gone');
  await expectSale(moved, parseUnits('123456.789', 18));
});
