import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { SECURITY_TXT, writeSecurityTxt } from './security-txt';

const DAY_MS = 86_400_000;
let dir = '';
const made: string[] = [];
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'security-'));
  made.push(dir);
  cpSync('public', dir, { recursive: true });
});
afterAll(() => {
  for (const each of made) rmSync(each, { recursive: true });
});

test('it has a date, more than 30 days and less than a year from today', () => {
  const [, expires = ''] = /^Expires: (.+)$/m.exec(readFileSync(join('public', SECURITY_TXT), 'utf8')) ?? [];
  const days = (Date.parse(expires) - Date.now()) / DAY_MS;
  expect(days, 'set a new date in public/.well-known/security.txt').toBeGreaterThan(30);
  expect(days).toBeLessThan(365);
});

test('it names the contact of the deployment', () => {
  writeSecurityTxt(dir, 'https://example.org/report');
  const text = readFileSync(join(dir, SECURITY_TXT), 'utf8');
  expect(text).toMatch(/^Contact: https:\/\/example\.org\/report\nExpires: /);
});

test('without a contact there is none, and no empty folder', () => {
  writeSecurityTxt(dir, undefined);
  expect(existsSync(dirname(join(dir, SECURITY_TXT)))).toBe(false);
});

test('a contact that is no URI is refused', () => {
  expect(() => writeSecurityTxt(dir, 'somebody')).toThrow('SECURITY_CONTACT');
});
