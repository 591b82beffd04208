import { expect, type Page } from '@playwright/test';
import { ROUTES } from '@/e2e/fixtures/routes';
import { test } from '@/e2e/fixtures/test';

/** A little longer than the local chain's refresh interval. */
const REFRESH_MS = 4_100;

/** Screens that also read the history from events. */
const READING_PAST: readonly string[] = ['/treasury/asset/?asset=WETH', '/activity/', '/steward/'];

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

  test(`${route} has a policy that blocks foreign scripts`, async ({ page, frame, watch }) => {
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

/** Sets the visibility that the page sees, because the pages of a test are never really hidden. */
async function setVisibility(page: Page, state: DocumentVisibilityState): Promise<void> {
  await page.evaluate((value) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => value });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  }, state);
}
