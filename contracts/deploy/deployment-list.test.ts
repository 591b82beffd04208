import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseDeployment } from './deployment';
import { areListsCurrent, updateDeploymentLists } from './deployment-list';
import { deploymentFile } from './files';

const local = JSON.parse(readFileSync(deploymentFile(31337), 'utf8'));

/** The content of a deployment file for this chain. */
const fileOf = (chainId: number, change = {}): string => JSON.stringify({ ...local, chainId, ...change });

/** A folder with these files for the duration of the test, inside the project so that modules in it can be imported. */
function folderWith(files: Record<string, string>): string {
  mkdirSync('.cache', { recursive: true });
  const folder = mkdtempSync(join('.cache', 'deployments-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** What the app is built with. */
function deployment(chainId: number) {
  const { assets, ...rest } = parseDeployment(JSON.parse(fileOf(chainId)));
  return { ...rest, assets: { length: assets.length } };
}

const publicIn = async (folder: string): Promise<unknown> =>
  (await import(resolve(folder, 'index.ts'))).publicDeployments;

const localIn = async (folder: string): Promise<unknown> =>
  (await import(resolve(folder, 'local.ts'))).localDeployments;

test('the committed lists match the deployment files ("npm run build" updates them)', () => {
  expect(areListsCurrent()).toBe(true);
});

test('deployment files are listed by chain ID, the local chain in its own list', async () => {
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

test('a new, changed or deleted file makes the lists outdated', () => {
  const folder = folderWith({ '97.json': fileOf(97) });
  updateDeploymentLists(folder);
  writeFileSync(join(folder, '56.json'), fileOf(56));
  expect(areListsCurrent(folder)).toBe(false);
  updateDeploymentLists(folder);
  writeFileSync(join(folder, '56.json'), fileOf(56, { blockNumber: 99 }));
  expect(areListsCurrent(folder)).toBe(false);
  updateDeploymentLists(folder);
  rmSync(join(folder, '97.json'));
  expect(areListsCurrent(folder)).toBe(false);
});

test('without deployments on public chains their list is empty', async () => {
  const folder = folderWith({ '31337.json': fileOf(31337) });
  updateDeploymentLists(folder);
  expect(await publicIn(folder)).toEqual([]);
});

test.each([
  ['is not a deployment', fileOf(97, { lens: '0x' }), '97.json: lens'],
  ['is for another chain', fileOf(56), '97.json: chainId'],
  ['is not JSON', '{', '97.json: '],
])('a file that %s stops the build with the file and field in the message', (_, text, named) => {
  const folder = folderWith({ '97.json': text });
  expect(() => updateDeploymentLists(folder)).toThrow(named);
});

test('the list is in house format, without undefined fields and with the number of assets', async () => {
  const symbols = ['A', "A'", 'A"'];
  const assets = symbols.map((symbol) => ({ symbol, token: local.treasury }));
  const folder = folderWith({
    '97.json': fileOf(97, { assets, wrapped: undefined }),
    '56.json': fileOf(56, { assets: [] }),
  });
  updateDeploymentLists(folder);
  expect(await publicIn(folder)).toMatchObject([{ assets: { length: 0 } }, { assets: { length: 3 } }]);
  const text = readFileSync(join(folder, 'index.ts'), 'utf8');
  expect(text).not.toContain('wrapped: undefined');
  const formatted = execFileSync('npx', ['biome', 'format', '--stdin-file-path=index.ts'], { input: text });
  expect(formatted.toString()).toBe(text);
});
