import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Sources, standardInput } from './sources';

/**
 * Writes what somebody needs to verify each contract by hand on an explorer: its standard-JSON input, and a list of addresses,
 * names and the compiler's version.
 * @param folder created if missing
 * @returns the paths of the files
 */
export function writeUploadFiles(folder: string, chainId: number, sources: Sources): string[] {
  mkdirSync(folder, { recursive: true });
  const rows = sources.contracts.map((contract) => ({ contract, file: `${contract.name}.input.json` }));
  const list = {
    chainId,
    compilerVersion: sources.compilerVersion,
    contracts: rows.map(({ contract: { name, address, identifier, creationTransaction }, file }) => ({
      ...{ name, address, identifier, creationTransaction, standardJsonInput: file },
    })),
  };
  const files = [
    ...rows.map(({ contract, file }) => ({ file, content: standardInput(sources, contract) })),
    { file: 'contracts.json', content: list },
  ];
  return files.map(({ file, content }) => {
    const path = join(folder, file);
    writeFileSync(path, `${JSON.stringify(content, undefined, 2)}\n`);
    return path;
  });
}
