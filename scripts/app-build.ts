import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { harden } from './csp';
import { run } from './run';

/** Folder of the exported site. */
export const SITE = 'out';

const STAMP = join('.cache', 'app-build');
const SOURCES = [
  ...['abis', 'app', 'components', 'lib', 'public', 'scripts/csp.ts', 'scripts/exported-html.ts'],
  ...['next.config.js', 'package-lock.json', 'postcss.config.mjs', 'tailwind.config.ts', 'tsconfig.json'],
];

/** Builds and hardens the static export. On failure the old export is no longer taken for current. */
export async function buildApp({ keepOutput = false } = {}): Promise<{ ok: boolean; output: string }> {
  const fingerprint = sourcesFingerprint();
  rmSync(STAMP, { force: true });
  const build = await run('next build', { keepOutput });
  if (!build.ok) return build;
  harden(SITE);
  mkdirSync('.cache', { recursive: true });
  writeFileSync(STAMP, fingerprint);
  return build;
}

/** Whether the export on disk was built from the sources as they are now. */
export function appIsCurrent(): boolean {
  const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  return (
    isFile(join(SITE, 'index.html')) && isFile(STAMP) && readFileSync(STAMP, 'utf8') === sourcesFingerprint()
  );
}

function sourcesFingerprint(): string {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap(filesBelow)) hash.update(`\0${path}\0`).update(readFileSync(path));
  // The build also takes in the public part of the environment (lib/chain/env.ts).
  for (const name of Object.keys(process.env)
    .filter((key) => key.startsWith('NEXT_PUBLIC_'))
    .sort()) {
    hash.update(`\0${name}=${process.env[name]}`);
  }
  return hash.digest('hex');
}

function filesBelow(path: string): string[] {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry === undefined) return [];
  if (entry.isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}
