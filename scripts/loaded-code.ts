import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from '@playwright/test';

/** Without a request for this long, a page is quiet. Local answers take milliseconds, reading the chain again 4 seconds. */
const QUIET_MS = 700;
/** A page that is not quiet by then is an error. */
const LIMIT_MS = 60_000;

/** After a scroll, a page is painted within this time, or not waited for. */
const UNPAINTED_MS = 1_000;

/** What a page has requested without a click. */
export interface Loaded {
  /** Paths of the scripts, below the site. */
  scripts: readonly string[];
  requests: number;
}

/**
 * Opens a page as on a first visit, without a wallet, scrolls to its end so that charts and other late parts load, and
 * waits until it is quiet.
 */
export async function loadedCode(browser: Browser, url: string): Promise<Loaded> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-US' });
  try {
    const page = await context.newPage();
    // Public nodes would make the result depend on the network.
    await context.route(
      ({ origin }) => origin !== new URL(url).origin,
      (route) => route.abort(),
    );
    const traffic = trafficOf(page);
    await page.goto(url);
    await traffic.quiet();
    const requests = traffic.count();
    await scrollThrough(page, traffic.quiet);
    return { scripts: traffic.scripts(), requests };
  } finally {
    await context.close();
  }
}

function trafficOf(page: Page) {
  const scripts = new Set<string>();
  let count = 0;
  let open = 0;
  let last = Date.now();
  page.on('request', (request) => {
    const { pathname, protocol } = new URL(request.url());
    if (protocol === 'data:' || protocol === 'blob:') return;
    count += 1;
    open += 1;
    last = Date.now();
    if (pathname.endsWith('.js')) scripts.add(pathname);
  });
  const end = () => {
    open -= 1;
    last = Date.now();
  };
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  const quiet = async () => {
    const started = Date.now();
    last = started;
    while (open > 0 || Date.now() - last < QUIET_MS) {
      if (Date.now() - started > LIMIT_MS) throw new Error(`${page.url()} does not become quiet`);
      await pause(50);
    }
  };
  return { quiet, count: () => count, scripts: () => [...scripts] };
}

async function scrollThrough(page: Page, quiet: () => Promise<void>): Promise<void> {
  const screens = await page.evaluate(() => Math.ceil(document.documentElement.scrollHeight / innerHeight));
  for (let screen = 1; screen < screens; screen++) {
    await page.evaluate((at) => window.scrollTo(0, at * innerHeight), screen);
    // A busy machine may leave a page unpainted for good.
    await page.evaluate(
      (limit) =>
        new Promise((done) => {
          requestAnimationFrame(() => requestAnimationFrame(done));
          setTimeout(done, limit);
        }),
      UNPAINTED_MS,
    );
  }
  await quiet();
}
