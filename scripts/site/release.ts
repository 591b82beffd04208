/**
 * `npm run release`: builds the public site and writes the folder `release`: the site, the SHA-256 of each of its files and
 * of all together, its CID in IPFS, and the software bill of materials (CycloneDX). The commit is part of the site, so
 * nothing may be uncommitted.
 *
 * `-- --verify` only compares such a folder with its manifest.
 *
 * `-- --check` builds this commit in a second folder, from a clone with its own dependencies, and fails if that differs
 * from a build here in a single byte. `--only-build` is what it does there.
 *
 * `npm test` does that in two steps, with the files as they are: `-- --keep` makes a release of the public build that there
 * is, and `-- --again` builds a second time elsewhere, compares the two and verifies the release.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { appIsCurrent, buildApp, SITE } from '../app-build';
import { onStop } from '../run';
import { differences, type Manifest, manifestOf } from './manifest';
import { faultsOf, readManifest, writeRelease } from './release-folder';
import { copyWorkingFiles, removeSecondBuild, secondBuild } from './second-build';

const RELEASE = 'release';
const KEPT = '.cache/release';

const bill = z.looseObject({
  serialNumber: z.string().optional(),
  metadata: z.looseObject({ timestamp: z.string().optional(), component: z.looseObject({}) }),
});

/** By the option that chooses it; without one, a release is made. */
const TASKS: Readonly<Record<string, () => Promise<void>>> = {
  '--check': check,
  '--only-build': () => build(committed()),
  '--keep': keep,
  '--again': again,
  '--verify': async () => verify(process.argv.at(-1) === '--verify' ? RELEASE : (process.argv.at(-1) ?? '')),
};

onStop(async () => removeSecondBuild());
await (TASKS[process.argv[2] ?? ''] ?? release)();

async function release(): Promise<void> {
  const commit = committed();
  await build(commit);
  write(RELEASE, commit);
}

async function check(): Promise<void> {
  const commit = committed();
  await build(commit);
  const here = manifestOf(SITE);
  const clone = async (folder: string) => {
    output('git', 'clone', '--quiet', resolve('.'), folder);
    output('git', '-C', folder, 'checkout', '--quiet', commit);
  };
  const command = 'npm ci --no-audit --no-fund && npm run --silent release -- --only-build';
  compare(here, await secondBuild(clone, command));
}

async function keep(): Promise<void> {
  if (!appIsCurrent('public')) throw new Error('There is no public build of these files');
  write(KEPT);
}

async function again(): Promise<void> {
  compare(readManifest(KEPT), await secondBuild(copyWorkingFiles, 'npm run --silent build'));
  verify(KEPT);
}

function verify(folder: string): void {
  fail(`${folder} is not what its manifest says`, faultsOf(folder));
  const { hash, cid } = readManifest(folder);
  if (!process.exitCode) console.log(`${folder} is what its manifest says: hash ${hash}, CID ${cid}`);
}

function compare(here: Manifest, there: Manifest): void {
  fail('Two builds differ', differences(here, there));
  if (!process.exitCode) console.log(`Two builds in two folders have the same hash: ${here.hash}`);
}

function fail(what: string, details: readonly string[]): void {
  if (details.length === 0) return;
  console.error(`${what}:\n${details.join('\n')}`);
  process.exitCode = 1;
}

function write(folder: string, commit?: string): void {
  const { version } = packageJson();
  const { build: id } = z.object({ build: z.string() }).parse(readJson(join(SITE, 'build.json')));
  const { hash, cid } = writeRelease(folder, SITE, { version, commit, build: id }, billOfMaterials());
  console.log(
    `${folder}: version ${version}, commit ${commit ?? 'not stated'}, build ${id}\nhash ${hash}\nCID  ${cid}`,
  );
}

/** Without what would differ from day to day and from folder to folder. */
function billOfMaterials(): string {
  const text = output('npm', 'sbom', '--sbom-format', 'cyclonedx', '--package-lock-only');
  const { serialNumber: _, metadata, ...rest } = bill.parse(JSON.parse(text));
  const { timestamp: __, component, ...about } = metadata;
  const { name } = packageJson();
  return `${JSON.stringify({ ...rest, metadata: { ...about, component: { ...component, name } } }, undefined, 2)}\n`;
}

/** Builds the public site with the commit in it. */
async function build(commit: string): Promise<void> {
  process.env.NEXT_PUBLIC_COMMIT = commit;
  if (!(await buildApp('public')).ok) throw new Error('The build failed');
}

/** The commit that is checked out. @throws if a file differs from it */
function committed(): string {
  if (output('git', 'status', '--porcelain') !== '') throw new Error('Commit all changes first');
  return output('git', 'rev-parse', 'HEAD').trim();
}

function packageJson(): { name: string; version: string } {
  return z.object({ name: z.string(), version: z.string() }).parse(readJson('package.json'));
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function output(command: string, ...args: string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', maxBuffer: 100_000_000 });
}
