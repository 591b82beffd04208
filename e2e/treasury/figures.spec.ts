import { expect } from '@playwright/test';
import type { Chain } from '@/e2e/fixtures/chain';
import { expectFigures } from '@/e2e/fixtures/expect';
import { rawFigures } from '@/e2e/fixtures/raw/raw-figures';
import { test } from '@/e2e/fixtures/test';
import type { TreasuryPage } from '@/e2e/pages/treasury-page';
import { formatFigure } from '@/lib/domain/figures/format-figure';
import { formatIn } from '@/lib/domain/format/locale-format';

/** Every visible figure matches the contracts to the last unit, as data and as text. @returns the figure IDs */
async function expectRaw(treasury: TreasuryPage, chain: Chain): Promise<string[]> {
  const raw = await rawFigures(chain);
  const shown = await treasury.figures.evaluateAll((elements) =>
    elements.map((element) => ({
      id: element.getAttribute('data-figure') ?? '',
      value: element.getAttribute('value'),
      title: element.getAttribute('title'),
      text: element.textContent,
    })),
  );
  for (const { id, value, title, text } of shown) {
    const figure = raw.get(id);
    if (!figure) throw new Error(`${id} is shown but has no expected value`);
    expect(value, id).toBe(figure.value?.toString());
    const words = formatFigure(figure, formatIn('en-US'));
    expect(title, id).toBe(words.exact);
    expect(Object.values(words), id).toContain(text);
  }
  return [...new Set(shown.map(({ id }) => id))];
}

/** Figure IDs without their asset or tier. */
const kinds = (ids: readonly string[]) =>
  [...new Set(ids.map((id) => id.replace(/^asset\.0x\w+/, 'asset').replace(/^tier\.\d/, 'tier')))].sort();

test('every figure on the overview matches the contracts', async ({ page, chain, treasury }) => {
  await page.goto('/');
  await treasury.openArithmetic.click();
  const ids = await expectRaw(treasury, chain);
  const { length } = chain.deployment.assets;
  expect(ids.filter((id) => id.endsWith('.mintWorth') || id.endsWith('.redeemMax')).length).toBeGreaterThan(
    length,
  );
  expect(kinds(ids)).toEqual(expect.arrayContaining(['backing', 'supplyCap', 'tier.headroom', 'asset.held']));
});

test('every figure on the tabs of the Treasury matches the contracts', async ({
  page,
  chain,
  frame,
  treasury,
}) => {
  const ids: string[] = [];
  for (const tab of ['', 'limits/', 'supply/', 'assets/']) {
    await page.goto(`/treasury/${tab}`);
    await expectFigures(frame);
    ids.push(...(await expectRaw(treasury, chain)));
  }
  for (const view of ['Reserves', 'Prices', 'Mint and redeem', 'Location'] as const) {
    await treasury.chooseView(view);
    ids.push(...(await expectRaw(treasury, chain)));
  }
  expect(kinds(ids)).toEqual(
    expect.arrayContaining([
      ...['surplus', 'liabilities', 'treasuryUsdm', 'xmsMarketCap', 'mintingStops', 'supplyRoom'],
      ...['tier.rise', 'tier.othersToCap', 'tier.othersToDrift', 'tier.hourly'],
      ...['asset.priceAge', 'asset.heartbeat', 'asset.shareOfTier', 'asset.idle', 'asset.liquid'],
      ...['asset.mintFlowLeft', 'asset.redeemFlowLeft', 'asset.inYield', 'asset.inLiquidity'],
    ]),
  );
});

for (const symbol of ['USDC', 'WETH', 'CAKE', 'XMS']) {
  test(`every figure on the page of ${symbol} matches the contracts`, async ({ page, chain, treasury }) => {
    await page.goto(`/treasury/asset/?asset=${symbol}`);
    await expect(page.getByRole('heading', { level: 1, name: symbol })).toBeVisible();
    const ids = await expectRaw(treasury, chain);
    expect(kinds(ids)).toEqual(
      expect.arrayContaining(['asset.balance', 'asset.headroom', 'asset.redeemPrice']),
    );
  });
}

test('figures follow the chain and keep matching the contracts', async ({ page, chain, treasury }) => {
  await page.goto('/treasury/assets/');
  await expectRaw(treasury, chain);
  await chain.actions.setFeed('WETH', '2345.67');
  const { value } = await chain.asset('WETH');
  const shown = treasury.figures.and(page.locator(`[data-figure="asset.${chain.token('WETH')}.value"]`));
  await expect(shown.first()).toHaveAttribute('value', `${value}`);
  await expectRaw(treasury, chain);
});

test('the assets can be sorted by every column in both directions', async ({ page, chain, treasury }) => {
  await page.goto('/treasury/assets/');
  const { assets } = await chain.snapshot();
  const symbols = (list: typeof assets) => list.map(({ symbol }) => symbol);
  // "USD Coin (USDC)"
  const shown = () =>
    treasury.assets
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('title')?.match(/\(([^()]*)\)$/)?.[1]));
  await expect.poll(shown).toEqual(symbols(assets));
  const byValue = [...assets].sort((a, b) => (a.value < b.value ? 1 : -1));
  const value = treasury.assets.getByRole('columnheader', { name: 'Value' });
  await value.getByRole('button').click();
  expect(await shown()).toEqual(symbols(byValue));
  await expect(value).toHaveAttribute('aria-sort', 'descending');
  await value.getByRole('button').click();
  expect(await shown()).toEqual(symbols(byValue.toReversed()));
  await treasury.assets.getByRole('button', { name: 'Asset', exact: true }).click();
  expect(await shown()).toEqual([...symbols(assets)].sort((a, b) => a.localeCompare(b)));
});
