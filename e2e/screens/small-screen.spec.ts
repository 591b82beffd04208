import { expect, type Page } from '@playwright/test';
import { boxFaults } from '@/e2e/fixtures/boxes';
import { expectFigures } from '@/e2e/fixtures/expect';
import { gateBeforeNode } from '@/e2e/fixtures/gate';
import { ROUTES } from '@/e2e/fixtures/routes';
import { test } from '@/e2e/fixtures/test';

// As on a phone, where scroll bars take no space.
test.use({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });

for (const route of [...ROUTES, '/nowhere/']) {
  for (const theme of ['Light', 'Dark'] as const) {
    test(`${route} fits a 360 px screen before and after its figures have loaded, ${theme.toLowerCase()}`, async ({
      page,
      frame,
      watch,
    }) => {
      if (route === '/nowhere/') watch.allow(/404/);
      const node = await gateBeforeNode(page);
      await page.goto(route);
      await frame.setTheme(theme);
      await expect(frame.title).toBeVisible();
      const width = () => page.evaluate(() => document.documentElement.scrollWidth);
      expect(await width(), 'before').toBe(360);
      node.open();
      if (route !== '/nowhere/') await expect(frame.status).toBeVisible();
      expect(await width(), 'after').toBe(360);
    });
  }
}

for (const route of ['/', '/settings/']) {
  test(`${route} fits a tablet on its side`, async ({ page, frame }) => {
    await page.setViewportSize({ width: 1024, height: 768 });
    await page.goto(route);
    await expectFigures(frame);
    await expect.poll(() => boxFaults(page)).toEqual([]);
  });
}

for (const width of [320, 360, 390]) {
  for (const letters of [16, 24, 32]) {
    test(`the navigation bar fits its links at ${width} px with a font size of ${letters} px`, async ({
      page,
      frame,
    }) => {
      await page.setViewportSize({ width, height: 740 });
      await setLetters(page, letters);
      await page.goto('/');
      const bar = frame.navigation;
      await expect(bar.getByRole('link')).toHaveText(['Overview', 'Treasury', 'Mint', 'Redeem']);
      await expect(page.locator('html')).toHaveCSS('font-size', `${letters}px`);
      expect(await bar.evaluate(findCut)).toEqual([]);
    });
  }
}

/** Sets the font size of the browser's settings; the default is 16 px. */
async function setLetters(page: Page, size: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: size } });
}

/** Runs in the page: finds links and labels that extend beyond the bar or the screen. */
function findCut(bar: Element): string[] {
  const around = bar.getBoundingClientRect();
  const bottom = Math.min(around.bottom, window.innerHeight);
  const isOutside = (rect: DOMRect) =>
    rect.top < around.top || rect.bottom > bottom || rect.left < 0 || rect.right > window.innerWidth;
  const range = document.createRange();
  const shown = [...bar.querySelectorAll('a, button')].filter((item) => item.checkVisibility());
  return shown.flatMap((item) => {
    range.selectNodeContents(item);
    const isCut = isOutside(item.getBoundingClientRect()) || [...range.getClientRects()].some(isOutside);
    return isCut ? [item.textContent ?? ''] : [];
  });
}
