/**
 * `npm run bench`: measures how the shipped site loads in Chromium with a throttled CPU, against the local chain. Prints
 * medians of cold loads, which are only comparable on the machine printed with them.
 */
import { cpus } from 'node:os';
import { type Browser, chromium } from '@playwright/test';
import { appIsCurrent, buildApp, SITE } from './app-build';
import { chromiumPath } from './browser';
import { startLocalChain } from './local-chain';
import { onStop } from './run';
import { serve } from './serve';

const ROUTES = ['/', '/treasury/', '/treasury/asset/?asset=WETH', '/mint/', '/redeem/', '/activity/'];
const LOADS = 5;
/** CPU throttling of a mid-range phone, as in Lighthouse. */
const SLOWDOWN = 4;

interface Load {
  paintMs: number;
  figuresMs: number;
  kib: number;
  requests: number;
}

/** Loads a page once with an empty cache, until the chain's response is on screen. */
async function load(browser: Browser, url: string): Promise<Load> {
  const page = await browser.newPage();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await devtools.send('Network.enable');
  let bytes = 0;
  let requests = 0;
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  const figures = page.waitForResponse(
    (answer) => answer.request().postData()?.includes('"eth_call"') === true,
  );
  await page.goto(url);
  await (await figures).finished();
  const times = await page.evaluate(async () => {
    // The frame after next is the first that can show data that has just arrived.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
    return { paintMs: paint, figuresMs: performance.now() };
  });
  await page.close();
  return { ...times, kib: bytes / 1024, requests };
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

onStop();
if (!appIsCurrent('local') && !(await buildApp('local')).ok) process.exit(1);
const chain = await startLocalChain({ live: false });
const site = await serve({ dir: SITE, port: 0, rpcUrl: chain.rpcUrl });
const browser = await chromium.launch({ executablePath: chromiumPath() });

console.log(
  `${new Date().toISOString().slice(0, 10)}, ${cpus().length} x ${cpus()[0]?.model}, Chromium ${browser.version()},`,
);
console.log(`processor slowed ${SLOWDOWN} times, median of ${LOADS} cold loads\n`);
console.log(
  '| route | first paint | figures of the chain | transferred | requests |\n| --- | --- | --- | --- | --- |',
);
for (const route of ROUTES) {
  const loads: Load[] = [];
  for (let i = 0; i < LOADS; i++) loads.push(await load(browser, site.url + route));
  const of = (key: keyof Load) => median(loads.map((one) => one[key]));
  const times = `${of('paintMs').toFixed(0)} ms | ${of('figuresMs').toFixed(0)} ms`;
  console.log(`| ${route} | ${times} | ${of('kib').toFixed(0)} KiB | ${of('requests')} |`);
}
await Promise.all([browser.close(), site.close(), chain.stop()]);
