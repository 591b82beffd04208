import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseDeployment } from './deployment';
import { areListsCurrent, updateDeploymentLists } from './deployment-list';
import { deploymentFile } from './files';

const local = JSON.parse(readFileSync(deploymentFile(31337), 'utf8'));

/** The content of a deployment file of this chain. */
const fileOf = (chainId: number, change = {}): string => JSON.stringify({ ...local, chainId, ...change });

/** A folder with these files, for the length of the test; inside the project, so that it can be imported from. */
function folderWith(files: Record<string, string>): string {
  mkdirSync('.cache', { recursive: true });
  const folder = mkdtempSync(join('.cache', 'deployments-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const deployment = (chainId: number) => parseDeployment(JSON.parse(fileOf(chainId)));

const publicIn = async (folder: string): Promise<unknown> =>
  (await import(resolve(folder, 'index.ts'))).publicDeployments;

const localIn = async (folder: string): Promise<unknown> =>
  (await import(resolve(folder, 'local.ts'))).localDeployments;

test('the committed lists say what the deployment files say ("npm run build" brings them up to date)', () => {
  expect(areListsCurrent()).toBe(true);
});

test('every deployment file is found, in the order of the chains, the local chain’s for a list of its own', async () => {
  const folder = folderWith({
    ...{
      '97.json': fileOf(97),
      '56.json': fileOf(56),
      '31337.json': fileOf(31337),
      '1000.json': fileOf(1000),
    },
    ...{ 'notes.json': '{}', '97.json.bak': '' },
  });
  expect(areListsCurrent(folder)).toBe(false);
  updateDeploymentLists(folder);
  expect(areListsCurrent(folder)).toBe(true);
  expect(await publicIn(folder)).toEqual([deployment(56), deployment(97), deployment(1000)]);
  expect(await localIn(folder)).toEqual([deployment(31337)]);
});

test('a file that comes later makes the lists old, as does one that changes or goes', () => {
  const folder = folderWith({ '97.json': fileOf(97) });
  updateDeploymentLists(folder);
  writeFileSync(join(folder, '56.json'), fileOf(56));
  expect(areListsCurrent(folder)).toBe(false);
  updateDeploymentLists(folder);
  writeFileSync(join(folder, '56.json'), fileOf(56, { blockNumber: 36 }));
  expect(areListsCurrent(folder)).toBe(false);
  updateDeploymentLists(folder);
  rmSync(join(folder, '97.json'));
  expect(areListsCurrent(folder)).toBe(false);
});

test('without any file of a public chain their list is empty', async () => {
  const folder = folderWith({ '31337.json': fileOf(31337) });
  updateDeploymentLists(folder);
  expect(await publicIn(folder)).toEqual([]);
});

test.each([
  ['is no deployment', fileOf(97, { lens: '0x' }), '97.json: lens'],
  ['is of another chain', fileOf(56), '97.json: chainId'],
  ['is no JSON', '{', '97.json: '],
])('a file that %s ends the build, naming the file and the field', (_, text, named) => {
  const folder = folderWith({ '97.json': text });
  expect(() => updateDeploymentLists(folder)).toThrow(named);
});

test('any symbol is written in the house format, and read as it was', async () => {
  const symbols = ['A', "A'", 'A"', '\\', '\n\u2028', '`', '💰'];
  const assets = symbols.map((symbol) => ({ symbol, token: local.treasury }));
  const folder = folderWith({
    '97.json': fileOf(97, { assets, wrapped: undefined }),
    '56.json': fileOf(56, { assets: [] }),
  });
  updateDeploymentLists(folder);
  expect(await publicIn(folder)).toMatchObject([{ assets: [] }, { assets }]);
  const text = readFileSync(join(folder, 'index.ts'), 'utf8');
  expect(text).not.toContain('wrapped: undefined');
  const formatted = execFileSync('npx', ['biome', 'format', '--stdin-file-path=index.ts'], { input: text });
  expect(formatted.toString()).toBe(text);
});
