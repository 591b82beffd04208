import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { harden } from './csp';

const dir = mkdtempSync(join(tmpdir(), 'csp-'));
const sha = (algorithm: string, text: string) => createHash(algorithm).update(text).digest('base64');
let page = '';
let headers = '';

beforeAll(() => {
  writeFileSync(join(dir, 'a.js'), 'code');
  writeFileSync(join(dir, '_headers'), '/*\n  X-Frame-Options: DENY\n');
  writeFileSync(
    join(dir, 'index.html'),
    '<head><meta charSet="utf-8"/><script src="/a.js"></script></head><p style="a:b">x</p><script>go()</script>',
  );
  harden(dir);
  page = readFileSync(join(dir, 'index.html'), 'utf8');
  headers = readFileSync(join(dir, '_headers'), 'utf8');
});
afterAll(() => rmSync(dir, { recursive: true }));

test('the policy is in the page before all scripts, and appended to the headers file', () => {
  const inPage =
    /^<head><meta charSet="utf-8"\/><meta http-equiv="Content-Security-Policy" content="([^"]*)"\/>/.exec(
      page,
    );
  expect(inPage?.[1]).toBeTruthy();
  expect(headers).toBe(
    `/*\n  X-Frame-Options: DENY\n\n/\n  Content-Security-Policy: ${inPage?.[1]}; frame-ancestors 'none'\n`,
  );
});

test('only the inline scripts and style attributes of the page are allowed', () => {
  expect(page).toContain(`script-src 'self' 'sha256-${sha('sha256', 'go()')}';`);
  expect(page).toContain(`style-src-attr 'unsafe-hashes' 'sha256-${sha('sha256', 'a:b')}';`);
  expect(page.match(/script-src[^;]*unsafe/)).toBeNull();
});

test('scripts have the hash of their file', () => {
  expect(page).toContain(`<script src="/a.js" integrity="sha384-${sha('sha384', 'code')}"></script>`);
});
