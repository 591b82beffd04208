import { expect, type Page } from '@playwright/test';
import { ROUTES } from '@/e2e/fixtures/routes';
import { test } from '@/e2e/fixtures/test';

/** The local chain's refresh interval, and a little longer. */
const INTERVAL_MS = 4_000;
const REFRESH_MS = INTERVAL_MS + 100;

/** Screens that also read the history from events. */
const READING_PAST: readonly string[] = ['/treasury/asset/?asset=WETH', '/activity/', '/steward/', '/me/'];

for (const route of ROUTES) {
  test(`${route} reads everything in one call per refresh, and nothing while hidden`, async ({
    page,
    frame,
    connected,
    watch,
  }) => {
    await page.clock.install();
    await page.goto(route);
    await expect(frame.accountButton).toContainText(connected.address.slice(-4));
    await expect(frame.status).toBeVisible();

    // Once in a session: the block by which the chain is recognised.
    await expect.poll(() => watch.rpcMethods).toContain('eth_getBlockByNumber');

    // First the page determines the account, and some screens then read the history.
    if (READING_PAST.includes(route)) {
      await expect(page.getByText(/Complete since deployment \(blocks/)).toBeVisible();
    }
    await expect
      .poll(async () => {
        await expect.poll(() => watch.inFlight()).toBe(0);
        watch.forget();
        await page.clock.runFor(REFRESH_MS);
        return watch.rpcMethods.join();
      })
      .toBe('eth_call');

    // The page's time passes here too, more of it on a busy machine.
    const start = await timeOf(page);
    await expect.poll(() => watch.inFlight()).toBe(0);
    watch.forget();
    await page.clock.runFor(3 * REFRESH_MS);
    await expect.poll(() => watch.rpcMethods.length).toBeGreaterThanOrEqual(3);
    const calls = [...watch.rpcMethods];
    expect(new Set(calls)).toEqual(new Set(['eth_call']));
    const refreshes = Math.ceil(((await timeOf(page)) - start) / INTERVAL_MS);
    expect(calls.length, 'one a refresh').toBeLessThanOrEqual(refreshes);

    await setVisibility(page, 'hidden');
    await expect.poll(() => watch.inFlight()).toBe(0);
    watch.forget();
    await page.clock.runFor(10 * REFRESH_MS);
    expect(watch.rpcMethods).toEqual([]);
    await setVisibility(page, 'visible');
    await expect.poll(() => watch.rpcMethods).toContain('eth_call');
  });

  test(`${route} has a policy that blocks foreign scripts and styles`, async ({ page, frame, watch }) => {
    const response = await page.goto(route);
    const policy = (await response?.headerValue('content-security-policy')) ?? '';
    const scripts = policy.split('; ').find((directive) => directive.startsWith('script-src '));
    expect(scripts).toContain(`'self'`);
    expect(scripts).not.toMatch(/unsafe|https?:|data:|\*/);
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).toContain('frame-ancestors https://app.safe.global');
    await expect(frame.status).toBeVisible();

    watch.allow(/Content Security Policy directive/);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "taken over"';
      const style = document.createElement('style');
      style.textContent = 'main { display: none }';
      document.head.append(script, style);
    });
    await expect(page).not.toHaveTitle('taken over');
    await expect(page.getByRole('main')).toBeVisible();
  });
}

const timeOf = (page: Page) => page.evaluate(() => Date.now());

/** Sets the visibility that the page sees, because the pages of a test are never really hidden. */
async function setVisibility(page: Page, state: DocumentVisibilityState): Promise<void> {
  await page.evaluate((value) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => value });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  }, state);
}
