import { expect, type Page } from '@playwright/test';
import { expectFigures } from '@/e2e/fixtures/expect';
import { test } from '@/e2e/fixtures/test';

const TABS = [
  { name: 'Composition', path: '/treasury/', heading: 'Composition', title: 'Treasury' },
  { name: 'Assets', path: '/treasury/assets/', heading: 'Assets', title: 'Treasury assets' },
  { name: 'Limits', path: '/treasury/limits/', heading: 'Limits by tier', title: 'Treasury limits' },
  { name: 'Supply', path: '/treasury/supply/', heading: 'USDm supply cap', title: 'USDm supply' },
  { name: 'History', path: '/treasury/history/', heading: 'History', title: 'Treasury history' },
] as const;

const tabs = (page: Page) => page.getByRole('navigation', { name: 'Treasury', exact: true });

/** The tab is the current one, its content is shown, and that of the others is not. */
async function expectTab(page: Page, { name, path, heading, title }: (typeof TABS)[number]): Promise<void> {
  await expect(page).toHaveURL(path);
  await expect(page).toHaveTitle(`${title} · Mars Treasury`);
  await expect(tabs(page).locator('[aria-current=page]')).toHaveText([new RegExp(`${name}$`)]);
  const headings = page.getByRole('main').getByRole('heading', { level: 2 });
  await expect(headings.filter({ hasText: new RegExp(`^${heading}$`) })).toBeVisible();
  for (const other of TABS.filter((each) => each.name !== name)) {
    await expect(headings.filter({ hasText: new RegExp(`^${other.heading}$`) })).toHaveCount(0);
  }
}

test('the tabs lead to each part with the keyboard, and back goes to the one before', async ({
  page,
  frame,
}) => {
  await page.goto('/treasury/');
  await expectFigures(frame);
  for (const tab of TABS) {
    const link = tabs(page).getByRole('link', { name: tab.name, exact: true });
    await link.focus();
    await page.keyboard.press('Enter');
    await expectTab(page, tab);
    await expect(link).toBeFocused();
  }
  for (const tab of TABS.slice(1, -1).toReversed()) {
    await page.goBack();
    await expectTab(page, tab);
  }
  await page.reload();
  await expectTab(page, TABS[1]);
});

test('a tab opens without waiting for its figures, which are known already', async ({ page, frame }) => {
  await page.goto('/treasury/');
  await expectFigures(frame);
  await page.route('**/rpc', () => new Promise(() => {}));
  await tabs(page).getByRole('link', { name: 'Supply', exact: true }).click();
  await expectTab(page, TABS[3]);
  await expectFigures(frame);
  await expect(page.getByText('Circulating XMS')).toBeVisible();
});

for (const { path, id, heading } of [
  { path: '/treasury/', id: 'backing-ratio', heading: 'Backing ratio' },
  { path: '/treasury/supply/', id: 'supply-cap', heading: 'USDm supply cap' },
  { path: '/treasury/asset/?asset=WETH', id: 'flows', heading: 'Inflows and outflows' },
  { path: '/uses/', id: 'grants', heading: 'Grants' },
]) {
  test(`the link of a panel is copied with the keyboard and leads to it: ${path}#${id}`, async ({
    page,
    context,
    frame,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(path);
    await expectFigures(frame);
    const panel = page.locator('section', { has: page.getByRole('heading', { name: heading, exact: true }) });
    const link = panel.getByRole('link', { name: `Link to “${heading}”` });
    await link.focus();
    await expect(link).toHaveCSS('opacity', '1');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${path}#${id}`);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(page.url());
    await page.goto('/');
    await page.goto(copied);
    await expect(panel.getByRole('heading', { name: heading, exact: true })).toBeInViewport();
  });
}
