import { expect, type Page, type Route } from '@playwright/test';
import { test } from '@/e2e/fixtures/test';
import { explain } from '@/lib/domain/words/words';

const DOWN = explain({ name: 'nodes-down' }, 'en-US');
const BEHIND = explain({ name: 'nodes-behind', age: 300n }, 'en-US');
const REFRESH_MS = 4_100;
const FIVE_MINUTES_MS = 5 * 60_000;

/** How a node fails. */
const FAULTS: Record<string, (route: Route) => Promise<void>> = {
  'breaks the connection': (route) => route.abort('connectionreset'),
  'responds with 503': (route) => route.fulfill({ status: 503, body: 'busy' }),
  'responds with a web page': (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Hello</h1>' }),
  'responds with nothing': (route) => route.fulfill({ contentType: 'application/json', body: '' }),
  'responds to a different request': (route) =>
    route.fulfill({ json: { jsonrpc: '2.0', id: -1, result: `0x${'0'.repeat(64)}` } }),
  'responds with "header not found"': (route) => {
    const { id }: { id: number } = route.request().postDataJSON();
    return route.fulfill({
      json: { jsonrpc: '2.0', id, error: { code: -32000, message: 'header not found' } },
    });
  },
  'never responds': () => new Promise(() => {}),
};

for (const [fault, answer] of Object.entries(FAULTS)) {
  test(`a node that ${fault} leads to a clear message and no figures until it recovers`, async ({
    page,
    frame,
    watch,
  }) => {
    watch.allow(/Failed to load resource/);
    await page.route('**/rpc', answer);
    await page.goto('/');
    await expect(page.getByText(DOWN.title).first()).toBeVisible({ timeout: 9_000 });
    await expect(frame.status).toBeHidden();

    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await frame.tryAgain.click();
    await expect(frame.status).toBeVisible();
    await expect(page.getByText(DOWN.title)).toHaveCount(0);
  });
}

test('when the node fails, the last figures stay, nothing can be signed, and the page recovers', async ({
  page,
  frame,
  connected,
  watch,
}) => {
  watch.allow(/Failed to load resource/);
  await page.clock.install();
  await page.goto('/mint/?asset=USDC');
  await expect(frame.accountButton).toBeVisible();
  await expectOwnFigures(page);

  await page.route('**/rpc', (route) => route.abort('connectionreset'));
  await page.clock.runFor(REFRESH_MS);
  await expect(page.getByText(DOWN.title).first()).toBeVisible();
  await expect(frame.status).toBeVisible();
  await expectNothingToSign(page);

  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.clock.runFor(REFRESH_MS);
  await expect(page.getByText(DOWN.title)).toHaveCount(0);
  expect(connected.asked).toEqual([]);
});

test('when the node fails while a wallet connects, the last figures stay', async ({
  page,
  frame,
  wallet,
  watch,
}) => {
  watch.allow(/Failed to load resource/);
  await page.goto('/mint/?asset=USDC');
  await expect(frame.status).toBeVisible();
  await page.route('**/rpc', (route) => route.abort('connectionreset'));
  await frame.connect();
  await expect(frame.accountButton).toContainText(wallet.address.slice(-4));
  await expect(page.getByText(DOWN.title).first()).toBeVisible();
  await expect(frame.status).toBeVisible();
  await expectNothingToSign(page);
});

test('nothing can be signed after five minutes without a new block', async ({
  page,
  frame,
  connected,
  chain,
}) => {
  await page.clock.install();
  await page.goto('/mint/?asset=USDC');
  await expect(frame.accountButton).toBeVisible();
  await expectOwnFigures(page);
  await page.clock.runFor(FIVE_MINUTES_MS);
  await expect(page.getByText(BEHIND.title).first()).toBeVisible();
  await expectNothingToSign(page);

  await chain.actions.refresh();
  await page.clock.runFor(REFRESH_MS);
  await expect(page.getByText(BEHIND.title)).toHaveCount(0);
  expect(connected.asked).toEqual([]);
});

/** Those of the connected account have been read: nothing is in flight. */
async function expectOwnFigures(page: Page): Promise<void> {
  await expect(page.getByRole('main')).toContainText('Balance 0 USDC');
}

async function expectNothingToSign(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Waiting for the network' })).toBeDisabled();
}
