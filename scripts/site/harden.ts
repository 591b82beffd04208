import { createHash } from 'node:crypto';
import { appendFileSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { BASE_PATH } from '../../lib/domain/model/link';
import { htmlFiles, routeOf, withInlineStyles, withIntegrity } from '../exported-html';
import { codeAnywhere, dataAnywhere, htmlAnywhere, wayUp } from './base-path';
import { changedLoader, isChunkLoader } from './chunk-loader';
import { contentHash, policy } from './csp';
import type { FirstCalls } from './first-calls';
import { withData } from './flight-data';
import { FRAMES, pageStart } from './page-start';

/**
 * Makes a fresh export work below any path, without the headers of a host, and refuse what was changed: every script has
 * its hash, those loaded later too, and every page has a Content-Security-Policy.
 *
 * The policy lists each inline script by its hash, so no other inline script runs. It is written twice: into the page,
 * for hosts that cannot send headers (IPFS gateways), and per route into `_headers`, because only a header can forbid
 * framing. `public/_headers` has the headers common to all routes.
 * @param site.hosts what pages may contact besides their own origin
 * @param site.build id of this build
 * @param site.calls what pages ask for first
 */
export function harden(
  dir: string,
  { hosts, build, calls }: { hosts: readonly string[]; build: string; calls: FirstCalls },
): void {
  changeScripts(dir);
  for (const file of filesBelow(dir, '.txt'))
    change(join(dir, file), (data) => withChunks(dataAnywhere(data)));
  const { hashes, hash } = writeHashes(dir);
  let headers = '';
  for (const file of htmlFiles(dir).filter((each) => each !== FRAMED)) {
    const up = wayUp(file);
    // That an address is unknown is said without figures.
    const ownCalls = NOT_FOUND.includes(file) ? { ...calls, chains: [] } : calls;
    const path = join(dir, file);
    const exported = readFileSync(path, 'utf8');
    const site = { up, hashes, hash, frames: FRAMES, hosts, build, calls: ownCalls };
    const start = pageStart(site, FIRST_FIGURE.test(exported));
    const { page, csp } = hardened(exported, dir, up, start);
    writeFileSync(path, page);
    headers += `\n${routeOf(file)}\n  Content-Security-Policy: ${csp}; frame-ancestors ${FRAMES.join(' ')}\n`;
  }
  appendFileSync(join(dir, '_headers'), headers);
}

/**
 * The folder of the scripts has a new name whenever the way they are changed here has: a browser keeps a script for ever,
 * and its name, which is made from what it was before, would be the same.
 */
const CHUNKS = `static/chunks-${waysHash()}/`;
const withChunks = (text: string): string => text.replaceAll('static/chunks/', CHUNKS);

function waysHash(): string {
  const sources = ['base-path.ts', 'chunk-loader.ts'];
  return shortHash(
    sources.map((name) => readFileSync(join(import.meta.dirname, name), 'utf8')).join(BASE_PATH),
  );
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** A skeleton of a figure: only the block that all is as of is not worth the code. */
const FIRST_FIGURE = /data-first="(?!block")/;

/** What is shown in a foreign frame: it has no scripts. */
const FRAMED = 'framed.html';

/** What is shown at an unknown address, under the names that Next.js gives it. */
const NOT_FOUND = ['404.html', '404/index.html', '_not-found/index.html'];

function changeScripts(dir: string): void {
  const next = join(dir, '_next');
  renameSync(join(next, 'static', 'chunks'), join(next, CHUNKS));
  for (const file of filesBelow(join(next, CHUNKS), '.js')) {
    change(join(next, CHUNKS, file), (code) => {
      const anywhere = codeAnywhere(code);
      return withChunks(isChunkLoader(`/${file}`) ? changedLoader(anywhere) : anywhere);
    });
  }
}

/** Writes the hash of every script and style sheet by its path. @returns the path of this file, and its own hash */
function writeHashes(dir: string): { hashes: string; hash: string } {
  const files = [...filesBelow(dir, '.js'), ...filesBelow(dir, '.css')];
  const all = files.map((file) => [`/${file}`, contentHash('sha256', readFileSync(join(dir, file)))]);
  const text = JSON.stringify(Object.fromEntries(all));
  const hashes = `/_next/static/hashes-${shortHash(text)}.json`;
  writeFileSync(join(dir, hashes), text);
  return { hashes, hash: contentHash('sha384', text) };
}

/** WebKit cannot preload a script with a hash; the same page has a tag for it anyway. */
const SCRIPT_PRELOAD = /<link rel="preload" as="script"[^>]*>/g;

/** A page with its script at the start, its hashes and its policy. */
function hardened(html: string, dir: string, up: string, start: string): { page: string; csp: string } {
  const integrity = (path: string) => contentHash('sha384', readFileSync(join(dir, path)));
  const styles = (path: string) => styleText(dir, path, up);
  // Only now are paths what they are on disk.
  const lean = html.replaceAll(SCRIPT_PRELOAD, '');
  const named = withChunks(withData(lean, dataAnywhere).replaceAll(`"${BASE_PATH}/_next/`, '"/_next/'));
  const signed = withIntegrity(withInlineStyles(named, styles), integrity);
  const anywhere = htmlAnywhere(signed.replaceAll('="/_next/', `="${up}_next/`), up);
  const script = `<script>${start}</script>`;
  const csp = policy(anywhere + script);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${csp}"/>`;
  // After the charset, which must be within the first 1024 bytes, and before every script.
  const [top, ...rest] = anywhere.split(/(?<=<meta charset="[^"]*"\/?>)/i);
  if (rest.length !== 1) throw new Error('Expected one charset');
  return { page: `${top}${meta}${script}${rest[0]}`, csp };
}

/** A style sheet as part of a page: the files that it names are found from there. */
function styleText(dir: string, path: string, up: string): string {
  const folder = posix.dirname(path).slice(1);
  return readFileSync(join(dir, path), 'utf8').replaceAll(
    /url\((?![a-z]+:|\/|["'])([^)]+)\)/g,
    (_, file: string) => `url(${up}${posix.join(folder, file)})`,
  );
}

function filesBelow(dir: string, ending: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join(posix.sep))
    .sort();
}

function change(path: string, to: (text: string) => string): void {
  writeFileSync(path, to(readFileSync(path, 'utf8')));
}
