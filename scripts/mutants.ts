/**
 * `npm run mutants [-- <part of a file name> ...]`: puts each mistake of contracts/mutants into a copy of the contracts and
 * runs the tests that should notice it. Fails if a mutant survives without an explanation, if an explained one is killed, if
 * one does not compile, or if its place in the source is gone.
 *
 * The copy is in .cache, so that the tree never holds a mistake. Its tests are linked to the contracts when they run, not
 * when they are compiled (`dynamic_test_linking` in foundry.toml): only what was changed is compiled anew.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { forgePath } from '../contracts/deploy/binaries';
import { MUTANTS } from '../contracts/mutants/all';
import type { Mutant } from '../contracts/mutants/mutant';

const COPY = '.cache/mutants';
const TESTS = 'contracts/test';

type Outcome = 'killed' | 'survived' | 'did not compile' | 'not found';

/** The contracts and their tests, with what was compiled by an earlier run kept. */
function copyContracts(): void {
  mkdirSync(COPY, { recursive: true });
  rmSync(join(COPY, 'contracts'), { recursive: true, force: true });
  for (const folder of ['src', 'test', 'deploy']) {
    cpSync(join('contracts', folder), join(COPY, 'contracts', folder), { recursive: true });
  }
  cpSync('foundry.toml', join(COPY, 'foundry.toml'));
  for (const shared of ['node_modules', 'scripts']) {
    if (!existsSync(join(COPY, shared))) symlinkSync(join('..', '..', shared), join(COPY, shared), 'dir');
  }
  for (const path of readdirSync(join(COPY, TESTS), { recursive: true, encoding: 'utf8' })) {
    if (path.endsWith('.t.sol')) shortenRuns(join(COPY, TESTS, path));
  }
}

/** A test's own number of runs is for the long run; here the profile decides. */
function shortenRuns(path: string): void {
  const text = readFileSync(path, 'utf8');
  const short = text.replace(/^ *\/\/\/ forge-config: default\.(fuzz|invariant)\.runs = \d+\n/gm, '');
  if (short !== text) writeFileSync(path, short);
}

function runTests(tests: readonly string[]): { ok: boolean; output: string } {
  // Inputs that failed for another mutant say nothing about this one.
  for (const kept of ['fuzz', 'invariant']) {
    rmSync(join(COPY, '.cache', 'forge', kept), { recursive: true, force: true });
  }
  const glob = tests.length === 1 ? tests[0] : `{${tests.join(',')}}`;
  const args = ['test', '--root', COPY, '--fail-fast', '--match-path', `${TESTS}/${glob}.t.sol`];
  const { status, stdout, stderr } = spawnSync(forgePath(), args, {
    encoding: 'utf8',
    env: { ...process.env, FOUNDRY_PROFILE: 'mutants' },
    maxBuffer: 2 ** 28,
  });
  return { ok: status === 0, output: stdout + stderr };
}

function judge(file: string, tests: readonly string[], mutant: Mutant): { outcome: Outcome; by: string } {
  const path = join(COPY, 'contracts', 'src', file);
  const source = readFileSync(path, 'utf8');
  const parts = source.split(mutant.from);
  if (parts.length !== 2) return { outcome: 'not found', by: '' };
  writeFileSync(path, parts.join(mutant.to));
  const { ok, output } = runTests(tests);
  writeFileSync(path, source);
  if (ok) return { outcome: 'survived', by: '' };
  const failed = /\[FAIL[^\n]*?\] (\w+)/.exec(output)?.[1];
  return failed === undefined ? { outcome: 'did not compile', by: '' } : { outcome: 'killed', by: failed };
}

const wanted = process.argv.slice(2);
const chosen = MUTANTS.filter(({ file }) => wanted.length === 0 || wanted.some((part) => file.includes(part)));
const all = [...new Set(chosen.flatMap((each) => each.mutants.flatMap(({ tests }) => tests ?? each.tests)))];

const start = Date.now();
copyContracts();
console.log(`Running ${all.length} test files without a mistake`);
const sound = runTests(all);
if (!sound.ok) {
  console.error(`${sound.output}\nThe tests fail without a mistake.`);
  process.exit(1);
}

const counts: Record<Outcome, number> = { killed: 0, survived: 0, 'did not compile': 0, 'not found': 0 };
const problems: string[] = [];
let explained = 0;
for (const { file, tests, mutants } of chosen) {
  for (const mutant of mutants) {
    const { outcome, by } = judge(file, mutant.tests ?? tests, mutant);
    ++counts[outcome];
    const name = `${file}: ${mutant.breaks}`;
    const equivalent = mutant.equivalent !== undefined;
    if (outcome === 'survived' && equivalent) ++explained;
    if (outcome !== (equivalent ? 'survived' : 'killed')) problems.push(`${outcome}: ${name}\n  ${mutant.from}`);
    console.log(`${outcome.padEnd(15)} ${name}${by ? ` (${by})` : ''}${equivalent ? ' [explained]' : ''}`);
  }
}

const minutes = ((Date.now() - start) / 60_000).toFixed(1);
console.log(
  `\n${counts.killed} killed, ${counts.survived} survived (${explained} explained), ${counts['did not compile']} did not compile, ${counts['not found']} not found, in ${minutes} minutes`,
);
if (problems.length > 0) {
  console.error(`\n${problems.join('\n')}`);
  process.exitCode = 1;
}
