/**
 * `npm run mutants [-- <part of a name> ...]`: puts each mistake of contracts/mutants into a copy of the contracts and
 * runs the tests that should notice it. Fails if a mutant survives without an explanation, if an explained one is killed, if
 * one does not compile, or if its place in the source is gone.
 */
import { MUTANTS } from '../contracts/mutants/all';
import { type Case, judge, judgeTogether, type Outcome, prepare } from './mutants/copy';

/** Mistakes in libraries whose tests need no contract are compiled and tested all at once. */
const isAlone = ({ file, tests }: Case) => [file, ...tests].every((each) => each.startsWith('libraries/'));

const wanted = process.argv.slice(2);
const isWanted = (name: string) => wanted.length === 0 || wanted.some((part) => name.includes(part));
const cases = MUTANTS.flatMap(({ file, tests, mutants }) =>
  mutants
    .filter(({ breaks }) => isWanted(`${file}: ${breaks}`))
    .map((mutant): Case => ({ file, tests: mutant.tests ?? tests, mutant })),
);

const start = Date.now();
const counts: Record<Outcome, number> = { killed: 0, survived: 0, 'did not compile': 0, 'not found': 0 };
const problems: string[] = [];
let explained = 0;

function report({ file, mutant }: Case, { outcome, by }: { outcome: Outcome; by: string }): void {
  const equivalent = mutant.equivalent !== undefined;
  const name = `${file}: ${mutant.breaks}`;
  ++counts[outcome];
  if (outcome === 'survived' && equivalent) ++explained;
  if (outcome !== (equivalent ? 'survived' : 'killed'))
    problems.push(`${outcome}: ${name}\n  ${mutant.from}`);
  console.log(`${outcome.padEnd(15)} ${name}${by ? ` (${by})` : ''}${equivalent ? ' [explained]' : ''}`);
}

const others = cases.filter((each) => !isAlone(each));
prepare([...new Set(others.flatMap(({ tests }) => tests))]);
for (const [each, verdict] of judgeTogether(cases.filter(isAlone))) report(each, verdict);
for (const each of others) report(each, judge(each));

const minutes = ((Date.now() - start) / 60_000).toFixed(1);
console.log(
  `\n${counts.killed} killed, ${counts.survived} survived (${explained} explained), ${counts['did not compile']} did not compile, ${counts['not found']} not found, in ${minutes} minutes`,
);
if (problems.length > 0) {
  console.error(`\n${problems.join('\n')}`);
  process.exitCode = 1;
}
