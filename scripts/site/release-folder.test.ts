import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { faultsOf, readManifest, writeRelease } from './release-folder';

const FACTS = { version: '1.2.3', commit: 'abc', build: 'def' };

/** The folder of a release with two pages. */
function release(): string {
  const dir = mkdtempSync(join(tmpdir(), 'release-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const site = join(dir, 'out');
  mkdirSync(join(site, 'mint'), { recursive: true });
  writeFileSync(join(site, 'index.html'), 'a');
  writeFileSync(join(site, 'mint/index.html'), 'b');
  writeRelease(join(dir, 'release'), site, FACTS, '{}');
  return join(dir, 'release');
}

const rewrite = (folder: string, part: object): void =>
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...readManifest(folder), ...part }));

test('a release says what it is of, and is what it says', () => {
  const folder = release();
  expect(faultsOf(folder)).toEqual([]);
  expect(readManifest(folder)).toMatchObject(FACTS);
});

const CID = 'The CID in the manifest is not that of site';
const HASH = 'The hash in the manifest is not that of its files';

test.each<[string, (folder: string) => void, string[]]>([
  [
    'a changed byte',
    (folder) => writeFileSync(join(folder, 'site/mint/index.html'), 'c'),
    ['site/mint/index.html was changed', CID],
  ],
  [
    'an added byte',
    (folder) => appendFileSync(join(folder, 'site/index.html'), '\n'),
    ['site/index.html was changed', CID],
  ],
  [
    'a missing file',
    (folder) => rmSync(join(folder, 'site/mint/index.html')),
    ['site/mint/index.html is missing', CID],
  ],
  [
    'another file',
    (folder) => writeFileSync(join(folder, 'site/mint/more.js'), ''),
    ['site/mint/more.js is not in the manifest', CID],
  ],
  ['an empty folder', (folder) => mkdirSync(join(folder, 'site/more')), [CID]],
  [
    'a file beside the site',
    (folder) => writeFileSync(join(folder, 'more'), ''),
    ['more is not part of a release'],
  ],
  [
    'a changed bill of materials',
    (folder) => writeFileSync(join(folder, 'sbom.cdx.json'), '{ }'),
    ['sbom.cdx.json was changed'],
  ],
  ['another hash in the manifest', (folder) => rewrite(folder, { hash: '00' }), [HASH]],
  ['another CID in the manifest', (folder) => rewrite(folder, { cid: 'bafy' }), [CID]],
])('%s is found', (_, change, faults) => {
  const folder = release();
  change(folder);
  expect(faultsOf(folder)).toEqual(faults);
});

test('a manifest without hashes is none', () => {
  const folder = release();
  writeFileSync(join(folder, 'manifest.json'), readFileSync(join(folder, 'sbom.cdx.json')));
  expect(() => faultsOf(folder)).toThrow();
});
