import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  artifact,
  artifactsAreCurrent,
  artifactText,
  compiledFromText,
  forgeArtifact,
  SHIPPED,
} from './artifacts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'artifacts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test.each(['Treasury', 'USDm', 'DevFeed'])('the committed %s is what forge compiled', (name) => {
  expect(artifact(name)).toEqual(forgeArtifact(name, name, SHIPPED));
});

test('a contract without its runtime code in its creation code is not written', () => {
  const broken = { name: 'Broken', bytecode: '0x6001', runtime: '0x6002', immutables: [] } as const;
  expect(() => artifactText({ ...broken, immutables: [] })).toThrow('does not contain');
});

test('bytecode is outdated once one of its sources has changed or is missing', () => {
  const [source, list] = [join(folder, 'A.sol'), join(folder, 'compiled-from.json')];
  expect(artifactsAreCurrent(list)).toBe(false);
  writeFileSync(source, 'contract A {}');
  writeFileSync(list, compiledFromText([source]));
  expect(artifactsAreCurrent(list)).toBe(true);
  writeFileSync(source, 'contract A { uint256 b; }');
  expect(artifactsAreCurrent(list)).toBe(false);
  rmSync(source);
  expect(artifactsAreCurrent(list)).toBe(false);
});
