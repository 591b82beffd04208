import { expect, type Page } from '@playwright/test';
import { coloursOf, groundOf } from '@/e2e/fixtures/colours';
import { expectFigures } from '@/e2e/fixtures/expect';
import { gateBeforeNode } from '@/e2e/fixtures/gate';
import { test } from '@/e2e/fixtures/test';

test.use({ contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } });

test('the chosen segment stands out from the others', async ({ page, frame, redeem }) => {
  await redeem.open();
  await expectFigures(frame);
  const choice = page.getByRole('group', { name: 'What you receive' });
  const chosen = choice.locator('label').filter({ has: page.getByRole('radio', { checked: true }) });
  const other = choice.locator('label').filter({ has: page.getByRole('radio', { checked: false }) });
  const highlight = await systemColour(page, 'Highlight');
  expect(await groundOf(chosen)).toBe(highlight);
  expect(await groundOf(other)).not.toBe(highlight);
});

for (const [screen, width] of [
  ['a computer', 1440],
  ['a tablet', 800],
  ['a phone', 390],
] as const) {
  test(`the route that is shown is marked, on ${screen}`, async ({ page, frame }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/mint/');
    await expectFigures(frame);
    const highlight = await systemColour(page, 'Highlight');
    const marks = async (route: string) =>
      (await coloursOf(frame.navigation.getByRole('link', { name: route }))).get(highlight) ?? 0;
    expect(await marks('Mint')).toBeGreaterThan(0.02);
    expect(await marks('Redeem')).toBe(0);
  });
}

test('a bar shows how far it is filled', async ({ page, frame }) => {
  await page.goto('/treasury/');
  await expectFigures(frame);
  const bar = page.getByRole('progressbar', { name: 'Supply cap used' });
  const highlight = await systemColour(page, 'Highlight');
  const share = await bar.evaluate((element: HTMLProgressElement) => element.value / element.max);
  const filled = (await coloursOf(bar)).get(highlight) ?? 0;
  // Its ends are round and have an edge.
  expect(Math.abs(filled - share)).toBeLessThan(0.1);
});

test('a figure that is still being read is seen as its place', async ({ page, frame }) => {
  const node = await gateBeforeNode(page);
  await page.goto('/treasury/');
  await expect(frame.title).toBeVisible();
  const place = page.getByRole('main').getByText('Loading', { exact: true }).locator('..').first();
  const colours = await coloursOf(place);
  expect(colours.get(await systemColour(page, 'GrayText'))).toBeGreaterThan(0.02);
  node.open();
});

/** A colour of the system as the page paints it, which may let something of its ground through. */
async function systemColour(page: Page, name: 'Highlight' | 'GrayText'): Promise<string> {
  await page.evaluate((colour) => {
    const probe = document.createElement('div');
    probe.dataset.testid = 'probe';
    Object.assign(probe.style, { position: 'fixed', inset: '0 auto auto 0', width: '8px', height: '8px', zIndex: '9999' });
    probe.style.background = `linear-gradient(${colour} 0 0) Canvas`;
    document.body.append(probe);
  }, name);
  const probe = page.getByTestId('probe');
  const painted = await groundOf(probe);
  await probe.evaluate((element) => element.remove());
  return painted;
}
