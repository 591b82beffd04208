import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hex } from 'viem';
import { z } from 'zod';
import { DeployProblem } from './problem';

const hex = z.templateLiteral(['0x', z.string().regex(/^[0-9a-f]*$/)]);
const artifactFile = z.object({
  bytecode: z.object({ object: hex }),
  deployedBytecode: z.object({
    object: hex,
    immutableReferences: z
      .record(z.string(), z.array(z.object({ start: z.number(), length: z.number() })))
      .default({}),
  }),
});

/** A compiled contract: its creation code, and its runtime code with zeros in place of the immutables. */
export type Artifact = {
  name: string;
  bytecode: Hex;
  runtime: Hex;
  immutables: { start: number; length: number }[];
};

function artifactJson(name: string, file: string): unknown {
  const path = join('.cache', 'forge', 'out', `${file}.sol`, `${name}.json`);
  if (!existsSync(path)) {
    throw new DeployProblem(`${name} is not compiled. Run "npm run contracts -- build" first.`);
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
 * What the compiler recorded about the compilation of the contract `name`: its version and settings, and the files it read
 * with their hashes.
 * @throws DeployProblem if the contracts have not been built
 */
export function metadataOf(name: string) {
  return metadataFile.parse(artifactJson(name, name)).metadata;
}

/**
 * Reads forge's artifact of the contract `name` in `<file>.sol`.
 * @throws DeployProblem if the contracts have not been built
 */
export function artifact(name: string, file = name): Artifact {
  const { bytecode, deployedBytecode } = artifactFile.parse(artifactJson(name, file));
  return {
    name,
    bytecode: bytecode.object,
    runtime: deployedBytecode.object,
    immutables: Object.values(deployedBytecode.immutableReferences).flat(),
  };
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
