/**
 * `npm test`: all checks in one run with one exit code. Stages print in order, each under a heading; one is skipped only if
 * a stage it needs has failed. The contract tests take long and need only the contracts, so they run in parallel with the
 * checks listed before them. Stages that drive a chain or a browser come last.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { onStop, run } from './run';
import { type Counts, REPORTS, STAGES, type Stage } from './test-stages';

interface Result extends Counts {
  ok: boolean;
  seconds: number;
  /** The captured output of a stage that runs in parallel. */
  output: string;
  failures: string[];
}

async function runStage(stage: Stage): Promise<Result> {
  const start = Date.now();
  let ok = true;
  let output = '';
  for (const command of stage.commands) {
    if (!ok) break;
    const step = await run(command, { keepOutput: stage.parallel === true });
    ok = step.ok;
    output += step.output;
  }
  const counts = count(stage, output);
  // A failure outside any test (a type error, a crash of the runner) counts as one failed test.
  const failed = ok ? counts.failed : Math.max(1, counts.failed);
  return {
    ok: ok && failed === 0,
    passed: counts.passed,
    failed,
    output,
    failures: failed === 0 ? [] : failuresIn(stage, output),
    seconds: (Date.now() - start) / 1000,
  };
}

/** What failed, as far as the stage tells; its own output has everything. */
function failuresIn(stage: Stage, output: string): string[] {
  try {
    return stage.failures?.(output) ?? [];
  } catch {
    return [];
  }
}

function count(stage: Stage, output: string): Counts {
  try {
    return stage.count?.(output) ?? { passed: 0, failed: 0 };
  } catch (error) {
    console.error(`No numbers of tests: ${error instanceof Error ? error.message : error}`);
    return { passed: 0, failed: 1 };
  }
}

onStop();
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const results = new Map<string, Result>();
const parallelRuns = new Map<string, Promise<Result>>();
const ready = (stage: Stage) => stage.needs.every((name) => results.get(name)?.ok);

for (const stage of STAGES) {
  console.log(`\n=== ${stage.name} ===\n`);
  if (ready(stage)) {
    const result = await (parallelRuns.get(stage.name) ?? runStage(stage));
    if (stage.parallel) console.log(result.output);
    results.set(stage.name, result);
  } else {
    console.log('Left out: a stage it needs has failed.');
  }
  for (const later of STAGES) {
    if (later.parallel && !parallelRuns.has(later.name) && ready(later))
      parallelRuns.set(later.name, runStage(later));
  }
}

const failures = [...results.values()].flatMap((result) => result.failures);
if (failures.length > 0) console.log(`\n=== Failed tests ===\n\n${failures.join('\n')}`);

console.log('\n=== Summary ===\n');
for (const { name } of STAGES) {
  const result = results.get(name);
  const mark = result === undefined ? 'left out' : result.ok ? 'ok' : 'FAILED';
  console.log(`${mark.padEnd(9)} ${name}${result ? ` (${Math.round(result.seconds)} s)` : ''}`);
}
const all = [...results.values()];
const failed = all.reduce((sum, result) => sum + result.failed, 0);
console.log(`\n${all.reduce((sum, result) => sum + result.passed, 0)} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
