import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { forgePath } from '../../contracts/deploy/binaries';
import type { Mutant } from '../../contracts/mutants/mutant';

/**
 * The copy of the contracts that mistakes are put into, in .cache, so that the tree never holds one. Its tests are linked to
 * the contracts when they run, not when they are compiled (`dynamic_test_linking` in foundry.toml): only what was changed is
 * compiled anew.
 */
const COPY = '.cache/mutants';
const TESTS = 'contracts/test';
/** One folder per mutant, each with the libraries and their tests. */
const TOGETHER = join(COPY, TESTS, 'together');

/** A mutant, and the tests that should notice it. */
export interface Case {
  file: string;
  tests: readonly string[];
  mutant: Mutant;
}

export type Outcome = 'killed' | 'survived' | 'did not compile' | 'not found';
/** `by` is the test that failed. */
type Verdict = { outcome: Outcome; by: string };

/** Copies the contracts and runs `tests` on them as they are. @throws if one fails */
export function prepare(tests: readonly string[]): void {
  rmSync(join(COPY, 'contracts'), { recursive: true, force: true });
  for (const folder of ['src', 'test', 'deploy']) {
    cpSync(join('contracts', folder), join(COPY, 'contracts', folder), { recursive: true });
  }
  cpSync('foundry.toml', join(COPY, 'foundry.toml'));
  for (const shared of ['node_modules', 'scripts']) {
    if (!existsSync(join(COPY, shared))) symlinkSync(join('..', '..', shared), join(COPY, shared), 'dir');
  }
  const paths = readdirSync(join(COPY, TESTS), { recursive: true, encoding: 'utf8' });
  const isTest = (path: string) => path.endsWith('.t.sol');
  const asked = paths.filter(
    (path) => path.startsWith('libraries/') || tests.includes(path.slice(0, -'.t.sol'.length)),
  );
  // Each mutant costs a look at all files: tests that nothing needs are not worth it.
  const needed = withImports([...asked, ...paths.filter((path) => path.endsWith('.sol') && !isTest(path))]);
  for (const path of paths.filter(isTest)) {
    if (needed.has(path)) shortenRuns(join(COPY, TESTS, path));
    else rmSync(join(COPY, TESTS, path));
  }
  if (tests.length === 0) return;
  console.log(`Running ${tests.length} test files without a mistake`);
  const { ok, output } = forge(['--match-path', globOf(tests)]);
  if (!ok) throw new Error(`${output}\nThe tests fail without a mistake.`);
}

/** Paths below the tests, and those that they import: what they share may stand in a test. */
function withImports(paths: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    const text = readFileSync(join(COPY, TESTS, path), 'utf8');
    for (const [, imported = ''] of text.matchAll(/from "(\.[^"]+\.t\.sol)"/g))
      visit(join(dirname(path), imported));
  };
  paths.forEach(visit);
  return found;
}

/** A test's own number of runs is for the long run; here the profile decides. */
function shortenRuns(path: string): void {
  const text = readFileSync(path, 'utf8');
  const short = text.replace(
    /^ *\/\/\/ forge-config: (?:default|deep)\.(?:fuzz|invariant)\.runs = \d+\n/gm,
    '',
  );
  if (short !== text) writeFileSync(path, short);
}

const globOf = (tests: readonly string[]) =>
  `${TESTS}/${tests.length === 1 ? tests[0] : `{${tests.join(',')}}`}.t.sol`;

function forge(args: readonly string[]): { ok: boolean; output: string } {
  // Inputs that failed for another mutant say nothing about this one.
  for (const kept of ['fuzz', 'invariant']) {
    rmSync(join(COPY, '.cache', 'forge', kept), { recursive: true, force: true });
  }
  const { status, stdout, stderr } = spawnSync(forgePath(), ['test', '--root', COPY, ...args], {
    encoding: 'utf8',
    env: { ...process.env, FOUNDRY_PROFILE: 'mutants' },
    maxBuffer: 2 ** 28,
  });
  return { ok: status === 0, output: args.includes('--json') ? stdout : stdout + stderr };
}

/** Puts the mistake into the file at `path`. @returns the text before, or undefined if its place is not found once */
function mutate(path: string, { from, to }: Mutant): string | undefined {
  const source = readFileSync(path, 'utf8');
  const parts = source.split(from);
  if (parts.length !== 2) return;
  writeFileSync(path, parts.join(to));
  return source;
}

/** Puts one mistake into the copy, runs its tests and takes it out again. */
export function judge({ file, tests, mutant }: Case): Verdict {
  const path = join(COPY, 'contracts', 'src', file);
  const source = mutate(path, mutant);
  if (source === undefined) return { outcome: 'not found', by: '' };
  const { ok, output } = forge(['--fail-fast', '--match-path', globOf(tests)]);
  writeFileSync(path, source);
  if (ok) return { outcome: 'survived', by: '' };
  const failed = /\[FAIL[^\n]*?\] (\w+)/.exec(output)?.[1];
  return failed === undefined ? { outcome: 'did not compile', by: '' } : { outcome: 'killed', by: failed };
}

const suites = z.record(
  z.string(),
  z.object({ test_results: z.record(z.string(), z.object({ status: z.string() })) }),
);

/** Judges mistakes in libraries, whose tests include the code that they test, in one run of forge. */
export function judgeTogether(cases: readonly Case[]): [Case, Verdict][] {
  if (cases.length === 0) return [];
  const places = cases.map(({ file, tests, mutant }, i) => {
    const home = join(TOGETHER, `${i}`);
    for (const folder of ['libraries', 'interfaces']) {
      cpSync(join('contracts', 'src', folder), join(home, 'src', folder), { recursive: true });
    }
    for (const helper of ['Test.sol', 'Vm.sol', ...tests.map((test) => `${test}.t.sol`)]) {
      mkdirSync(dirname(join(home, 'test', helper)), { recursive: true });
      cpSync(join(COPY, TESTS, helper), join(home, 'test', helper));
    }
    return mutate(join(home, 'src', file), mutant) === undefined ? undefined : `${TESTS}/together/${i}/`;
  });
  console.log(`Running ${cases.length} mistakes in libraries`);
  const { output } = forge(['--json', '--match-path', `${TESTS}/together/**/*.t.sol`]);
  rmSync(TOGETHER, { recursive: true, force: true });
  const ran = parse(output);
  // One that does not compile hides all others.
  if (ran === undefined) return cases.map((each) => [each, judge(each)]);
  return cases.map((each, i) => {
    const place = places[i];
    if (place === undefined) return [each, { outcome: 'not found', by: '' }];
    const tests = Object.entries(ran).flatMap(([suite, { test_results }]) =>
      suite.startsWith(place) ? Object.entries(test_results) : [],
    );
    if (tests.length === 0) return [each, { outcome: 'did not compile', by: '' }];
    const failed = tests.find(([, { status }]) => status !== 'Success');
    return [each, failed ? { outcome: 'killed', by: failed[0] } : { outcome: 'survived', by: '' }];
  });
}

function parse(output: string): z.infer<typeof suites> | undefined {
  try {
    return suites.parse(JSON.parse(output.slice(output.indexOf('{'))));
  } catch {
    return;
  }
}
