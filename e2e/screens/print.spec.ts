import { expect, type Page } from '@playwright/test';
import { expectFigures } from '@/e2e/fixtures/expect';
import { ROUTES } from '@/e2e/fixtures/routes';
import { test } from '@/e2e/fixtures/test';

// The printable area of an A4 sheet.
test.use({ viewport: { width: 718, height: 1000 } });

for (const route of ROUTES) {
  test(`${route} prints without clipped content and without controls`, async ({ page, frame }) => {
    await page.goto(route);
    await frame.setTheme('Dark');
    await expectFigures(frame);
    await page.emulateMedia({ media: 'print' });
    await expect(frame.title).toBeVisible();
    await expect(frame.status).toBeVisible();
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^(Connect|Copy|Max|Change)\b/ })).toHaveCount(0);
    expect(await cutOff(page)).toEqual([]);
    const scheme = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    expect(scheme, 'dark ink on white paper').toBe('light');
  });
}

/** Elements that clip their content, because paper does not scroll. */
function cutOff(page: Page): Promise<string[]> {
  return page.locator('main :not(input, .sr-only, .sr-only *)').evaluateAll((elements) =>
    elements
      .filter((element) => {
        const { overflowX, display } = getComputedStyle(element);
        // Text only for screen readers in stacked tables is one pixel wide.
        const isHidden = element.clientWidth <= 1;
        if (display === 'inline' || overflowX === 'visible' || isHidden) return false;
        return element.scrollWidth > element.clientWidth;
      })
      .map((element) => `<${element.localName} class="${element.className}">`),
  );
}
