import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeSiteFiles } from './site-files';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'site-'));
  for (const folder of ['mint', '404', '_not-found']) mkdirSync(join(dir, folder));
  for (const file of [
    'index.html',
    '404.html',
    'mint/index.html',
    '404/index.html',
    '_not-found/index.html',
  ]) {
    writeFileSync(join(dir, file), '');
  }
});
afterEach(() => rmSync(dir, { recursive: true }));

const textOf = (name: string) => readFileSync(join(dir, name), 'utf8');

it('lists every page, and names the list, on a site that is known', () => {
  writeSiteFiles(dir, 'https://treasury.example');
  expect(textOf('robots.txt')).toContain('Sitemap: https://treasury.example/sitemap.xml');
  const found = [...textOf('sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url);
  expect(found).toEqual(['https://treasury.example/', 'https://treasury.example/mint/']);
});

it('invents no address', () => {
  writeSiteFiles(dir, '');
  expect(textOf('robots.txt')).toBe('User-agent: *\nAllow: /\n');
  expect(existsSync(join(dir, 'sitemap.xml'))).toBe(false);
});
