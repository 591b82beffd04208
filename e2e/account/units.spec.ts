import { expect } from '@playwright/test';
import { test } from '@/e2e/fixtures/test';
import { SettingsPage } from '@/e2e/pages/settings-page';
import { layoutFaults } from '@/e2e/sheets/figure-faults';

test('large amounts are written in full if one wants, on every screen', async ({ page }) => {
  const settings = new SettingsPage(page);
  const figures = page.getByRole('main').getByRole('definition');
  await page.goto('/');
  await expect(figures.filter({ hasText: /^\$\d+(\.\d+)?M$/ }).first()).toBeVisible();
  await settings.open();
  await settings.main.getByRole('combobox', { name: 'Large amounts' }).selectOption('full');
  for (const width of [320, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    for (const route of ['/', '/treasury/', '/treasury/limits/', '/treasury/supply/', '/uses/', '/stake/']) {
      await page.goto(route);
      const values = page.getByRole('main').locator('data');
      await expect(values.filter({ hasText: /\d(,\d{3})+/ }).first()).toBeVisible();
      await expect(values.filter({ hasText: /\d[KMB]\b/ })).toHaveCount(0);
      expect(await layoutFaults(page), `${route} at ${width} px`).toEqual([]);
    }
  }
});
