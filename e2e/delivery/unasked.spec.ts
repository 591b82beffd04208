import { expect, type Locator, type Page } from '@playwright/test';
import { expectFigures } from '@/e2e/fixtures/expect';
import { test } from '@/e2e/fixtures/test';

/** Requests until the overview is quiet: its own code, font, styles, pictures, and three calls to the chain. */
const MOST_REQUESTS = 30;

/** Paths of the requests of a page, without those to the chain. */
function requestsOf(page: Page): string[] {
  const paths: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname !== '/rpc') paths.push(pathname);
  });
  return paths;
}

/** The payload of a route, which names its code. */
const payloadsIn = (paths: readonly string[]) => paths.filter((path) => path.endsWith('.txt'));
const codeIn = (paths: readonly string[]) => paths.filter((path) => path.endsWith('.js'));

const footer = (page: Page, name: string) => page.getByRole('contentinfo').getByRole('link', { name });

for (const route of ['/', '/treasury/']) {
  test(`${route} loads no other route before its link is pointed at or focused`, async ({
    page,
    frame,
    watch,
  }) => {
    const paths = requestsOf(page);
    await page.goto(route);
    await expectFigures(frame);
    // All links come into view, and nothing is left to load.
    await footer(page, 'Status').scrollIntoViewIfNeeded();
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    await expect.poll(() => watch.inFlight()).toBe(0);
    expect(payloadsIn(paths)).toEqual([]);

    const before = codeIn(paths).length;
    await footer(page, 'Status').hover();
    await expect.poll(() => payloadsIn(paths)).toContainEqual(expect.stringMatching(/^\/status\//));
    await expect.poll(() => codeIn(paths).length, 'the code of the route').toBeGreaterThan(before);
    expect(payloadsIn(paths).filter((path) => !path.startsWith('/status/'))).toEqual([]);

    await footer(page, 'Upkeep').focus();
    await expect.poll(() => payloadsIn(paths)).toContainEqual(expect.stringMatching(/^\/upkeep\//));

    // What was fetched is used.
    await expect.poll(() => watch.inFlight()).toBe(0);
    paths.length = 0;
    await footer(page, 'Status').click();
    await expect(frame.title).toHaveText('Status');
    expect(payloadsIn(paths)).toEqual([]);
  });
}

test('until it is quiet, the overview makes few requests', async ({ page, frame, watch }) => {
  let count = 0;
  page.on('request', () => {
    count += 1;
  });
  await page.clock.install();
  await page.goto('/');
  await expectFigures(frame);
  await expect.poll(() => watch.inFlight()).toBe(0);
  expect(count).toBeLessThanOrEqual(MOST_REQUESTS);
});

test.describe('with a touch screen', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a touch fetches the route before the finger is lifted', async ({ page, frame, watch }) => {
    const paths = requestsOf(page);
    await page.goto('/');
    await expectFigures(frame);
    await expect.poll(() => watch.inFlight()).toBe(0);
    expect(payloadsIn(paths)).toEqual([]);
    await touch(frame.navigation.getByRole('link', { name: 'Treasury' }));
    await expect.poll(() => payloadsIn(paths)).toContainEqual(expect.stringMatching(/^\/treasury\//));
    await expect(page).toHaveURL('/');
  });
});

/** Touches an element without lifting the finger. */
async function touch(target: Locator): Promise<void> {
  const box = await target.boundingBox();
  if (!box) throw new Error('Not on screen');
  const devtools = await target.page().context().newCDPSession(target.page());
  const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
}
