import { expect } from '@playwright/test';
import { ROUTES } from '@/e2e/fixtures/routes';
import { test } from '@/e2e/fixtures/test';

// As on a phone, whose scroll bars take no room.
test.use({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });

for (const route of [...ROUTES, '/nowhere/']) {
  for (const theme of ['Light', 'Dark'] as const) {
    test(`${route} fits a screen of 360 px, ${theme.toLowerCase()}`, async ({ page, frame, watch }) => {
      if (route === '/nowhere/') watch.allow(/404/);
      await page.goto(route);
      await frame.setTheme(theme);
      await expect(frame.title).toBeVisible();
      if (route !== '/nowhere/') await expect(frame.status).toBeVisible();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBe(360);
    });
  }
}
