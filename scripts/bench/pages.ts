import type { Browser, CDPSession, Page } from '@playwright/test';

/** What one load of a page took, with an empty cache. */
export interface Load {
  /** Bytes of JavaScript as they came over the line, until the first figure. */
  scriptBytes: number;
  requests: number;
  ethCalls: number;
  paintMs: number;
  /** When the first figure of the chain was on screen. */
  figureMs: number;
  /** Sum of what tasks took beyond 50 ms each, until 2 seconds after the first figure. */
  blockedMs: number;
  heapBytes: number;
}

/** A slow line and processor. */
export interface Slowness {
  /** How many times slower the processor is. */
  processor: number;
  /** Bits per second; 0 if it is not slowed. */
  line: number;
  latencyMs: number;
}

/** An amount. The skeletons before it have none. */
const FIGURE = 'main data';
/** Where there is none before something is typed: the block that all is as of. */
const BLOCK = '^Block [0-9,]+ on';
const LIMIT_MS = 60_000;

/** Opens a page in a profile of its own until its first figure is on screen, and 2 seconds longer. */
export async function load(browser: Browser, url: string, slow: Slowness): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, locale: 'en-US' });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await slowDown(devtools, slow);
    const traffic = await watch(devtools);
    await page.addInitScript(noteTimes, [FIGURE, BLOCK] as const);
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForFunction(() => window.benchFigure !== undefined, undefined, { timeout: LIMIT_MS });
    const atFigure = { ...traffic };
    const times = await timesOf(page);
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    return { ...times, heapBytes: usedSize, scriptBytes: atFigure.scriptBytes, ...countsOf(traffic) };
  } finally {
    await context.close();
  }
}

const countsOf = ({ requests, ethCalls }: Traffic) => ({ requests, ethCalls });

async function slowDown(devtools: CDPSession, { processor, line, latencyMs }: Slowness): Promise<void> {
  await devtools.send('Network.enable');
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: processor });
  const throughput = line === 0 ? -1 : line / 8;
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: latencyMs,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
}

interface Traffic {
  scriptBytes: number;
  requests: number;
  ethCalls: number;
}

async function watch(devtools: CDPSession): Promise<Traffic> {
  const traffic: Traffic = { scriptBytes: 0, requests: 0, ethCalls: 0 };
  const scripts = new Set<string>();
  devtools.on('Network.requestWillBeSent', ({ request, requestId, type }) => {
    if (!request.url.startsWith('http')) return;
    traffic.requests += 1;
    if (type === 'Script') scripts.add(requestId);
    if (request.postData?.includes('"eth_call"')) traffic.ethCalls += 1;
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) traffic.scriptBytes += encodedDataLength;
  });
  return traffic;
}

declare global {
  interface Window {
    /** Milliseconds since the navigation began. */
    benchFigure?: number;
    benchBlocked: number;
  }
}

/** Runs in the page, before anything of it. Without functions that have a name: what keeps names here is not there. */
function noteTimes([figure, block]: readonly [string, string]): void {
  window.benchBlocked = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.benchBlocked += Math.max(0, duration - 50);
  }).observe({ type: 'longtask', buffered: true });
  // It is on screen with the next frame.
  document.addEventListener('bench-figure', () =>
    requestAnimationFrame(() => {
      window.benchFigure ??= performance.now();
    }),
  );
  // Figures that are shown before the code of the page is there are in styles.
  new PerformanceObserver((list) => {
    const isShown = document.querySelector('main [data-first]') !== null;
    if (isShown && list.getEntriesByName('first-figures').length > 0)
      document.dispatchEvent(new Event('bench-figure'));
  }).observe({ type: 'mark', buffered: true });
  new MutationObserver((_, observer) => {
    const texts = [...document.querySelectorAll('main p')];
    const isAsOf = texts.some(({ textContent }) => new RegExp(block).test(textContent));
    if (document.querySelector(figure) === null && !isAsOf) return;
    observer.disconnect();
    document.dispatchEvent(new Event('bench-figure'));
  }).observe(document, { childList: true, subtree: true });
}

/** Two seconds after the first figure. */
const timesOf = (page: Page) =>
  page.evaluate(async () => {
    const figureMs = window.benchFigure ?? Number.NaN;
    await new Promise((done) => setTimeout(done, 2000));
    // The first paint may be that of the first figure.
    const paintMs = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
    return { paintMs, figureMs, blockedMs: window.benchBlocked };
  });
