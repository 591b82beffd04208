import { expect } from '@playwright/test';
import { expectFigures } from '@/e2e/fixtures/expect';
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

test('what a table has beyond its edge fades out there, and only there', async ({ page, frame }) => {
  await page.goto('/uses/');
  await expectFigures(frame);
  const table = page.getByRole('region', { name: 'Assets by location' });
  const fades = () =>
    table.evaluate((element) => {
      const style = getComputedStyle(element);
      return ['--fade-start', '--fade-end'].map((name) => style.getPropertyValue(name));
    });
  await expect.poll(fades).toEqual(['0px', '32px']);
  await table.evaluate((element) => element.scrollBy(element.scrollWidth / 4, 0));
  await expect.poll(fades).toEqual(['32px', '32px']);
  await table.evaluate((element) => element.scrollBy(element.scrollWidth, 0));
  await expect.poll(fades).toEqual(['32px', '0px']);
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect.poll(fades).toEqual(['0px', '0px']);
});
