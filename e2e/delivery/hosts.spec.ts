import { expect, type Page } from '@playwright/test';
import { expectFigures } from '@/e2e/fixtures/expect';
import { ROUTES } from '@/e2e/fixtures/routes';
import { test } from '@/e2e/fixtures/test';

const FOREIGN = 'https://foreign.example';
const NODE = 'https://node.example';
const CORS = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' };

/** Whether a script in the page can send something to `url`. */
const canSend = (page: Page, url: string) =>
  page.evaluate(async (target) => {
    try {
      await fetch(target, { method: 'POST', mode: 'no-cors', body: 'x' });
      return true;
    } catch {
      return false;
    }
  }, url);

test('a script in the page can send nothing to a host that is not a node of the site', async ({
  page,
  frame,
  watch,
}) => {
  watch.allow(/Content Security Policy|Refused to connect|Connecting to/);
  const reached: string[] = [];
  await page.route(`${FOREIGN}/**`, (route) => {
    reached.push(route.request().url());
    return route.fulfill({ body: '' });
  });
  await page.goto('/mint/');
  await expect(frame.status).toBeVisible();
  expect(await canSend(page, `${FOREIGN}/`)).toBe(false);
  expect(reached).toEqual([]);
});

test('a node of one’s own is allowed once it is entered, also after a reload, and no longer once it is removed', async ({
  page,
  frame,
  world,
  watch,
}) => {
  watch.allow(/Content Security Policy|Refused to connect|Connecting to/);
  watch.allowHost(NODE);
  await page.route(`${NODE}/**`, async (route) => {
    if (route.request().method() !== 'POST') return route.fulfill({ headers: CORS });
    await route.fulfill({ response: await route.fetch({ url: world.rpcUrl }), headers: CORS });
  });
  await page.goto('/settings/');
  await expect(frame.status).toBeVisible();
  expect(await canSend(page, NODE)).toBe(false);
  const main = page.getByRole('main');
  await main.getByRole('textbox', { name: 'Your RPC URL' }).fill(NODE);
  await main.getByRole('button', { name: 'Check and add' }).click();
  await expect(main).toContainText('node.example added');
  await page.reload();
  await expectFigures(frame);
  const row = main.getByRole('listitem').filter({ hasText: 'node.example' });
  await expect(row).toContainText('In use');
  await row.getByRole('button', { name: 'Remove node.example' }).click();
  await page.reload();
  await expect(frame.status).toBeVisible();
  expect(await canSend(page, NODE)).toBe(false);
});

for (const route of ROUTES) {
  test(`${route} violates no policy, also with its dialogs open`, async ({ page, frame, connected }) => {
    const violations: string[] = [];
    await page.exposeFunction('violated', (text: string) => violations.push(text));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        const tell: unknown = Reflect.get(window, 'violated');
        if (typeof tell === 'function') tell(`${violatedDirective} ${blockedURI}`);
      });
    });
    await page.goto(route);
    await expect(frame.accountButton).toContainText(connected.address.slice(-4));
    await expectFigures(frame);
    const main = page.getByRole('main');
    const openers = main
      .getByRole('button', { name: /^Verify/ })
      .first()
      .or(main.getByRole('button', { name: /^Asset to / }));
    for (const opener of await openers.all()) {
      await opener.click();
      await expect(page.getByRole('dialog').first()).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    await frame.accountButton.click();
    await expect(frame.accountMenu).toBeVisible();
    expect(violations).toEqual([]);
  });
}
