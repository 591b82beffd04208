import { expect, type Page, type Request, type Response } from '@playwright/test';
import { expectFigures } from '@/e2e/fixtures/expect';
import { test as firstNode } from '@/e2e/fixtures/nodes/first-node';
import { test } from '@/e2e/fixtures/test';
import { faultNamed } from '@/scripts/faults/rpc-faults';

const isToChain = (request: Request) => new URL(request.url()).pathname === '/rpc';

const isRpcResponse = (response: Response) => isToChain(response.request());

/** Methods of the requests of a page to the chain. */
function callsOf(page: Page): string[] {
  const methods: string[] = [];
  page.on('request', (request) => {
    if (isToChain(request)) methods.push(request.postDataJSON().method);
  });
  return methods;
}

/** No script of the page is loaded before the returned function is called. */
async function holdScripts(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

const count = (methods: readonly string[], wanted: string) =>
  methods.filter((method) => method === wanted).length;

for (const route of ['/', '/treasury/', '/mint/', '/learn/']) {
  test(`${route} asks for the figures before its code is there, and only once`, async ({ page, frame }) => {
    const calls = callsOf(page);
    const loadScripts = await holdScripts(page);
    await page.goto(route, { waitUntil: 'commit' });
    await expect.poll(() => calls).toEqual(['eth_call', 'eth_chainId']);
    loadScripts();
    await expect(frame.status).toBeVisible();
    // The next refresh is 4 seconds later.
    expect(count(calls, 'eth_call')).toBe(1);
    expect(count(calls, 'eth_chainId')).toBe(1);
  });
}

test('if the first request fails, the page asks once more', async ({ page, frame, watch }) => {
  watch.allow(/Failed to load resource/);
  const calls = callsOf(page);
  let failures = 2;
  await page.route('**/rpc', (route) => {
    failures -= 1;
    return failures >= 0 ? route.abort('connectionreset') : route.continue();
  });
  await page.goto('/');
  await expectFigures(frame);
  expect(failures).toBeLessThan(0);
  expect(calls.slice(0, 2)).toEqual(['eth_call', 'eth_chainId']);
});

test('the figures of an account are asked for by the page’s code', async ({ page, frame }) => {
  const calls = callsOf(page);
  const loadScripts = await holdScripts(page);
  await page.goto('/me/?address=0x70997970C51812dc3A010C7d01b50e0d17dc79C8', {
    waitUntil: 'domcontentloaded',
  });
  expect(calls).toEqual([]);
  loadScripts();
  await expect(frame.status).toBeVisible();
});

/** What is on screen in place of a skeleton, by its name. */
const shownFirst = (page: Page, name: string) =>
  page
    .locator(`[data-first="${name}"]`)
    .first()
    .evaluate((element) => getComputedStyle(element, '::after').content);

/** The figures of tiers that are, with their texts. Those without a limit have words of the screen's own, later. */
const allShownFirst = (page: Page) =>
  page.locator('main [data-first^="tier."]').evaluateAll((all) =>
    all.flatMap((element) => {
      const { content } = getComputedStyle(element, '::after');
      const name = element.getAttribute('data-first') ?? '';
      return content === 'none' || name.endsWith('.words') ? [] : { name, text: content.slice(1, -1) };
    }),
  );

/** Whether the page has the styles that show them. */
const hasFirstFigures = (page: Page) =>
  page.evaluate(() =>
    document.adoptedStyleSheets.some(({ cssRules }) =>
      [...cssRules].some(({ cssText }) => cssText.includes('data-first')),
    ),
  );

for (const route of ['/', '/treasury/']) {
  test(`${route} shows the main figures before its code is there, and the same afterwards`, async ({
    page,
    frame,
  }) => {
    const loadScripts = await holdScripts(page);
    await page.goto(route, { waitUntil: 'commit' });
    await expect.poll(() => shownFirst(page, 'tier.1.share')).toMatch(/^"\d+\.\d\d%"$/);
    const before = await allShownFirst(page);
    expect(before.length).toBeGreaterThanOrEqual(10);
    await expect(page.locator('main')).toContainText('Connecting to');
    loadScripts();
    await expectFigures(frame);
    expect(await hasFirstFigures(page)).toBe(false);
    for (const { name, text } of before) {
      await expect(page.locator(`main [data-figure="${name}"]`).first(), name).toHaveText(text);
    }
  });
}

test('the verdict stands before the code of the page is there, in the visitor’s own number format', async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem('mars.numbers', 'de-DE'));
  await holdScripts(page);
  await page.goto('/', { waitUntil: 'commit' });
  await expect
    .poll(() => shownFirst(page, 'verdict'))
    .toMatch(/^"Yes\. Each USDm is backed by \d,\d{4}\s\$ of assets\."$/);
  await expect.poll(() => shownFirst(page, 'block')).toMatch(/^"Block [\d.]+ on /);
});

test('where the code of the page never arrives, the first figures go after five minutes', async ({
  page,
}) => {
  await page.clock.install();
  await holdScripts(page);
  await page.goto('/', { waitUntil: 'commit' });
  await expect.poll(() => hasFirstFigures(page)).toBe(true);
  await page.clock.runFor(299_000);
  expect(await hasFirstFigures(page)).toBe(true);
  await page.clock.runFor(1_000);
  expect(await hasFirstFigures(page)).toBe(false);
});

test('the result of another contract shows no first figures', async ({ page }) => {
  await page.route('**/rpc', async (route) => {
    const { id } = route.request().postDataJSON();
    await route.fulfill({ json: { jsonrpc: '2.0', id, result: `0x${'0'.repeat(64 * 200)}` } });
  });
  await holdScripts(page);
  const answered = page.waitForResponse(isRpcResponse);
  await page.goto('/', { waitUntil: 'commit' });
  await (await answered).finished();
  await expect(page.locator('main')).toContainText('Connecting to');
  expect(await hasFirstFigures(page)).toBe(false);
});

test('a page without figures asks for none', async ({ page }) => {
  const calls = callsOf(page);
  await page.goto('/404');
  expect(calls).toEqual([]);
});

test('what no code takes over is dropped after 20 seconds, and its connections with it', async ({
  page,
  frame,
}) => {
  await page.clock.install();
  const dropped: string[] = [];
  page.on('requestfailed', (request) => {
    if (isToChain(request)) dropped.push(request.postDataJSON().method);
  });
  const calls = callsOf(page);
  const loadScripts = await holdScripts(page);
  await page.goto('/learn/', { waitUntil: 'commit' });
  await expect.poll(() => calls.length).toBe(2);
  await page.clock.runFor(20_000);
  await expect.poll(() => dropped).toEqual(['eth_call', 'eth_chainId']);
  loadScripts();
  await expect(frame.status).toBeVisible();
});

firstNode(
  'a first node that never responds is asked for the figures once, and then the next one',
  async ({ page, node, frame }) => {
    node.fault = faultNamed('never responds');
    let asked = 0;
    page.on('request', (request) => {
      // A later comparison of the two nodes is about one block.
      const isForNewest = request.postData()?.includes('"latest"') === true;
      if (isForNewest && request.url().startsWith(node.rpcUrl)) asked += 1;
    });
    await page.goto('/');
    await expect(frame.status).toBeVisible();
    expect(asked).toBe(1);
  },
);
