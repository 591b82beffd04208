import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';

/** The files of a built site: the SHA-256 of each by its path, and one of all of them. */
export type Manifest = { hash: string; files: Record<string, string> };

/** Reads every file below `dir`. */
export function manifestOf(dir: string): Manifest {
  const paths = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join(posix.sep))
    .sort();
  const files = Object.fromEntries(
    paths.map((path) => [path, sha256(readFileSync(join(dir, path)))] as const),
  );
  return { hash: hashOf(files), files };
}

/** The hash of what `sha256sum` prints for these files. */
export function hashOf(files: Manifest['files']): string {
  const lines = Object.entries(files).map(([path, hash]) => `${hash}  ${path}\n`);
  return sha256(lines.join(''));
}

/** Paths that are not the same in both. */
export function differences(one: Manifest, other: Manifest): string[] {
  const paths = new Set([...Object.keys(one.files), ...Object.keys(other.files)]);
  return [...paths].filter((path) => one.files[path] !== other.files[path]).sort();
}

export const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');
