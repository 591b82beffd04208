import {
  copyFileSync,
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { run } from '../run';
import { type Manifest, manifestOf } from './manifest';

/** Neither sources nor settings, but what is made of them. */
const MADE = [
  '.git',
  '.next',
  '.cache',
  'cache',
  'coverage',
  'node_modules',
  'out',
  'release',
  'test-results',
];

let folder: string | undefined;

/** Builds the public site in another folder, and removes that again. @param fill puts everything needed into it */
export async function secondBuild(
  fill: (folder: string) => Promise<void>,
  command: string,
): Promise<Manifest> {
  folder = mkdtempSync(join(tmpdir(), 'second-build-'));
  try {
    await fill(folder);
    const { ok } = await run(`cd ${JSON.stringify(folder)} && ${command}`, { env: { CI: '1' } });
    if (!ok) throw new Error('The second build failed');
    return manifestOf(join(folder, 'out'));
  } finally {
    removeSecondBuild();
  }
}

/** Removes the folder, if there is one. */
export function removeSecondBuild(): void {
  if (folder) rmSync(folder, { recursive: true, force: true });
  folder = undefined;
}

/** The files of this folder as they are now, committed or not, with the same dependencies and nothing that was built. */
export async function copyWorkingFiles(target: string): Promise<void> {
  for (const name of readdirSync('.')) {
    if (!MADE.includes(name)) cpSync(name, join(target, name), { recursive: true });
  }
  linkFiles(resolve('node_modules'), join(target, 'node_modules'));
}

/** A folder with the same files, which take no room of their own if they are on the same disk. */
function linkFiles(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkFiles(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkFile(source, target);
  }
}

function linkFile(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}
