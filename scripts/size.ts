/**
 * Prints for each exported page the gzip size of its JavaScript, and fails if one is above its limit: what is in the HTML,
 * which the page needs to show its figures, and all that a browser loads without a click, charts and other late parts
 * included. A build for the local chain is measured with that chain; a public build has none to read here.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { appIsCurrent, SITE } from './app-build';
import { chromiumPath } from './browsers/chromium';
import { htmlFiles, loadedScripts, routeOf } from './exported-html';
import { loadedCode } from './loaded-code';
import { startLocalChain } from './local-chain';
import { onStop } from './run';
import { serve } from './serve';

const FIRST_LIMIT_KIB = 200;

/**
 * Limits of all JavaScript without a click, in KiB: that of the longest path that a route begins with. They are just above
 * what is reached, so that it does not get worse.
 */
const ALL_LIMITS_KIB: Readonly<Record<string, number>> = {
  '/': 225,
  '/activity/': 218,
  '/learn/': 190,
  '/me/': 192,
  '/mint/': 204,
  '/redeem/': 204,
  '/settings/': 208,
  '/status/': 188,
  '/stress/': 195,
  '/steward/': 246,
  '/treasury/': 198,
  '/treasury/asset/': 251,
  '/treasury/history/': 225,
  '/upkeep/': 241,
  '/uses/': 257,
};

/** The page of an asset shows one only if it is named. */
const QUERIES: Readonly<Record<string, string>> = { '/treasury/asset/': '?asset=WETH' };

/** Pages measured at a time: each mostly waits. */
const AT_ONCE = 6;

const sizes = new Map<string, number>();
function gzipBytes(path: string): number {
  const known =
    sizes.get(path) ?? gzipSync(readFileSync(join(SITE, decodeURIComponent(path))), { level: 9 }).length;
  sizes.set(path, known);
  return known;
}

const kibOf = (paths: readonly string[]) => paths.reduce((sum, path) => sum + gzipBytes(path), 0) / 1024;

/** Paths of the scripts in a page, which are relative to it. */
function firstScripts(file: string): string[] {
  const base = `http://localhost${routeOf(file)}`;
  return loadedScripts(readFileSync(join(SITE, file), 'utf8')).map((path) => new URL(path, base).pathname);
}

function allLimitOf(route: string): number {
  const paths = Object.keys(ALL_LIMITS_KIB).filter((path) => route.startsWith(path));
  const longest = paths.sort((a, b) => b.length - a.length)[0] ?? '/';
  return ALL_LIMITS_KIB[longest] ?? 0;
}

onStop();
const chain = appIsCurrent('local') ? await startLocalChain({ live: false }) : undefined;
const site = await serve({ dir: SITE, port: 0, rpcUrl: chain?.rpcUrl ?? 'http://127.0.0.1:1' });
const browser = await chromium.launch({ executablePath: chromiumPath() });

async function measure(file: string) {
  const route = routeOf(file);
  const { scripts, requests } = await loadedCode(browser, site.url + route + (QUERIES[route] ?? ''));
  return { route, first: kibOf(firstScripts(file)), all: kibOf(scripts), requests };
}

const queue = htmlFiles(SITE);
const pages: Awaited<ReturnType<typeof measure>>[] = [];
async function measureQueue(): Promise<void> {
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) pages.push(await measure(file));
}
await Promise.all(Array.from({ length: AT_ONCE }, measureQueue));
await Promise.all([browser.close(), site.close(), chain?.stop()]);

let heavy = 0;
console.log('  first   without a click  limit  requests');
for (const { route, first, all, requests } of pages.sort((a, b) => (a.route < b.route ? -1 : 1))) {
  const limit = allLimitOf(route);
  const isHeavy = first > FIRST_LIMIT_KIB || all > limit;
  if (isHeavy) heavy += 1;
  const row = [first.toFixed(1).padStart(7), all.toFixed(1).padStart(15), `${limit}`.padStart(9)];
  console.log(`${row.join('  ')}  ${`${requests}`.padStart(8)}  ${route}${isHeavy ? '  above a limit' : ''}`);
}
const data = chain ? 'with the local chain' : 'without a chain to read';
console.log(`JavaScript in KiB, gzip, ${data}; first load at most ${FIRST_LIMIT_KIB}.`);
console.log(`${pages.length} pages, ${heavy} above a limit.`);
if (heavy > 0 || pages.length === 0) process.exitCode = 1;
