import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { cidOf } from './cid';

function folder(files: Record<string, string | Buffer>): string {
  const dir = mkdtempSync(join(tmpdir(), 'cid-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
  }
  return dir;
}

// What `ipfs add -Qr --cid-version 1` printed, as published with the tests of Kubo (test/sharness/t0114, t0115 and t0123).
test.each<[string, Record<string, string>, string]>([
  ['an empty folder', {}, 'bafybeiczsscdsbs7ffqz55asqdf3smv6klcw3gofszvwlyarci47bgf354'],
  [
    'folders in folders',
    {
      hello: 'hello\n',
      'ipfs/ipns/bar': 'text-file-content\n',
      'api/file.txt': 'I am a txt file\n',
      'ipfs/file.txt': 'I am a txt file\n',
    },
    'bafybeiht6dtwk3les7vqm6ibpvz6qpohidvlshsfyr7l5mpysdw2vmbbhe',
  ],
  [
    'names beyond ASCII',
    {
      'ą/ę/file-źł.txt': 'I am a txt file on path with utf8\n',
      'api/file.txt': 'I am a txt file in confusing /api dir\n',
      'ipfs/file.txt': 'I am a txt file in confusing /ipfs dir\n',
      'ipns/file.txt': 'I am a txt file in confusing /ipns dir\n',
    },
    'bafybeig6ka5mlwkl4subqhaiatalkcleo4jgnr3hqwvpmsqfca27cijp3i',
  ],
  [
    'the same with one more',
    {
      'ą/ę/t.json': '{ "test": "i am a plain json file" }\n',
      'ą/ę/file-źł.txt': 'I am a txt file on path with utf8\n',
      'api/file.txt': 'I am a txt file in confusing /api dir\n',
      'ipfs/file.txt': 'I am a txt file in confusing /ipfs dir\n',
      'ipns/file.txt': 'I am a txt file in confusing /ipns dir\n',
    },
    'bafybeiafyvqlazbbbtjnn6how5d6h6l6rxbqc4qgpbmteaiskjrffmyy4a',
  ],
])('%s', (_, files, cid) => {
  expect(cidOf(folder(files))).toBe(cid);
});

const PIECE = 262_144;
const filled = (bytes: number) => Buffer.alloc(bytes, 'Mars Treasury ');

// The same as ipfs-unixfs-importer 17.1.1 calculates with a fixed size of 262,144 bytes and 174 links.
test.each<[string, Record<string, string | Buffer>, string]>([
  ['an empty file', { file: '' }, 'bafybeib37argqu7zjibjqwiekvvjtv6lby76ruft4dkysyfqdhvk4o3gvy'],
  ['one piece', { file: filled(PIECE) }, 'bafybeibiu2puaaywdin3oxnzbkbbc5jroq4nqdhzctcauefrnvz26buqdm'],
  ['a byte more', { file: filled(PIECE + 1) }, 'bafybeiaohe4ntvgnwgznvuq4avxkinqlpneznbh2726ntsthpdcnzk7h6i'],
  [
    'as many pieces as a block links to',
    { file: filled(174 * PIECE) },
    'bafybeia7n5uqi7xs6xufikjcp2kaxg7t6dj2dkyph2ma26wv66c7wufbrq',
  ],
  [
    'one piece more, for which the tree is deeper',
    { file: filled(174 * PIECE + 1) },
    'bafybeiavpyycup75qeqkfihoylupuokmlxzuzilrmdsjjyol637t4rthtq',
  ],
  [
    'a hidden folder',
    { '.hidden/a': 'a', empty: '', 'b/large': filled(600_000) },
    'bafybeifokix7e6c3lsauytnm2qe2v44txqumkk4xey5jmy3cn2m5shxagi',
  ],
])('%s', (_, files, cid) => {
  expect(cidOf(folder(files))).toBe(cid);
});

test('a changed byte and a changed name change it', () => {
  const before = cidOf(folder({ 'mint/index.html': 'a' }));
  expect(cidOf(folder({ 'mint/index.html': 'a' }))).toBe(before);
  expect(cidOf(folder({ 'mint/index.html': 'b' }))).not.toBe(before);
  expect(cidOf(folder({ 'mint/index.htm': 'a' }))).not.toBe(before);
});

test('what IPFS would write in another way is refused', () => {
  const link = folder({ a: 'a' });
  symlinkSync('a', join(link, 'b'));
  expect(() => cidOf(link)).toThrow('Neither a file nor a folder');
  const long = Array.from({ length: 1100 }, (_, index) => [`${index}`.padEnd(230, 'x'), ''] as const);
  expect(() => cidOf(folder(Object.fromEntries(long)))).toThrow('Too many files');
});
