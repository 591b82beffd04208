import { expect } from '@playwright/test';
import { test } from '@/e2e/fixtures/test';

const NOTICE = 'A newer version of this site is available.';
const QUARTER_HOUR_MS = 900_000;

test('a page that is seen again after a while says that a newer build is served', async ({ page, frame }) => {
  const asked: string[] = [];
  await page.clock.install();
  page.on('request', (request) => {
    if (request.url().endsWith('/build.json')) asked.push(request.url());
  });
  await page.goto('/');
  await expect(frame.status).toBeVisible();
  const seenAgain = async () => {
    await page.clock.fastForward(QUARTER_HOUR_MS);
    const answer = page.waitForResponse('**/build.json');
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
    await answer;
  };
  expect(asked).toEqual([]);
  await seenAgain();
  await expect(page.getByText(NOTICE)).toBeHidden();

  await page.route('**/build.json', (route) => route.fulfill({ json: { build: 'newer' } }));
  await seenAgain();
  await expect(page.getByText(NOTICE)).toBeVisible();
  expect(asked).toHaveLength(2);
  await page.unroute('**/build.json');
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page.getByText(NOTICE)).toBeHidden();
});

test('a part that cannot be loaded because the site is newer leads to the same notice', async ({
  page,
  mint,
  watch,
}) => {
  watch.allow(/Failed to load resource/);
  await mint.open({ asset: 'USDC' });
  await expect(mint.asset).toBeEnabled();
  await page.route('**/build.json', (route) => route.fulfill({ json: { build: 'newer' } }));
  await page.route('**/_next/static/chunks-*/*.js', (route) => route.fulfill({ status: 404 }));
  await mint.asset.click();
  await expect(page.getByText(NOTICE)).toBeVisible();
});

test('every page names its version and build, which is the one that is served', async ({ page, request }) => {
  const { build } = await (await request.get('/build.json')).json();
  await page.goto('/learn/');
  await expect(page.getByRole('contentinfo')).toContainText(
    new RegExp(`Version \\d+\\.\\d+\\.\\d+, build ${build}`),
  );
});
