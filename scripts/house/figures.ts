import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { cyclesOf } from './cycles';
import { type Import, importsOfFiles, isTest, sourceFiles } from './imports';
import { breachOf } from './walls';
import { MINT_WAY } from './ways';

/**
 * A figure of the structure: what was found, one line each, and how many there may be. Where that is more than there should
 * be one day, `aim` says how many; the limit goes down with it.
 */
export type HouseFigure = { name: string; found: readonly string[]; limit: number; aim?: number };

/** Layers, the lowest first: an import from one to a higher one runs up. Scripts start and build all the others. */
const LAYERS = ['abis', 'contracts', 'lib', 'components', 'app', 'scripts', 'e2e'];
const SMALL = 15;
const FOLDER = 30;

/** All figures, measured on the files as they are now. */
export function figures(): HouseFigure[] {
  const files = sourceFiles();
  const imports = importsOfFiles(files);
  const shipped = files.filter((path) => /^(app|components|lib)\//.test(path) && !isTest(path));
  const text = new Map(shipped.map((path) => [path, readFileSync(path, 'utf8')]));
  const matching = (pattern: RegExp) => shipped.filter((path) => pattern.test(text.get(path) ?? ''));
  return [
    { name: 'imports through a wall (scripts/house/walls.ts)', found: breaches(imports), limit: 0 },
    { name: 'imports that run up', found: runningUp(imports), limit: 0 },
    {
      name: 'circles of files, types counted',
      found: cyclesOf(imports).map((each) => each.join(' ')),
      limit: 0,
    },
    { name: `folders with more than ${FOLDER} files`, found: fullFolders(files), limit: 0 },
    {
      name: `files of ${SMALL} lines or less in app, components and lib`,
      found: shipped.filter((path) => linesOf(text.get(path) ?? '') <= SMALL),
      limit: 26,
      aim: 15,
    },
    {
      name: 'lines of biome.json',
      found: readFileSync('biome.json', 'utf8').trimEnd().split('\n'),
      limit: 150,
    },
    { name: 'files that a mint passes through before Treasury.sol', found: mintWay(imports), limit: 10 },
    // One kind of transaction stands for all: its name is in the files that a new one would have to be added to.
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

/** Issues with words that no other file names. */
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

/** Tests may start a local chain, and so import scripts. */
function runningUp(imports: readonly Import[]): string[] {
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

/** @throws when a file of the way does not import the next one: then the way is another, and so is its description */
function mintWay(imports: readonly Import[]): readonly string[] {
  for (const [index, file] of MINT_WAY.entries()) {
    const next = MINT_WAY[index + 1];
    const isTaken = imports.some(({ from, to }) => from === file && to === next);
    if (next !== undefined && !isTaken) throw new Error(`${file} does not import ${next}`);
  }
  return MINT_WAY;
}

const linesOf = (text: string): number => text.trimEnd().split('\n').length;
