import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { differences, manifestOf } from './manifest';

const dirs: string[] = [];
function folder(files: Record<string, string>): string {
  const dir = mkdtempSync(join(tmpdir(), 'manifest-'));
  dirs.push(dir);
  mkdirSync(join(dir, 'mint'));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(dir, path), text);
  return dir;
}
afterAll(() => {
  for (const dir of dirs) rmSync(dir, { recursive: true });
});

test('the same files have the same hash, wherever they are', () => {
  const files = { 'index.html': 'a', 'mint/index.html': 'b' };
  const one = manifestOf(folder(files));
  expect(one).toEqual(manifestOf(folder(files)));
  expect(Object.keys(one.files)).toEqual(['index.html', 'mint/index.html']);
});

test('a changed, a renamed and a missing file change the hash and are named', () => {
  const one = manifestOf(folder({ 'index.html': 'a', 'mint/index.html': 'b' }));
  const others: Record<string, string>[] = [
    { 'index.html': 'a', 'mint/index.html': 'c' },
    { 'index.html': 'a' },
  ];
  for (const files of others) {
    const other = manifestOf(folder(files));
    expect(other.hash).not.toBe(one.hash);
    expect(differences(one, other)).toEqual(['mint/index.html']);
  }
});

test('the hash is that of the lines that sha256sum prints', () => {
  const { hash } = manifestOf(folder({ 'a.txt': 'a' }));
  // printf a > a.txt; sha256sum a.txt | sha256sum
  expect(hash).toBe('29ef94e5c0fea664a65880e81a83b2e6dd44ee8ffe5617447daefa7ff5c2bf18');
});
