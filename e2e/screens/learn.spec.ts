import { expect, type Page } from '@playwright/test';
import { FIXED_NUMBERS } from '@/components/learn/fixed-numbers';
import { hrefOf, SECTIONS } from '@/components/learn/sections';
import { TERMS } from '@/components/learn/terms';
import { expectAccessible, ONE_LOOK } from '@/e2e/fixtures/axe';
import { expectFigures } from '@/e2e/fixtures/expect';
import { rawFigures } from '@/e2e/fixtures/raw/raw-figures';
import { test } from '@/e2e/fixtures/test';
import { formatFigure } from '@/lib/domain/figures/format-figure';
import { formatUsd } from '@/lib/domain/format/format';
import { formatIn } from '@/lib/domain/format/locale-format';
import { max } from '@/lib/domain/model/convert';
import { explain } from '@/lib/domain/words/words';

const LOCALE = 'en-US';
const WAD = 10n ** 18n;
const BPS = 10_000n;
const DOWN = explain({ name: 'nodes-down' }, LOCALE);

const PAGES = SECTIONS.map(({ id, short, title }) => ({ id, short, title, path: `${hrefOf(id)}/` }));

const contents = (page: Page) => page.getByRole('navigation', { name: 'Learn', exact: true });
const heading = (page: Page, title: string) =>
  page.getByRole('main').getByRole('heading', { level: 2, name: title, exact: true });
const lagTable = (page: Page) => page.getByRole('table', { name: 'Cost of lagging prices' });

test('every live figure matches the contracts', async ({ page, chain, frame }) => {
  const raw = await rawFigures(chain);
  const shown: { id: string; value: string | null; text: string }[] = [];
  for (const { path } of PAGES) {
    await page.goto(path);
    await expectFigures(frame);
    const figures = await page
      .getByRole('main')
      .locator('[data-figure]')
      .evaluateAll((elements) =>
        elements.map((element) => ({
          id: element.getAttribute('data-figure') ?? '',
          value: element.getAttribute('value'),
          text: element.textContent,
        })),
      );
    shown.push(...figures);
  }
  for (const { id, value, text } of shown) {
    const figure = raw.get(id);
    if (!figure) throw new Error(`${id} is shown but has no expected value`);
    expect(value, id).toBe(figure.value?.toString());
    expect(Object.values(formatFigure(figure, formatIn(LOCALE), { unlimited: 'No limit' })), id).toContain(
      text,
    );
  }
  expect(new Set(shown.map(({ id }) => id)).size).toBeGreaterThan(35);
});

test('the maximum cost of lagging prices is what the contract allows, and follows the chain', async ({
  page,
  chain,
  frame,
}) => {
  await page.goto('/learn/prices/');
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

test('the table of contents leads to every page, also with the keyboard, and stays in view', async ({
  page,
}) => {
  await page.goto('/learn/');
  await expect(contents(page).getByRole('link')).toHaveCount(SECTIONS.length);
  for (const { short, title, path } of PAGES.toReversed()) {
    await contents(page).getByRole('link', { name: short, exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(path);
    await expect(page).toHaveTitle(path === '/learn/' ? /^Learn/ : `${title} · Mars Treasury`);
    await expect(heading(page, title)).toBeVisible();
    await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveCount(1);
    await expect(contents(page).locator('[aria-current=page]:visible')).toHaveText(short);
  }
  await page.goto('/learn/glossary/');
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
  await expect(contents(page).getByRole('link', { name: 'Risks', exact: true })).toBeInViewport();
});

test('the pages can be read one after the other', async ({ page }) => {
  await page.goto('/learn/');
  for (const { title } of PAGES.slice(1)) {
    await page
      .getByRole('navigation', { name: 'Previous and next' })
      .getByRole('link', { name: /^Next/ })
      .click();
    await expect(heading(page, title)).toBeInViewport();
  }
  await page.getByRole('link', { name: /^Previous/ }).click();
  await expect(page).toHaveURL(PAGES.at(-2)?.path ?? '');
});

test('every link to another place in Learn has a target, and no two targets of a page share an ID', async ({
  page,
}) => {
  const targets = new Map<string, string[]>();
  const links = new Set<string>();
  for (const { path } of PAGES) {
    await page.goto(path);
    const main = page.getByRole('main');
    const ids = await main.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
    expect(new Set(ids).size, path).toBe(ids.length);
    targets.set(path, ids);
    const hrefs = await main
      .locator('a[href*="#"]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    for (const href of hrefs) links.add(href);
  }
  expect(links.size).toBeGreaterThan(FIXED_NUMBERS.length);
  for (const link of links) {
    const [path = '', id] = link.split('#');
    expect(targets.get(path), link).toContain(id);
  }
  for (const { id } of TERMS) expect(targets.get('/learn/glossary/')).toContain(id);
});

for (const [old, now] of [
  ['#minting', '/learn/minting/'],
  ['#mintage', '/learn/mintage/'],
  ['#glossary', '/learn/glossary/'],
  ['#drift-limit', '/learn/glossary/#drift-limit'],
  ['#fixed', '/learn/check/#fixed'],
  ['#usdm', '/learn/#usdm'],
] as const) {
  test(`an old link to /learn/${old} leads to ${now}`, async ({ page }) => {
    await page.goto(`/learn/${old}`);
    await expect(page).toHaveURL(now);
    const id = now.split('#')[1];
    if (id) await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  });
}

test('a link from outside to a glossary term shows and highlights the term', async ({ page }) => {
  await page.goto('/learn/glossary/#drift-limit');
  const word = page.locator('#drift-limit');
  await expect(word).toBeInViewport();
  await expect(word).toContainText('The maximum share a tier can reach because other assets are redeemed');
  expect(await word.evaluate((element) => element.matches(':target'))).toBe(true);
});

for (const { path } of PAGES) {
  test(`${path} is accessible`, async ({ page, frame }) => {
    await page.goto(path);
    await expectFigures(frame);
    await expectAccessible(page, ONE_LOOK);
  });
}

test('everything but the figures can be read while no node responds', async ({ page, frame, watch }) => {
  watch.allow(/Failed to load resource/);
  await page.route('**/rpc', (route) => route.abort('connectionreset'));
  await page.goto('/learn/prices/');
  await expect(page.getByText(DOWN.title).first()).toBeVisible();
  await expect(heading(page, 'Prices and stale-price risk')).toBeVisible();
  await expect(lagTable(page).getByRole('cell', { name: '–' })).toHaveCount(15);
  await expect(frame.busy).toHaveCount(0);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await frame.tryAgain.click();
  await expect(lagTable(page).getByRole('cell', { name: '–' })).toHaveCount(0);
});

test('a figure can be verified', async ({ page, frame }) => {
  await page.goto('/learn/mintage/');
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

  test('the contents open above the page, and close after a choice', async ({ page }) => {
    await page.goto('/learn/risks/');
    const glossary = contents(page).getByRole('link', { name: 'Glossary', exact: true });
    await expect(glossary).toBeHidden();
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
    const summary = contents(page).getByText('Contents').first();
    await expect(summary).toBeInViewport();
    await summary.click();
    await glossary.click();
    await expect(page).toHaveURL('/learn/glossary/');
    await expect(heading(page, 'Glossary')).toBeVisible();
    await expect(glossary).toBeHidden();
  });

  test('the menu is accessible while it is open', async ({ page, frame }) => {
    await page.goto('/learn/');
    await expectFigures(frame);
    await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'More' }).click();
    await expect(
      page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Activity' }),
    ).toBeVisible();
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
