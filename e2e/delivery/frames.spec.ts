import { expect } from '@playwright/test';
import { AROUND, openIn, put, SAFE, test } from '@/e2e/fixtures/tabs/framed';

test('in a foreign frame the site says so, loads nothing, and links to itself', async ({
  page,
  bare,
  watch,
}) => {
  const inside = await openIn(page, AROUND, `${bare}/mint/?asset=USDC`);
  await expect(
    inside.getByRole('heading', { name: 'Mars Treasury does not work inside another site' }),
  ).toBeVisible();
  await expect(inside.getByRole('textbox')).toHaveCount(0);
  await expect(inside.getByRole('button')).toHaveCount(0);
  expect(watch.rpcMethods).toEqual([]);
  const opened = page.context().waitForEvent('page');
  await inside.getByRole('link', { name: 'Open Mars Treasury in its own tab' }).click();
  const tab = await opened;
  await expect(tab).toHaveURL(`${bare}/`);
  await expect(tab.getByText(/^Block [\d,]+ on /)).toBeVisible();
});

test('a foreign frame around the frame of Safe is refused too', async ({ page, bare }) => {
  await put(page, AROUND, `${SAFE}/`);
  await put(page, SAFE, `${bare}/`);
  await page.goto(`${AROUND}/`);
  await expect(
    page
      .frameLocator('iframe')
      .frameLocator('iframe')
      .getByRole('heading', { name: 'Mars Treasury does not work inside another site' }),
  ).toBeVisible();
});

test('in the frame of Safe the site works, and its host allows that frame alone', async ({
  page,
  bare,
  request,
}) => {
  const inside = await openIn(page, SAFE, `${bare}/mint/`);
  await expect(inside.getByText(/^Block [\d,]+ on /)).toBeVisible();
  const policy = (await request.get('/mint/')).headers()['content-security-policy'];
  expect(policy).toMatch(/; frame-ancestors https:\/\/app\.safe\.global$/);
});

test('Safe can read the manifest from its own origin, and finds the icon', async ({ request }) => {
  const answer = await request.get('/manifest.json');
  expect(answer.headers()['access-control-allow-origin']).toBe('*');
  const { name, description, iconPath } = await answer.json();
  expect(name).toBe('Mars Treasury');
  expect(description).toContain('USDm');
  expect((await request.get(`/${iconPath}`)).headers()['content-type']).toBe('image/svg+xml');
});
