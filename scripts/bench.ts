/**
 * `npm run bench`: how the shipped site loads, measured in Chromium on a slowed-down processor, against the local
 * chain. Prints medians of cold loads; the numbers belong to the machine named with them.
 */
import { cpus } from 'node:os';
import { type Browser, chromium } from '@playwright/test';
import { appIsCurrent, buildApp, SITE } from './app-build';
import { chromiumPath } from './browser';
import { startLocalChain } from './local-chain';
import { onStop } from './run';
import { serve } from './serve';

const ROUTES = ['/', '/mint/', '/redeem/'];
const LOADS = 5;
/** About a mid-range phone, as in Lighthouse. */
const SLOWDOWN = 4;

interface Load {
  largestPaintMs: number;
  kib: number;
  requests: number;
  ethCalls: number;
}

/** Loads a page once with nothing cached, until the network has been quiet for half a second. */
async function load(browser: Browser, url: string): Promise<Load> {
  const page = await browser.newPage();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await devtools.send('Network.enable');
  const result: Load = { largestPaintMs: 0, kib: 0, requests: 0, ethCalls: 0 };
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    result.kib += encodedDataLength / 1024;
  });
  page.on('request', (request) => {
    result.requests += 1;
    if (request.postData()?.includes('"eth_call"')) result.ethCalls += 1;
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  result.largestPaintMs = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0));
        observer.observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
  await page.close();
  return result;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

onStop();
if (!appIsCurrent() && !(await buildApp()).ok) process.exit(1);
const chain = await startLocalChain({ live: false });
const site = await serve({ dir: SITE, port: 0, rpcUrl: chain.rpcUrl });
const browser = await chromium.launch({ executablePath: chromiumPath() });

console.log(
  `${new Date().toISOString().slice(0, 10)}, ${cpus().length} x ${cpus()[0]?.model}, Chromium ${browser.version()},`,
);
console.log(`processor slowed ${SLOWDOWN} times, median of ${LOADS} cold loads\n`);
console.log('| route | largest paint | transferred | requests | eth_call |\n| --- | --- | --- | --- | --- |');
for (const route of ROUTES) {
  const loads: Load[] = [];
  for (let i = 0; i < LOADS; i++) loads.push(await load(browser, site.url + route));
  const of = (key: keyof Load) => median(loads.map((one) => one[key]));
  console.log(
    `| ${route} | ${of('largestPaintMs').toFixed(0)} ms | ${of('kib').toFixed(0)} KiB | ${of('requests')} | ${of('ethCalls')} |`,
  );
}
await Promise.all([browser.close(), site.close(), chain.stop()]);
