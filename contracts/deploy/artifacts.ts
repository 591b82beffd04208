import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hex } from 'viem';
import { z } from 'zod';
import { DeployProblem } from './problem';

/** The folder of the committed bytecode, so that a chain can be started without compiling (`npm run abis` writes it). */
export const ARTIFACTS = 'contracts/artifacts';
/** In it: the files that the bytecode was compiled from, with their hashes. */
export const COMPILED_FROM = 'compiled-from.json';
/** The folder of the contracts as they are deployed, of the profile "shipped" in foundry.toml. */
export const SHIPPED = '.cache/forge/shipped';
/** The folder of the contract tests, and of everything else as they compile it. */
export const TESTS = '.cache/forge/out';
/** What decides on the bytecode beside the sources. */
const COMPILER = ['foundry.toml', 'node_modules/solc/package.json'];

const hex = z.templateLiteral(['0x', z.string().regex(/^[0-9a-f]*$/)]);
const range = z.object({ start: z.number(), length: z.number() });
const forgeFile = z.object({
  bytecode: z.object({ object: hex }),
  deployedBytecode: z.object({
    object: hex,
    immutableReferences: z.record(z.string(), z.array(range)).default({}),
  }),
});
/** `runtimeAt`: where the runtime code is in the creation code, in bytes. */
const committedFile = z.object({ bytecode: hex, runtimeAt: range, immutables: z.array(range) });

/** A compiled contract: its creation code, and its runtime code with zeros in place of the immutables. */
export type Artifact = {
  name: string;
  bytecode: Hex;
  runtime: Hex;
  immutables: { start: number; length: number }[];
};

function forgeJson(name: string, file: string, folder: string): unknown {
  const path = join(folder, `${file}.sol`, `${name}.json`);
  if (!existsSync(path)) {
    throw new DeployProblem(`${name} is not compiled. Run "npm run abis" first.`);
  }
  return JSON.parse(readFileSync(path, 'utf8'));
}

const metadataFile = z.object({
  metadata: z.object({
    language: z.string(),
    compiler: z.object({ version: z.string() }),
    settings: z.looseObject({ compilationTarget: z.record(z.string(), z.string()) }),
    sources: z.record(z.string(), z.object({ keccak256: hex })),
  }),
});

/**
 * What the compiler recorded about the compilation of the contract `name` in `<file>.sol`: its version and settings, and
 * the files it read with their hashes.
 * @throws DeployProblem if the contracts have not been built
 */
export function metadataOf(name: string, file = name) {
  return metadataFile.parse(forgeJson(name, file, SHIPPED)).metadata;
}

/**
 * Reads what forge compiled for the contract `name` in `<file>.sol`.
 * @throws DeployProblem if the contracts have not been built
 */
export function forgeArtifact(name: string, file: string, folder: string): Artifact {
  const { bytecode, deployedBytecode } = forgeFile.parse(forgeJson(name, file, folder));
  return {
    name,
    bytecode: bytecode.object,
    runtime: deployedBytecode.object,
    immutables: Object.values(deployedBytecode.immutableReferences).flat(),
  };
}

/** Text of an artifact's file in `ARTIFACTS`. */
export function artifactText({ name, bytecode, runtime, immutables }: Artifact): string {
  const at = bytecode.indexOf(runtime.slice(2));
  if (at < 0) throw new Error(`The creation code of ${name} does not contain its runtime code`);
  const runtimeAt = { start: at / 2 - 1, length: runtime.length / 2 - 1 };
  return `${JSON.stringify({ runtimeAt, immutables, bytecode }, null, 1)}\n`;
}

/** Text of `COMPILED_FROM` for contracts compiled from these files. */
export function compiledFromText(sources: Iterable<string>): string {
  const paths = [...new Set([...COMPILER, ...sources])].sort();
  return `${JSON.stringify(Object.fromEntries(paths.map((path) => [path, hashOf(path)])), null, 1)}\n`;
}

const hashOf = (path: string): string | undefined =>
  existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : undefined;

/**
 * Whether the sources are still those that the committed bytecode was compiled from.
 * @param list path of `COMPILED_FROM`
 */
export function artifactsAreCurrent(list = join(ARTIFACTS, COMPILED_FROM)): boolean {
  if (!existsSync(list)) return false;
  const hashes = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(list, 'utf8')));
  return Object.entries(hashes).every(([source, hash]) => hashOf(source) === hash);
}

let isCurrent: boolean | undefined;

/**
 * Reads the committed bytecode of the contract `name`.
 * @throws DeployProblem if there is none, or a source has changed since it was compiled
 */
export function artifact(name: string): Artifact {
  isCurrent ??= artifactsAreCurrent();
  const path = join(ARTIFACTS, `${name}.json`);
  if (!isCurrent || !existsSync(path)) {
    throw new DeployProblem(`${name} is not compiled from the present sources. Run "npm run abis" first.`);
  }
  const { bytecode, runtimeAt, immutables } = committedFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  const start = 2 + 2 * runtimeAt.start;
  return { name, bytecode, runtime: `0x${bytecode.slice(start, start + 2 * runtimeAt.length)}`, immutables };
}

/** Whether `code` is the artifact's runtime code, ignoring the values of immutables. */
export function isCodeOf({ runtime, immutables }: Artifact, code: Hex | undefined): boolean {
  if (code?.length !== runtime.length) return false;
  let blanked = code.slice(2);
  for (const { start, length } of immutables) {
    blanked = blanked.slice(0, 2 * start) + '0'.repeat(2 * length) + blanked.slice(2 * (start + length));
  }
  return `0x${blanked}` === runtime;
}
