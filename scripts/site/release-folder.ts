import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { cidOf } from './cid';
import { differences, hashOf, manifestOf, sha256 } from './manifest';

/** What a release says of itself. */
type Facts = { version: string; commit?: string | undefined; build: string };

const SITE = 'site';
const MANIFEST = 'manifest.json';
const SBOM = 'sbom.cdx.json';

const releaseManifest = z.object({
  version: z.string(),
  commit: z.string().optional(),
  build: z.string(),
  /** Of the folder `site` in IPFS. */
  cid: z.string(),
  /** SHA-256 of the bill of materials. */
  sbom: z.string(),
  /** SHA-256 of the lines that `sha256sum` prints for all files. */
  hash: z.string(),
  files: z.record(z.string(), z.string()),
});

type ReleaseManifest = z.infer<typeof releaseManifest>;

/** Writes a release: a copy of a built site, a manifest with the hash of every file, and the bill of materials. */
export function writeRelease(folder: string, site: string, facts: Facts, sbom: string): ReleaseManifest {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(site, join(folder, SITE), { recursive: true });
  const written = manifestOf(join(folder, SITE));
  const manifest = { ...facts, cid: cidOf(join(folder, SITE)), sbom: sha256(sbom), ...written };
  writeFileSync(join(folder, SBOM), sbom);
  writeFileSync(join(folder, MANIFEST), `${JSON.stringify(manifest, undefined, 2)}\n`);
  return manifest;
}

/** @throws if there is no manifest of a release */
export function readManifest(folder: string): ReleaseManifest {
  return releaseManifest.parse(JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')));
}

/** Everything in which a release is not what its manifest says. The manifest itself is what has to be trusted. */
export function faultsOf(folder: string): string[] {
  const said = readManifest(folder);
  const found = manifestOf(join(folder, SITE));
  const faults = differences(said, found).map((path) => {
    if (found.files[path] === undefined) return `${SITE}/${path} is missing`;
    return `${SITE}/${path} ${said.files[path] === undefined ? 'is not in the manifest' : 'was changed'}`;
  });
  if (hashOf(said.files) !== said.hash) faults.push('The hash in the manifest is not that of its files');
  if (cidOf(join(folder, SITE)) !== said.cid) faults.push(`The CID in the manifest is not that of ${SITE}`);
  if (sha256(readFileSync(join(folder, SBOM))) !== said.sbom) faults.push(`${SBOM} was changed`);
  const beside = readdirSync(folder).filter((name) => ![SITE, MANIFEST, SBOM].includes(name));
  return [...faults, ...beside.map((name) => `${name} is not part of a release`)];
}
