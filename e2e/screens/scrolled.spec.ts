import { expect, type Page } from '@playwright/test';
import { expectFigures } from '@/e2e/fixtures/expect';
import { gateBeforeNode } from '@/e2e/fixtures/gate';
import { shiftsOf, watchShifts } from '@/e2e/fixtures/shifts';
import { test } from '@/e2e/fixtures/test';
import type { Frame } from '@/e2e/pages/frame';

/** The screens with a part that loads with or after the figures and whose size is not known in advance. */
const ROUTES = [
  // The proposals at its end load once the user scrolls to them.
  { route: '/uses/', readings: 1 },
  // Its charts are not read from events.
  { route: '/treasury/history/', readings: 0 },
  { route: '/treasury/asset/?asset=WETH', readings: 1 },
];

const COMPLETE =
  /Complete since deployment \(blocks [\d,]+ to [\d,]+\)(, unless an RPC node left events out)?\.$/;

/** The figures and the history after them have loaded. */
async function expectAll(page: Page, frame: Frame): Promise<void> {
  await expectFigures(frame);
  const charts = page.getByRole('group', { name: 'Composition over time' });
  const returns = page.getByRole('table', { name: 'Earned in vaults' });
  await expect(page.getByText(COMPLETE).or(charts).or(returns).first()).toBeAttached();
  await expect(page.getByRole('progressbar', { name: /^Loading/ })).toHaveCount(0);
  await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0);
}

// A page is shown without its typeface if that is not there at the first paint, and keeps the other one until it is loaded
// again: text may then wrap elsewhere. Here it never comes.
test.beforeEach(async ({ page, watch }) => {
  watch.allow(/Failed to load resource/);
  await page.route('**/*.woff2', (route) => route.abort());
});

const scrolled = (page: Page): Promise<number> => page.evaluate(() => window.scrollY);

for (const viewport of [
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
]) {
  test.describe(`${viewport.width} px`, () => {
    test.use({ viewport });

    for (const { route, readings } of ROUTES) {
      for (const [where, part] of [
        ['the middle', 0.5],
        ['the end', 1],
      ] as const) {
        test(`nothing in view moves when ${route} is reloaded while scrolled to ${where}`, async ({
          page,
          frame,
        }) => {
          await page.goto(route);
          await expectFigures(frame);
          // Past every part: on a phone the footer alone fills the screen.
          await page.evaluate(() => document.querySelector('main')?.scrollIntoView({ block: 'end' }));
          await expect(page.getByText(COMPLETE)).toHaveCount(readings);
          await expectAll(page, frame);
          await page.evaluate((of) => window.scrollTo(0, of * document.body.scrollHeight), part);
          const place = await scrolled(page);
          await watchShifts(page);
          const node = await gateBeforeNode(page);

          await page.reload();
          await expect(frame.title).toBeAttached();
          await expect(frame.status).toHaveCount(0);
          expect(Math.abs((await scrolled(page)) - place), 'pixels from where it was').toBeLessThan(5);
          expect(await shiftsOf(page), 'before the figures').toEqual([]);

          node.open();
          await expectAll(page, frame);
          expect(await shiftsOf(page), 'when they load').toEqual([]);
        });
      }
    }
  });
}

test('a screen opened through a link reserves no space for the previous one', async ({ page, frame }) => {
  const first = page.locator('section', {
    has: page.getByRole('heading', { name: 'How the caps are calculated' }),
  });
  await page.goto('/treasury/asset/?asset=WETH');
  await expectAll(page, frame);
  const height = (await first.boundingBox())?.height;

  await page.goto('/treasury/history/');
  await expectAll(page, frame);
  await page.reload();
  await expectAll(page, frame);
  await page.getByRole('navigation', { name: 'Treasury' }).getByRole('link', { name: 'Assets' }).click();
  await page.getByRole('main').getByRole('link', { name: 'WETH' }).first().click();
  await expectAll(page, frame);
  expect((await first.boundingBox())?.height).toBe(height);
});

test('a window of a different width reserves only the space its own text needs', async ({ page, frame }) => {
  const main = page.getByRole('main');
  await page.goto('/uses/');
  await expectAll(page, frame);
  const height = (await main.boundingBox())?.height;
  await page.setViewportSize({ width: 360, height: 740 });
  await page.reload();
  await expectAll(page, frame);
  await page.reload();
  await expectAll(page, frame);
  await page.setViewportSize({ width: 1280, height: 720 });
  await expect.poll(async () => (await main.boundingBox())?.height).toBe(height);
});
