import { expect, type Page } from '@playwright/test';
import { ROUTES } from '@/e2e/fixtures/routes';
import { test } from '@/e2e/fixtures/test';

/** Seconds between two refreshes of the local chain, and a bit. */
const REFRESH_MS = 4_100;

/** Screens that also read what has been. */
const READING_PAST: readonly string[] = ['/treasury/', '/treasury/asset/?asset=WETH', '/activity/', '/uses/'];

for (const route of ROUTES) {
  test(`${route} reads everything in one call a refresh, and nothing while hidden`, async ({
    page,
    frame,
    connected,
    watch,
  }) => {
    await page.clock.install();
    await page.goto(route);
    await expect(frame.accountButton).toContainText(connected.address.slice(-4));
    await expect(frame.status).toBeVisible();

    // The page has first to learn whose figures it shows, and some screens then read the past.
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

    await page.clock.runFor(REFRESH_MS);
    await expect.poll(() => watch.rpcMethods).toEqual(['eth_call', 'eth_call']);
    await page.clock.runFor(REFRESH_MS);
    await expect.poll(() => watch.rpcMethods).toEqual(['eth_call', 'eth_call', 'eth_call']);

    watch.forget();
    await setVisibility(page, 'hidden');
    await page.clock.runFor(10 * REFRESH_MS);
    await setVisibility(page, 'visible');
    await expect.poll(() => watch.rpcMethods, 'only when it is seen again').toEqual(['eth_call']);
  });

  test(`${route} has a policy that stops scripts of others`, async ({ page, frame, watch }) => {
    const response = await page.goto(route);
    const policy = (await response?.headerValue('content-security-policy')) ?? '';
    const scripts = policy.split('; ').find((directive) => directive.startsWith('script-src '));
    expect(scripts).toContain(`'self'`);
    expect(scripts).not.toMatch(/unsafe|https?:|data:|\*/);
    expect(policy).toContain(`frame-ancestors 'none'`);
    await expect(frame.status).toBeVisible();

    watch.allow(/Content Security Policy directive/);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "taken over"';
      document.head.append(script);
    });
    await expect(page).not.toHaveTitle('taken over');
  });
}

/** A browser in the background tells its pages; a test's pages are always in front. */
async function setVisibility(page: Page, state: DocumentVisibilityState): Promise<void> {
  await page.evaluate((value) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => value });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  }, state);
}
