import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSync } from 'oxc-parser';

/** One import, re-export or `import()` of a source file. */
export type Import = {
  /** The importing file, relative to the project root. */
  from: string;
  /** The imported project file, package or built-in module. */
  to: string;
  isPackage: boolean;
  /** Imports only types: it does not exist at run time, but readers still have to follow it. */
  isType: boolean;
  /** A dynamic import, loaded when needed. */
  isLate: boolean;
};

const SOURCE = /\.(ts|tsx|mjs|js)$/;
const ENDINGS = ['', '.ts', '.tsx', '.mjs', '.js', '/index.ts'];

/** Every source file of the project that git tracks or does not ignore, sorted. */
export function sourceFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' });
  return [...new Set(listed.split('\n'))].filter((path) => SOURCE.test(path) && existsSync(path)).sort();
}

/** All imports of a source text, including types. @param path its path, to resolve relative imports */
export function importsOf(path: string, text: string): Import[] {
  const { staticImports, staticExports, dynamicImports } = parseSync(path, text).module;
  const found = [
    ...staticImports.map(({ moduleRequest, entries }) => ({
      source: moduleRequest.value,
      isType: entries.length > 0 && entries.every(({ isType }) => isType),
      isLate: false,
    })),
    ...staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest ? { source: moduleRequest.value, isType, isLate: false } : [],
      ),
    ),
    // Paths computed at run time cannot be resolved.
    ...dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
      const source = /^['"`](.*)['"`]$/.exec(text.slice(start, end))?.[1];
      return source === undefined ? [] : [{ source, isType: false, isLate: true }];
    }),
  ];
  return found.map(({ source, ...kind }) => ({ from: path, ...placeOf(path, source), ...kind }));
}

/** All imports of these files. */
export const importsOfFiles = (paths: readonly string[]): Import[] =>
  paths.flatMap((path) => importsOf(path, readFileSync(path, 'utf8')));

function placeOf(from: string, source: string): { to: string; isPackage: boolean } {
  const isAlias = source.startsWith('@/');
  if (!isAlias && !source.startsWith('.')) return { to: source, isPackage: true };
  const base = isAlias ? source.slice(2) : join(dirname(from), source);
  const ending = ENDINGS.find((each) => SOURCE.test(base + each) && existsSync(base + each));
  return { to: base + (ending ?? ''), isPackage: false };
}

/** Whether a file is a test or a test helper. */
export const isTest = (path: string): boolean =>
  /\.(test|spec)\.tsx?$/.test(path) ||
  /(^|\/)(test-[^/]*|[^/]*fixture)\.ts$/.test(path) ||
  path.startsWith('e2e/');
