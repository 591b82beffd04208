import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isListCurrent, updateDeploymentList } from './deployment-list';

/** A folder with these files, for the length of the test; inside the project, so that it can be imported from. */
function folderWith(...names: string[]): string {
  mkdirSync('.cache', { recursive: true });
  const folder = mkdtempSync(join('.cache', 'deployments-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const name of names) writeFileSync(join(folder, name), JSON.stringify({ from: name }));
  return folder;
}

const listIn = async (folder: string): Promise<unknown> =>
  (await import(resolve(folder, 'index.ts'))).publicDeployments;

test('the committed list names the deployment files there are ("npm run build" brings it up to date)', () => {
  expect(isListCurrent()).toBe(true);
});

test('every deployment file is found, in the order of the chains, but for the local chain’s', async () => {
  const folder = folderWith('97.json', '56.json', '31337.json', '1000.json', 'notes.json', '97.json.bak');
  expect(isListCurrent(folder)).toBe(false);
  updateDeploymentList(folder);
  expect(isListCurrent(folder)).toBe(true);
  expect(await listIn(folder)).toEqual([{ from: '56.json' }, { from: '97.json' }, { from: '1000.json' }]);
});

test('a file that comes later makes the list old, as does one that goes', () => {
  const folder = folderWith('97.json');
  updateDeploymentList(folder);
  writeFileSync(join(folder, '56.json'), '{}');
  expect(isListCurrent(folder)).toBe(false);
  updateDeploymentList(folder);
  rmSync(join(folder, '97.json'));
  expect(isListCurrent(folder)).toBe(false);
});

test('without any file of a public chain the list is empty', async () => {
  const folder = folderWith('31337.json');
  updateDeploymentList(folder);
  expect(await listIn(folder)).toEqual([]);
});
