import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import {
  type Address,
  getAddress,
  type Hex,
  isAddress,
  isHex,
  keccak256,
  stringToHex,
  zeroAddress,
} from 'viem';
import { z } from 'zod';
import { metadataOf } from '../artifacts';
import { DeployProblem } from '../problem';

const address = z
  .string()
  .refine((text) => isAddress(text), 'not an address')
  .transform((text) => getAddress(text));
const hash = z.custom<Hex>((value) => isHex(value), 'not a hash');

const sourcesSchema = z.strictObject({
  /** The compiler's own name for its version, e.g. "0.8.37+commit.f401782d". */
  compilerVersion: z.string().min(1),
  language: z.string().min(1),
  /** The compiler's settings, without what it should output. */
  settings: z.record(z.string(), z.unknown()),
  /** The content of every file, by its path. */
  files: z.record(z.string(), z.string()),
  contracts: z.array(
    z.strictObject({
      name: z.string().min(1),
      address,
      /** Path and name, separated by a colon. */
      identifier: z.string().includes(':'),
      creationTransaction: hash.optional(),
      /** The files that the compiler read for this contract, with the hash of each. */
      files: z.record(z.string(), hash),
    }),
  ),
});

/** The sources of a deployment, enough to compile each contract to the same bytes again. */
export type Sources = z.output<typeof sourcesSchema>;
export type SourcesContract = Sources['contracts'][number];

/** Path of the sources that belong to a deployment file. */
export const sourcesFile = (deploymentFile: string): string =>
  deploymentFile.replace(/(\.json)?$/, '.sources.json');

/**
 * Collects the sources of contracts, as they were compiled.
 * @param creations the transaction that created each contract, by its address
 * @throws DeployProblem if a file has changed since it was compiled, or contracts were compiled with different settings
 */
export function collectSources(
  contracts: readonly { name: string; address: Address }[],
  creations: ReadonlyMap<Address, Hex>,
): Sources {
  const files: Record<string, string> = {};
  const shared = new Map<string, Pick<Sources, 'compilerVersion' | 'language' | 'settings'>>();
  const rows = contracts.map(({ name, address: at }): SourcesContract => {
    const { compiler, language, settings, sources } = metadataOf(name);
    const { compilationTarget, ...rest } = settings;
    const common = { compilerVersion: compiler.version, language, settings: rest };
    shared.set(JSON.stringify(common), common);
    for (const [path, { keccak256: wanted }] of Object.entries(sources)) {
      files[path] ??= contentOf(path, wanted);
    }
    const creationTransaction = creations.get(at);
    return {
      name,
      address: at,
      identifier: `${Object.keys(compilationTarget)[0]}:${name}`,
      ...(creationTransaction && { creationTransaction }),
      files: Object.fromEntries(Object.entries(sources).map(([path, source]) => [path, source.keccak256])),
    };
  });
  const [common, ...others] = shared.values();
  if (!common || others.length > 0)
    throw new DeployProblem('The contracts have different compiler settings.');
  return { ...common, files, contracts: rows };
}

/** @throws DeployProblem if a source file of these contracts has changed since it was compiled */
export function refuseChangedSources(names: readonly string[]): void {
  collectSources(
    names.map((name) => ({ name, address: zeroAddress })),
    new Map(),
  );
}

function contentOf(path: string, wanted: Hex): string {
  const content = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (keccak256(stringToHex(content)) === wanted) return content;
  throw new DeployProblem(`${path} is not what was compiled. Run "npm run abis" again.`);
}

/** Writes the sources of a deployment. */
export function writeSources(path: string, sources: Sources): void {
  writeFileSync(path, `${JSON.stringify(sources, undefined, 2)}\n`);
}

/** @throws DeployProblem if the file is missing or is not what `writeSources` writes */
export function readSources(path: string): Sources {
  if (!existsSync(path)) {
    throw new DeployProblem(`${path} is missing. "npm run deploy" writes it beside the deployment file.`);
  }
  const { data, error } = sourcesSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (error) throw new DeployProblem(`${path} does not hold sources:\n${z.prettifyError(error)}`);
  return data;
}

/**
 * The compiler's standard-JSON input for one contract, with only the files that it needs: more files could change the
 * compiler's numbering, and with it the code.
 */
export function standardInput({ language, settings, files }: Sources, contract: SourcesContract) {
  const needed = Object.keys(contract.files).map((path) => [path, { content: files[path] ?? '' }]);
  const outputSelection = { '*': { '*': ['abi', 'metadata', 'evm.bytecode', 'evm.deployedBytecode'] } };
  return { language, sources: Object.fromEntries(needed), settings: { ...settings, outputSelection } };
}
