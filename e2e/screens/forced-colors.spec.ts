import { expect } from '@playwright/test';
import { coloursOf, groundOf } from '@/e2e/fixtures/colours';
import { expectFigures } from '@/e2e/fixtures/expect';
import { gateBeforeNode } from '@/e2e/fixtures/gate';
import { test } from '@/e2e/fixtures/test';

test.use({ contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } });

test('the selected segment stands out from the others', async ({ page, frame, redeem }) => {
  await redeem.open();
  await expectFigures(frame);
  const choice = page.getByRole('group', { name: 'What you receive' });
  const chosen = choice.locator('label').filter({ has: page.getByRole('radio', { checked: true }) });
  const other = choice.locator('label').filter({ has: page.getByRole('radio', { checked: false }) });
  expect(await groundOf(chosen)).not.toBe(await groundOf(other));
});

for (const [screen, width] of [
  ['a computer', 1440],
  ['a tablet', 800],
  ['a phone', 390],
] as const) {
  test(`the current route is marked on ${screen}`, async ({ page, frame }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/mint/');
    await expectFigures(frame);
    const coloursAt = (route: string) => coloursOf(frame.navigation.getByRole('link', { name: route }));
    const [here, elsewhere] = [await coloursAt('Mint'), await coloursAt('Redeem')];
    const marks = [...here].filter(([colour]) => !elsewhere.has(colour));
    expect(Math.max(0, ...marks.map(([, share]) => share))).toBeGreaterThan(0.01);
  });
}

test('a bar shows how much of it is filled', async ({ page, frame }) => {
  await page.goto('/');
  await expectFigures(frame);
  const bar = page.getByRole('progressbar', { name: 'Supply cap used' });
  // Both the filled and the empty part must be painted, not just an edge.
  const shares = [...(await coloursOf(bar)).values()];
  expect(shares.filter((share) => share > 0.05).length).toBeGreaterThan(1);
});

test('the place of a loading figure is visible', async ({ page, frame }) => {
  const node = await gateBeforeNode(page);
  await page.goto('/treasury/');
  await expect(frame.title).toBeVisible();
  const place = page.getByRole('main').getByText('Loading', { exact: true }).locator('..').first();
  const colours = await coloursOf(place);
  // An edge on the background.
  expect([...colours.values()].filter((share) => share > 0.02).length).toBeGreaterThan(1);
  node.open();
});
