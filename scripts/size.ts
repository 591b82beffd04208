/**
 * Prints the gzip size of the JavaScript in each exported page's HTML, which is what it needs to show its figures, and
 * fails if one is above the limit. Charts, history and other parts loaded afterwards are not included: see
 * docs/decisions/0006.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { htmlFiles, loadedScripts, routeOf } from './exported-html';

const DIR = 'out';
const LIMIT_KIB = 210;

const sizes = new Map<string, number>();
function gzipBytes(path: string): number {
  const known =
    sizes.get(path) ?? gzipSync(readFileSync(join(DIR, decodeURIComponent(path))), { level: 9 }).length;
  sizes.set(path, known);
  return known;
}

const pages = htmlFiles(DIR).map((file) => {
  const scripts = loadedScripts(readFileSync(join(DIR, file), 'utf8'));
  return { route: routeOf(file), kib: scripts.reduce((sum, path) => sum + gzipBytes(path), 0) / 1024 };
});
for (const { route, kib } of pages) {
  console.log(`${kib.toFixed(1).padStart(7)} KiB  ${route}${kib > LIMIT_KIB ? '  above the limit' : ''}`);
}
const heavy = pages.filter(({ kib }) => kib > LIMIT_KIB).length;
console.log(`First-load JavaScript, gzip; limit ${LIMIT_KIB} KiB; ${pages.length} pages, ${heavy} above it.`);
if (heavy > 0 || pages.length === 0) process.exitCode = 1;
