import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BASE_PATH } from '@/lib/domain/model/link';
import { harden } from './harden';

const dir = mkdtempSync(join(tmpdir(), 'harden-'));
const sha = (algorithm: string, text: string) => createHash(algorithm).update(text).digest('base64');
const read = (...path: string[]) => readFileSync(join(dir, ...path), 'utf8');
const CODE = `go("${BASE_PATH}",\`${BASE_PATH}/tokens/\${x}.svg\`,"static/chunks/late.js")`;
const DATA = `2:"${BASE_PATH}/_next/static/chunks/a.js"\n:HL["${BASE_PATH}/_next/static/chunks/a.css","style"]\n0:[["$","link","0",{"rel":"stylesheet","href":"${BASE_PATH}/_next/static/chunks/a.css"}],"</script>"]\n`;
const [first, second] = [DATA.slice(0, 50), DATA.slice(50)];
const piece = (text: string) =>
  `<script>self.__next_f.push([1,${JSON.stringify(text).replaceAll('<', '\\u003c')}])</script>`;
const STYLES = '@font-face{src:url(../media/a.woff2)}a>b{c:d}';
const PAGE = `<head><meta charSet="utf-8"/><link rel="stylesheet" href="${BASE_PATH}/_next/static/chunks/a.css" data-precedence="next"/><link rel="icon" href="${BASE_PATH}/icon.svg"/><script src="${BASE_PATH}/_next/static/chunks/a.js"></script></head><a href="${BASE_PATH}/mint/">x</a><p style="a:b">x</p><script>go()</script>${piece(first)}${piece(second)}`;

let page = '';
let headers = '';
let chunks = '';

beforeAll(() => {
  mkdirSync(join(dir, '_next', 'static', 'chunks'), { recursive: true });
  mkdirSync(join(dir, 'learn', 'check'), { recursive: true });
  writeFileSync(join(dir, '_next', 'static', 'chunks', 'a.js'), CODE);
  writeFileSync(join(dir, '_next', 'static', 'chunks', 'a.css'), STYLES);
  writeFileSync(join(dir, '_headers'), '/*\n  X-Frame-Options: DENY\n');
  writeFileSync(join(dir, 'index.html'), PAGE);
  writeFileSync(join(dir, '404.html'), PAGE);
  writeFileSync(join(dir, 'learn', 'check', 'index.html'), PAGE);
  writeFileSync(join(dir, 'learn', 'check', 'index.txt'), DATA);
  harden(dir, {
    hosts: ['https://node.example'],
    build: 'abc',
    calls: { data: '0x', words: {}, chains: [] },
  });
  page = read('learn', 'check', 'index.html');
  headers = read('_headers');
  chunks = readdirSync(join(dir, '_next', 'static')).find((name) => name.startsWith('chunks')) ?? '';
});
afterAll(() => rmSync(dir, { recursive: true }));

test('the policy is in the page before all scripts, and appended to the headers file', () => {
  const inPage =
    /^<head><meta charSet="utf-8"\/><meta http-equiv="Content-Security-Policy" content="([^"]*)"\/>/.exec(
      page,
    );
  expect(inPage?.[1]).toBeTruthy();
  expect(headers).toContain(
    `\n/learn/check/\n  Content-Security-Policy: ${inPage?.[1]}; frame-ancestors https://app.safe.global\n`,
  );
});

test('only the inline scripts and style attributes of the page are allowed', () => {
  expect(page).toContain(`'sha256-${sha('sha256', 'go()')}'`);
  expect(page).toContain(`style-src-attr 'unsafe-hashes' 'sha256-${sha('sha256', 'a:b')}';`);
  expect(page.match(/script-src[^;]*unsafe/)).toBeNull();
});

test('style sheets are in the page, listed by their hash, and find their files from there', () => {
  const text = STYLES.replace('../media', '../../_next/static/media');
  expect(page).toContain(`<style>${text}</style>`);
  expect(page).toContain(`style-src-elem 'self' 'sha256-${sha('sha256', text)}';`);
  expect(page).not.toContain('rel="stylesheet"');
});

test('paths of a page lead from it to the start of the site, and scripts have the hash of their file', () => {
  expect(page).toContain(
    `<script src="../../_next/static/${chunks}/a.js" crossorigin="" integrity="sha384-${sha('sha384', read('_next', 'static', chunks, 'a.js'))}"></script>`,
  );
  expect(page).toContain('<link rel="icon" href="../../icon.svg"/>');
  expect(page).toContain('<a href="../../mint/">');
  expect(read('index.html')).toContain('<a href="./mint/">');
  expect(read('404.html'), 'may be shown anywhere').toContain('<a href="/mint/">');
});

test('code asks the page where the site is, and names chunks by their new folder', () => {
  expect(read('_next', 'static', chunks, 'a.js')).toBe(
    `go((self.SITE.base),\`\${self.SITE.base}/tokens/\${x}.svg\`,"static/${chunks}/late.js")`,
  );
});

test('the data of the router is in one piece and names no file but chunks', () => {
  const data = `2:"/_next/static/${chunks}/a.js"\n0:[[null],"</script>"]\n`.replace('[[null]', '[null');
  expect(read('learn', 'check', 'index.txt')).toBe(data);
  const pieces = [...page.matchAll(/push\(\[1,("(?:[^"\\]|\\.)*")\]\)<\/script>/g)];
  expect(pieces.map(([, text]) => JSON.parse(text ?? ''))).toEqual([data]);
});

test('the hash of each script and style sheet is in a file with a hash of its own', () => {
  const [, hashes = '', hash = ''] = /"hashes":"([^"]*)","hash":"sha384-([^"]*)"/.exec(page) ?? [];
  const text = read(hashes);
  expect(sha('sha384', text)).toBe(hash);
  expect(JSON.parse(text)).toEqual({
    [`/_next/static/${chunks}/a.css`]: `sha256-${sha('sha256', STYLES)}`,
    [`/_next/static/${chunks}/a.js`]: `sha256-${sha('sha256', read('_next', 'static', chunks, 'a.js'))}`,
  });
});
