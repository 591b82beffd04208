import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { cyclesOf } from './cycles';
import { type Import, importsOfFiles, isTest, sourceFiles } from './imports';
import { breachOf } from './walls';
import { MINT_PATH } from './ways';

/**
 * A figure about the structure: the findings, one per line, and how many are allowed. `aim` is a lower target, if there is
 * one; the limit is lowered as the code approaches it.
 */
export type HouseFigure = { name: string; found: readonly string[]; limit: number; aim?: number };

/** Layers, the lowest first; none may import a higher one. Scripts start and build all the others. */
const LAYERS = ['abis', 'contracts', 'lib', 'components', 'app', 'scripts', 'e2e'];
const SMALL = 15;
const FOLDER = 30;

/** All figures, measured on the current files. */
export function figures(): HouseFigure[] {
  const files = sourceFiles();
  const imports = importsOfFiles(files);
  const shipped = files.filter((path) => /^(app|components|lib)\//.test(path) && !isTest(path));
  const text = new Map(shipped.map((path) => [path, readFileSync(path, 'utf8')]));
  const matching = (pattern: RegExp) => shipped.filter((path) => pattern.test(text.get(path) ?? ''));
  return [
    { name: 'imports through a wall (scripts/house/walls.ts)', found: breaches(imports), limit: 0 },
    { name: 'imports that run up', found: upwardImports(imports), limit: 0 },
    {
      name: 'circles of files, types counted',
      found: cyclesOf(imports).map((each) => each.join(' ')),
      limit: 0,
    },
    { name: `folders with more than ${FOLDER} files`, found: fullFolders(files), limit: 0 },
    {
      name: `files of ${SMALL} lines or less in app, components and lib`,
      found: shipped.filter((path) => linesOf(text.get(path) ?? '') <= SMALL),
      limit: 25,
      aim: 15,
    },
    {
      name: 'lines of biome.json',
      found: readFileSync('biome.json', 'utf8').trimEnd().split('\n'),
      limit: 150,
    },
    { name: 'files that a mint passes through before Treasury.sol', found: mintPath(imports), limit: 10 },
    // One kind of transaction as an example: the files with its name are those that a new kind must be added to.
    { name: 'files that know the kind claim-grant', found: matching(/'claim-grant'/), limit: 6 },
    { name: 'issues that nothing reports', found: unreported(text), limit: 0 },
    { name: 'lists of the tiers besides TIER_IDS', found: matching(/\[1, 2, 3, 4, 5\]/), limit: 1 },
  ];
}

const breaches = (imports: readonly Import[]): string[] =>
  imports.flatMap((each) => {
    const breach = breachOf(each);
    return breach ? [`${each.from}: ${breach}`] : [];
  });

/** Names of issues that no code reports. */
function unreported(text: ReadonlyMap<string, string>): string[] {
  const issues = text.get('lib/domain/model/issues.ts') ?? '';
  const names = new Set(
    [...issues.matchAll(/\{ name: '([\w-]+)'|^ {6}name: '([\w-]+)'/gm)].map(([, a, b]) => a ?? b),
  );
  const others = [...text].filter(([path]) => !/-words\.ts$|model\/issues\.ts$/.test(path));
  return [...names].flatMap((name) =>
    name !== undefined && others.every(([, code]) => !code.includes(`'${name}'`)) ? [name] : [],
  );
}

/** Imports of a higher layer. Tests are exempt, because they may start a local chain and so import scripts. */
function upwardImports(imports: readonly Import[]): string[] {
  const layerOf = (path: string) => LAYERS.indexOf(path.split('/')[0] ?? '');
  return imports
    .filter(({ from, isPackage }) => !isPackage && !isTest(from) && layerOf(from) >= 0)
    .filter(({ from, to }) => layerOf(to) > layerOf(from))
    .map(({ from, to }) => `${from} -> ${to}`);
}

function fullFolders(files: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const path of files) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > FOLDER).map(([folder, count]) => `${folder}: ${count}`);
}

/** @throws if a file of the path does not import the next one, because then the documented path is out of date */
function mintPath(imports: readonly Import[]): readonly string[] {
  for (const [index, file] of MINT_PATH.entries()) {
    const next = MINT_PATH[index + 1];
    const isTaken = imports.some(({ from, to }) => from === file && to === next);
    if (next !== undefined && !isTaken) throw new Error(`${file} does not import ${next}`);
  }
  return MINT_PATH;
}

const linesOf = (text: string): number => text.trimEnd().split('\n').length;
