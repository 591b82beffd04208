import { expect, type Page } from '@playwright/test';
import { expectMinted } from '@/e2e/fixtures/expect';
import { ROUTES } from '@/e2e/fixtures/routes';
import { test as base } from '@/e2e/fixtures/test';
import { SITE } from '@/scripts/app-build';
import { serve } from '@/scripts/serve';

/** As from a gateway of IPFS: below a path, by a host that knows neither `_headers` nor our page for lost visitors. */
const BELOW = '/ipfs/bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi';

const test = base.extend<{ below: string; gateway: string; failed: string[] }>({
  below: [BELOW, { option: true }],
  gateway: async ({ world, watch, below }, use) => {
    const site = await serve({ dir: SITE, port: 0, rpcUrl: world.rpcUrl, below, sendsHeaders: false });
    watch.allowHost(site.url);
    await use(site.url + below);
    await site.close();
  },
  failed: async ({ page, gateway }, use) => {
    const failed: string[] = [];
    page.on('requestfailed', (request) => {
      // Prefetches end with the page that wanted them.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') failed.push(request.url());
    });
    page.on('response', (response) => {
      const isOutside = !response.url().startsWith(gateway) && !response.url().endsWith('/rpc');
      if (response.status() >= 400 || isOutside) failed.push(`${response.status()} ${response.url()}`);
    });
    await use(failed);
  },
});

for (const route of ROUTES) {
  test(`${route} works below a path without a failed request`, async ({ page, frame, gateway, failed }) => {
    await page.goto(gateway + route);
    await expect(frame.status).toBeVisible();
    await expect(frame.busy).toHaveCount(0);
    expect(failed).toEqual([]);
    expect(await linksOutside(page, gateway)).toEqual([]);
  });
}

test('a mint succeeds below a path, and every step there stays below it', async ({
  page,
  frame,
  mint,
  chain,
  connected,
  gateway,
  failed,
}) => {
  await chain.fund(connected.address, 'USDC', 250_000_000n);
  const usdmOut = await chain.previewMint('USDC', 250_000_000n);
  await page.goto(`${gateway}/`);
  await page.evaluate(() => Reflect.set(window, 'sameDocument', true));
  await frame.goTo('Treasury');
  await expect(frame.title).toHaveText('Treasury');
  await frame.goTo('Mint');
  await expect(page).toHaveURL(`${gateway}/mint/`);
  expect(await page.evaluate(() => Reflect.get(window, 'sameDocument')), 'without a reload').toBe(true);
  await mint.chooseAsset('USDC');
  await mint.amount.fill('250');
  await mint.submit.click();
  await expectMinted(mint, chain, connected, { symbol: 'USDC', usdmOut, left: 0n });

  await page.reload();
  await frame.goTo('Learn');
  await expect(frame.title).toHaveText('How USDm works');
  await page.getByRole('main').getByRole('link', { name: 'market cap', exact: true }).first().click();
  await expect(page).toHaveURL(`${gateway}/learn/glossary/#market-cap`);
  await page.goBack();
  await expect(frame.title).toHaveText('How USDm works');
  await page.goBack();
  await expect(page).toHaveURL(`${gateway}/mint/`);
  await expect(mint.amount).toBeVisible();
  expect(failed).toEqual([]);
});

test('an address without its slash leads to the same page', async ({ page, frame, gateway }) => {
  await page.goto(`${gateway}/mint?asset=USDC`);
  await expect(page).toHaveURL(`${gateway}/mint/?asset=USDC`);
  await expect(frame.status).toBeVisible();
});

test.describe('below a path with which the names of pages begin', () => {
  test.use({ below: '/le' });

  test('a link of a page that comes later stays below it', async ({ page, frame, gateway, failed }) => {
    await page.goto(`${gateway}/mint/`);
    await frame.goTo('Learn');
    await expect(frame.title).toHaveText('How USDm works');
    await page.getByRole('main').getByRole('link', { name: 'market cap', exact: true }).first().click();
    await expect(page).toHaveURL(`${gateway}/learn/glossary/#market-cap`);
    expect(failed).toEqual([]);
  });
});

/** Links of the page to somewhere on this origin that is not below the path. */
function linksOutside(page: Page, gateway: string): Promise<string[]> {
  return page.evaluate(
    (site) =>
      [...document.links]
        .map(({ href }) => href)
        .filter((href) => href.startsWith(location.origin) && !href.startsWith(`${site}/`)),
    gateway,
  );
}
