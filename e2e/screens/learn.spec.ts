import { expect, type Page } from '@playwright/test';
import { FIXED_NUMBERS } from '@/components/learn/fixed-numbers';
import { SECTIONS } from '@/components/learn/sections';
import { TERMS } from '@/components/learn/terms';
import { expectAccessible } from '@/e2e/fixtures/axe';
import { expectFigures } from '@/e2e/fixtures/expect';
import { rawFigures } from '@/e2e/fixtures/raw/raw-figures';
import { test } from '@/e2e/fixtures/test';
import { formatFigure } from '@/lib/domain/figures/format-figure';
import { formatUsd } from '@/lib/domain/format/format';
import { max } from '@/lib/domain/model/convert';
import { explain } from '@/lib/domain/words/words';

const LOCALE = 'en-US';
const WAD = 10n ** 18n;
const BPS = 10_000n;
const DOWN = explain({ name: 'nodes-down' }, LOCALE);

const contents = (page: Page) => page.getByRole('navigation', { name: 'On this page' });
const lagTable = (page: Page) => page.getByRole('table', { name: 'Cost of lagging prices' });

test('every live figure matches the contracts', async ({ page, chain, frame }) => {
  await page.goto('/learn/');
  await expectFigures(frame);
  const raw = await rawFigures(chain);
  const shown = await page
    .getByRole('main')
    .locator('[data-figure]')
    .evaluateAll((elements) =>
      elements.map((element) => ({
        id: element.getAttribute('data-figure') ?? '',
        value: element.getAttribute('value'),
        text: element.textContent,
      })),
    );
  for (const { id, value, text } of shown) {
    const figure = raw.get(id);
    if (!figure) throw new Error(`${id} is shown but has no expected value`);
    expect(value, id).toBe(figure.value?.toString());
    expect(Object.values(formatFigure(figure, LOCALE, { unlimited: 'No limit' })), id).toContain(text);
  }
  expect(new Set(shown.map(({ id }) => id)).size).toBeGreaterThan(35);
});

test('the maximum cost of lagging prices is what the contract allows, and follows the chain', async ({
  page,
  chain,
  frame,
}) => {
  await page.goto('/learn/');
  await expectFigures(frame);
  const expectBounds = async () => {
    const { assets, lagBudget, flowBase } = await chain.snapshot();
    for (const tier of [1, 2, 3, 4, 5]) {
      const own = assets.filter((asset) => asset.tier === tier);
      const limits = own.map(({ mintLimit }) => mintLimit.flowLimit);
      const most = limits.reduce(max, 0n);
      const cost = own.reduce(
        (sum, { deviation }, index) => sum + 48n * deviation * (limits[index] ?? 0n),
        0n,
      );
      const dollars = (cost + BPS * WAD - 1n) / (BPS * WAD);
      expect(dollars * WAD, `tier ${tier}`).toBeLessThanOrEqual((lagBudget * flowBase) / BPS + WAD);
      const cells = lagTable(page).getByRole('row').nth(tier).getByRole('cell');
      await expect(cells.nth(1)).toHaveText(formatUsd(most, LOCALE));
      await expect(cells.nth(2)).toHaveText(formatUsd(dollars * WAD, LOCALE));
    }
  };
  await expectBounds();
  await chain.actions.setFeed('WETH', '4321.09');
  await expectBounds();
});

test('the table of contents leads to every section, also with the keyboard', async ({ page }) => {
  await page.goto('/learn/');
  await expect(contents(page).getByRole('link')).toHaveCount(SECTIONS.length);
  for (const { id, short, title } of SECTIONS) {
    await contents(page).getByRole('link', { name: short, exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`/learn/#${id}`);
    await expect(page.getByRole('heading', { level: 2, name: title, exact: true })).toBeInViewport();
  }
  // The tab order continues from the section of the last link.
  await page.keyboard.press('Tab');
  const last = page.getByRole('heading', { level: 2, name: SECTIONS.at(-1)?.title, exact: true });
  await expect(page.locator('section', { has: last }).getByRole('button').first()).toBeFocused();
});

test('every link within the page has a target, and no two targets share an ID', async ({ page }) => {
  await page.goto('/learn/');
  const main = page.getByRole('main');
  const ids = await main.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  const targets = await main
    .locator('a[href^="#"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(1) ?? ''));
  expect(targets.length).toBeGreaterThan(SECTIONS.length + FIXED_NUMBERS.length);
  for (const target of targets) expect(ids).toContain(target);
  for (const { id } of TERMS) expect(ids).toContain(id);
});

test('a link from outside to a glossary term shows the term', async ({ page }) => {
  await page.goto('/learn/#drift-limit');
  const word = page.locator('#drift-limit');
  await expect(word).toBeInViewport();
  await expect(word).toContainText('The maximum share a tier can reach because other assets are redeemed');
});

test('everything but the figures can be read while no node responds', async ({ page, frame, watch }) => {
  watch.allow(/Failed to load resource/);
  await page.route('**/rpc', (route) => route.abort('connectionreset'));
  await page.goto('/learn/');
  await expect(page.getByText(DOWN.title).first()).toBeVisible();
  const main = page.getByRole('main');
  for (const { title } of SECTIONS) {
    await expect(main.getByRole('heading', { level: 2, name: title, exact: true })).toBeVisible();
  }
  await expect(lagTable(page).getByRole('cell', { name: '–' })).toHaveCount(15);
  await expect(frame.busy).toHaveCount(0);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await frame.tryAgain.click();
  await expect(lagTable(page).getByRole('cell', { name: '–' })).toHaveCount(0);
});

test('a figure can be verified', async ({ page, frame }) => {
  await page.goto('/learn/');
  await expectFigures(frame);
  await page.getByRole('button', { name: 'Verify Supply cap today' }).click();
  await expect(page.getByRole('dialog')).toContainText('Supply cap today');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('the routes that do not fit are in the More menu, which opens, closes and leads to them', async ({
    page,
  }) => {
    await page.goto('/');
    const navigation = page.getByRole('navigation', { name: 'Main' });
    const more = navigation.getByRole('button', { name: 'More' });
    const learn = navigation.getByRole('link', { name: 'Learn' });
    await expect(navigation.getByRole('link')).toHaveCount(4);
    await more.focus();
    await page.keyboard.press('Enter');
    await expect(learn).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(learn).toBeHidden();
    await expect(more).toBeFocused();
    await page.keyboard.press('Enter');
    // Allocation, Activity, Learn.
    for (let stop = 0; stop < 3; stop += 1) await page.keyboard.press('Tab');
    await expect(learn).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/learn/');
    await expect(learn).toBeHidden();
  });

  test('the steward console is in the More menu, also with the keyboard', async ({ page }) => {
    await page.goto('/learn/');
    const navigation = page.getByRole('navigation', { name: 'Main' });
    await navigation.getByRole('button', { name: 'More' }).focus();
    await page.keyboard.press('Enter');
    // Allocation, Activity, Learn, Steward.
    for (let stop = 0; stop < 4; stop += 1) await page.keyboard.press('Tab');
    await expect(navigation.getByRole('link', { name: 'Steward' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/steward/');
  });

  test('the menu is accessible while it is open', async ({ page, frame }) => {
    await page.goto('/learn/');
    await expectFigures(frame);
    await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'More' }).click();
    await expect(page.getByRole('link', { name: 'Activity' })).toBeVisible();
    await expectAccessible(page, [
      { colorScheme: 'light', size: { width: 360, height: 740 } },
      { colorScheme: 'dark', size: { width: 768, height: 1024 } },
    ]);
  });
});

test('on a wide screen the navigation has seven routes, and the footer leads to the steward console', async ({
  page,
  frame,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/');
  const links = page.getByRole('navigation', { name: 'Main' }).getByRole('link');
  await expect(links).toHaveText([
    'Overview',
    'Treasury',
    'Mint',
    'Redeem',
    'Allocation',
    'Activity',
    'Learn',
  ]);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Steward console' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/steward/');
  await expect(frame.title).toHaveText('Steward console');
});

for (const width of [768, 1024, 1280]) {
  test(`the header fits at ${width} px with a wallet connected`, async ({ page, frame, connected }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/learn/');
    await expect(frame.accountButton).toContainText(connected.address.slice(-4));
    const [navigation, account] = await Promise.all([
      page.getByRole('navigation', { name: 'Main' }).boundingBox(),
      page.getByLabel('Theme').boundingBox(),
    ]);
    if (!navigation || !account) throw new Error('The header is not there');
    expect(navigation.x + navigation.width).toBeLessThanOrEqual(account.x);
    expect(navigation.height).toBeLessThan(64);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
