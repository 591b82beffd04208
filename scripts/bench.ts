/**
 * `npm run bench`: three benches, of which `-- pages`, `-- acts` or `-- readers` runs one. Pages: how the shipped site loads in Chromium,
 * with a processor and a line as they are and slowed, beside a bare page with Next, wagmi, viem and one figure that is built and
 * measured in the same run. Times depend on the machine, so each is printed as a ratio to that page's. Acts: how long a
 * stored history of 100,000 events keeps `/activity` busy. Readers: how one node serves 1,000 open tabs; fails above 1 % of errors.
 */
import { cpus } from 'node:os';
import { type Browser, chromium } from '@playwright/test';
import { readDeployment } from '@/contracts/deploy/files';
import { appIsCurrent, buildApp, SITE } from './app-build';
import { benchActs } from './bench/acts';
import { buildBarePage } from './bench/bare-page';
import { type Load, load, type Slowness } from './bench/pages';
import { benchReaders } from './bench/readers';
import { chromiumPath } from './browsers/chromium';
import { startLocalChain } from './local-chain';
import { onStop } from './run';
import { serve } from './serve';

const ROUTES = [
  '/',
  '/treasury/',
  '/treasury/asset/?asset=WETH',
  '/mint/',
  '/redeem/',
  '/activity/',
  '/uses/',
];
const LOADS = 5;
/** A phone of the middle class and a mobile line, as in Lighthouse; and this machine as it is. */
const CONDITIONS: Readonly<Record<string, Slowness>> = {
  'processor slowed 4 times, 1.6 Mbit/s, 150 ms': { processor: 4, line: 1_600_000, latencyMs: 150 },
  'as it is': { processor: 1, line: 0, latencyMs: 0 },
};

/** The middle one of each figure. */
async function medianLoad(browser: Browser, url: string, slow: Slowness): Promise<Load> {
  const loads: Load[] = [];
  for (let i = 0; i < LOADS; i++) loads.push(await load(browser, url, slow));
  const of = (key: keyof Load) => median(loads.map((one) => one[key]));
  return {
    scriptBytes: of('scriptBytes'),
    requests: of('requests'),
    ethCalls: of('ethCalls'),
    paintMs: of('paintMs'),
    figureMs: of('figureMs'),
    blockedMs: of('blockedMs'),
    heapBytes: of('heapBytes'),
  };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function row(name: string, one: Load, bare: Load): string {
  const times = (key: 'paintMs' | 'figureMs' | 'blockedMs') =>
    `${one[key].toFixed(0)} ms (${(one[key] / Math.max(1, bare[key])).toFixed(2)} x)`;
  const cells = [
    name,
    `${(one.scriptBytes / 1024).toFixed(0)} KiB`,
    one.requests,
    one.ethCalls,
    times('paintMs'),
    times('figureMs'),
    times('blockedMs'),
    `${(one.heapBytes / 2 ** 20).toFixed(1)} MiB`,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** @returns whether there was a site to measure */
async function benchPages(): Promise<boolean> {
  if (!appIsCurrent('local') && !(await buildApp('local')).ok) return false;
  const chain = await startLocalChain({ live: false });
  const bareDir = await buildBarePage(readDeployment(31337).usdm);
  const site = await serve({ dir: SITE, port: 0, rpcUrl: chain.rpcUrl });
  const bareSite = await serve({ dir: bareDir, port: 0, rpcUrl: chain.rpcUrl });
  const browser = await chromium.launch({ executablePath: chromiumPath() });

  console.log(
    `Chromium ${browser.version()}. Medians of ${LOADS} loads with an empty cache; in brackets, beside the bare page.`,
  );
  const titles = [
    ...['page', 'scripts until the first figure', 'requests', '`eth_call`s', 'first paint', 'first figure'],
    ...['long tasks', 'heap'],
  ];
  for (const [name, slow] of Object.entries(CONDITIONS)) {
    console.log(`\n${name}\n\n| ${titles.join(' | ')} |\n|${' --- |'.repeat(titles.length)}`);
    const bare = await medianLoad(browser, `${bareSite.url}/`, slow);
    console.log(row('bare page', bare, bare));
    for (const route of ROUTES)
      console.log(row(route, await medianLoad(browser, site.url + route, slow), bare));
  }
  await Promise.all([browser.close(), site.close(), bareSite.close(), chain.stop()]);
  return true;
}

const BENCHES: Readonly<Record<string, () => Promise<boolean>>> = {
  readers: benchReaders,
  acts: benchActs,
  pages: benchPages,
};

const [, , wanted] = process.argv;
const chosen = Object.entries(BENCHES).filter(([name]) => wanted === undefined || name === wanted);
if (chosen.length === 0) throw new Error(`No bench "${wanted}": ${Object.keys(BENCHES).join(', ')}`);
onStop();
console.log(`${new Date().toISOString().slice(0, 10)}, ${cpus().length} x ${cpus()[0]?.model}.`);
for (const [name, bench] of chosen) {
  console.log(`\n## ${name}\n`);
  if (!(await bench())) process.exitCode = 1;
}
