import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { updateDeploymentLists } from '@/contracts/deploy/deployment-list';
import { run } from './run';
import { writeSiteFiles } from './share/site-files';
import { writeTokenSheet } from './share/token-sheet';
import { firstCalls } from './site/first-calls';
import { harden } from './site/harden';
import { hostsOfBuild } from './site/hosts';
import { writeSecurityTxt } from './site/security-txt';

/** Folder of the exported site. */
export const SITE = 'out';

const STAMP = join('.cache', 'app-build');
const SOURCES = [
  ...['abis', 'app', 'components', 'lib', 'public', 'scripts/site', 'scripts/exported-html.ts'],
  ...['scripts/share/site-files.ts', 'scripts/share/token-sheet.ts'],
  ...['next.config.js', 'package-lock.json', 'postcss.config.mjs', 'tailwind.config.ts', 'tsconfig.json'],
];

/** `local` builds include the local chain and its wallet, which public builds must not contain. */
export type Audience = 'public' | 'local';

/** Builds and hardens the static export with all deployment files. If it fails, the old export no longer counts as current. */
export async function buildApp(
  audience: Audience,
  { keepOutput = false } = {},
): Promise<{ ok: boolean; output: string }> {
  updateDeploymentLists();
  const fingerprint = sourcesFingerprint(audience);
  rmSync(STAMP, { force: true });
  const build = await run('next build', { keepOutput, env: publicEnv(audience) });
  if (!build.ok) return build;
  writeSiteFiles(SITE);
  writeTokenSheet(SITE);
  writeSecurityTxt(SITE);
  const id = readFileSync(join('.next', 'BUILD_ID'), 'utf8');
  // A page that is left open reads it to tell whether a newer one is served.
  writeFileSync(join(SITE, 'build.json'), `${JSON.stringify({ build: id })}\n`);
  harden(SITE, { hosts: hostsOfBuild(), build: id, calls: firstCalls(audience === 'local') });
  mkdirSync('.cache', { recursive: true });
  writeFileSync(STAMP, fingerprint);
  return build;
}

/** Whether the export on disk was built for this audience from the current sources. */
export function appIsCurrent(audience: Audience): boolean {
  const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  return (
    isFile(join(SITE, 'index.html')) &&
    isFile(STAMP) &&
    readFileSync(STAMP, 'utf8') === sourcesFingerprint(audience)
  );
}

/** The environment variables that affect the build (lib/chain/rpc/env.ts, next.config.js). */
function publicEnv(audience: Audience): Record<string, string | undefined> {
  const given = Object.entries(process.env).filter(([name]) => name.startsWith('NEXT_PUBLIC_'));
  return { ...Object.fromEntries(given.sort()), NEXT_PUBLIC_LOCAL: audience === 'local' ? '1' : '' };
}

function sourcesFingerprint(audience: Audience): string {
  const hash = createHash('sha256').update(JSON.stringify(publicEnv(audience)));
  for (const path of SOURCES.flatMap(filesBelow)) hash.update(`\0${path}\0`).update(readFileSync(path));
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
