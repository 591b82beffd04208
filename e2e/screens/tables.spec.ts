import { expect } from '@playwright/test';
import { expectFigures } from '@/e2e/fixtures/expect';
import { crowdedTest } from '@/e2e/fixtures/extreme-worlds';
import { makeFortune } from '@/e2e/fixtures/fortune';
import { gateBeforeNode } from '@/e2e/fixtures/gate';
import { ROUTES } from '@/e2e/fixtures/routes';
import { expectWholeTables } from '@/e2e/fixtures/table-faults';
import { test } from '@/e2e/fixtures/test';

/** These show a table only after a choice or to an account; each has its own test. */
const LATER: readonly string[] = [
  '/mint/',
  '/redeem/',
  '/steward/',
  '/treasury/history/',
  '/me/',
  '/settings/',
];
/** These have none. */
const WITHOUT: readonly string[] = [
  '/treasury/',
  '/treasury/limits/',
  '/treasury/supply/',
  '/learn/',
  '/learn/glossary/',
  '/stake/',
  '/upkeep/',
  '/status/',
];
const WITH_TABLES = ROUTES.filter((route) => ![...LATER, ...WITHOUT].includes(route));
const PHONE = { width: 360, height: 740 };
const WIDE = { width: 1440, height: 900 };

for (const route of WITH_TABLES) {
  test(`no table of ${route} is clipped and no figure in it wraps, at every width`, async ({
    page,
    frame,
  }) => {
    await page.goto(route);
    await expectFigures(frame);
    await expectWholeTables(page);
  });
}

for (const view of ['Prices', 'Mint and redeem', 'Location'] as const) {
  test(`the assets by "${view}" are not clipped at any width`, async ({ page, frame, treasury }) => {
    await page.goto('/treasury/assets/');
    await expectFigures(frame);
    await treasury.chooseView(view);
    await expectWholeTables(page);
  });
}

test('the charts as a table are not clipped at any width', async ({ page, treasury }) => {
  await page.goto('/treasury/history/');
  await treasury.openTable();
  await expect(treasury.points).toBeVisible();
  await expectWholeTables(page);
});

test('the returns of vaults and pairs are not clipped at any width', async ({ page, frame }) => {
  await page.goto('/uses/');
  await expectFigures(frame);
  const earned = page.getByRole('table', { name: 'Earned in vaults' });
  await earned.scrollIntoViewIfNeeded();
  await expect(earned.locator('data').first()).toBeVisible();
  await expectWholeTables(page);
});

test('the pro-rata amounts are not clipped at any width', async ({ page, frame, redeem }) => {
  await redeem.open({ amount: '1234567.5' });
  await expectFigures(frame);
  await redeem.chooseProRata();
  await expect(redeem.shares.getByRole('button').first()).toBeVisible();
  await expectWholeTables(page);
});

test('the changes of an action are not clipped at any width', async ({ page, frame, steward }) => {
  await steward.open();
  await expectFigures(frame);
  await steward.amount.fill('1250000.5');
  await steward.preview();
  await steward.expectSuccess();
  await expectWholeTables(page);
});

test('rows, cells and headers keep their roles on a phone as on a wide screen', async ({ page, frame }) => {
  await page.goto('/');
  await expectFigures(frame);
  const table = page.getByRole('table', { name: 'Mint and redemption limits' });
  const semantics = async () => ({
    headers: await table.getByRole('columnheader').allTextContents(),
    groups: await table.getByRole('rowgroup').count(),
    rows: await table.getByRole('row').count(),
    names: await table.getByRole('rowheader').allTextContents(),
    // Stacked rows of this table leave out the reserves and the line of the day.
    cells: await table.locator('[role=cell]:not([data-place=left-out])').allTextContents(),
  });
  await page.setViewportSize(WIDE);
  const wide = await semantics();
  expect(wide.rows).toBeGreaterThan(10);
  expect(wide.cells).toHaveLength((wide.rows - 1) * (wide.headers.length - 3));
  await page.setViewportSize(PHONE);
  expect(await semantics()).toEqual(wide);
});

test('on a phone, a row shows its name and main figure, then the other figures with their headers', async ({
  page,
  frame,
  treasury,
}) => {
  await page.setViewportSize(PHONE);
  await page.goto('/treasury/assets/');
  await expectFigures(frame);
  const row = treasury.assets.getByRole('row', { name: /USDC/ });
  const box = async (cell: number) => {
    const found = await row.locator('th, td').nth(cell).boundingBox();
    if (!found) throw new Error(`No cell ${cell}`);
    return found;
  };
  const [name, amount, value, share] = [await box(0), await box(1), await box(2), await box(3)];
  expect(value.x, 'value next to the name').toBeGreaterThan(name.x + 40);
  expect(value.y, 'value next to the name').toBeLessThan(name.y + name.height);
  expect(amount.y, 'amount below the name').toBeGreaterThanOrEqual(name.y + name.height - 1);
  expect(share.y, 'share next to the amount').toBeCloseTo(amount.y, 0);
  const label = (cell: number) =>
    row
      .locator('th, td')
      .nth(cell)
      .evaluate((element) => getComputedStyle(element, '::before').content);
  expect(await label(1)).toContain('Amount');
  expect(await label(3)).toContain('Share of Treasury');
  await page.setViewportSize(WIDE);
  expect(await label(1)).toBe('none');
});

test('on a phone, the assets are sorted through a list of choices', async ({
  page,
  frame,
  chain,
  treasury,
}) => {
  await page.setViewportSize(PHONE);
  await page.goto('/treasury/assets/');
  await expectFigures(frame);
  const { assets } = await chain.snapshot();
  // Without the letters in the icons.
  const names = () => treasury.assets.getByRole('rowheader').locator('a > span').allTextContents();
  const asListed = await names();
  await expect(treasury.assets.getByRole('button', { name: 'Value', exact: true })).toHaveCount(0);
  const sort = page.getByLabel('Sort by');
  await sort.selectOption('Value, largest first');
  const byValue = [...assets].sort((a, b) => (a.value < b.value ? 1 : -1));
  await expect.poll(names).toEqual(byValue.map(({ symbol, name }) => `${symbol}${name}`));
  await sort.selectOption('Asset, Z to A');
  const bySymbol = [...assets].sort((a, b) => b.symbol.localeCompare(a.symbol));
  await expect.poll(names).toEqual(bySymbol.map(({ symbol, name }) => `${symbol}${name}`));
  await sort.selectOption('As listed');
  await expect.poll(names).toEqual(asListed);

  // On a wide screen, the headers reflect the choice, and the list reflects theirs.
  await sort.selectOption('Value, smallest first');
  await page.setViewportSize(WIDE);
  const value = treasury.assets.getByRole('columnheader', { name: 'Value' });
  await expect(value).toHaveAttribute('aria-sort', 'ascending');
  await expect(sort).toBeHidden();
  await treasury.assets.getByRole('button', { name: 'Amount', exact: true }).click();
  await page.setViewportSize(PHONE);
  await expect(sort.locator('option:checked')).toHaveText('Amount, largest first');
});

test('a table is a tab stop only while its content overflows', async ({ page, frame }) => {
  await page.goto('/uses/');
  await expectFigures(frame);
  const stops = page.locator('main [tabindex="0"]:has(> table)');
  for (const size of [PHONE, WIDE]) {
    await page.setViewportSize(size);
    await expect(stops).toHaveCount(0);
  }
  // A style element would be refused.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('main table { min-inline-size: 200rem }');
    document.adoptedStyleSheets.push(sheet);
  });
  const name = 'Assets by location';
  const region = page.getByRole('region', { name });
  await expect(region).toHaveAttribute('tabindex', '0');
  await region.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => region.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  await expect(stops).toHaveCount(0);
});

for (const route of WITH_TABLES) {
  test(`the tables of ${route} fit while they load`, async ({ page }) => {
    const node = await gateBeforeNode(page);
    await page.goto(route);
    await expectWholeTables(page);
    node.open();
  });

  crowdedTest(`no figure of ${route} is broken by the oddest assets`, async ({ page, frame }) => {
    await page.goto(route);
    await expectFigures(frame);
    await expectWholeTables(page);
  });
}

crowdedTest('no figure of an account with a fortune is broken', async ({ page, chain, connected, frame }) => {
  await makeFortune(chain, connected.address);
  for (const route of WITH_TABLES) {
    // The connected account has no activity of its own.
    await page.goto(route === '/activity/' ? '/activity/?address=all' : route);
    await expectFigures(frame);
    await expectWholeTables(page, { widths: [320, 768, 1024] });
  }
});
