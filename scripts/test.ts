/**
 * `npm test`: all checks in one run with one exit code. The stages of the contracts run side by side with those of the app
 * and the browser, so that two cores are busy: the contracts' give way, because the browser's have to keep up with a clock.
 * A stage is left out only if one it needs has failed. Output of the contracts' stages is printed between two stages of the
 * app.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { onStop, run } from './run';
import { type Counts, REPORTS, STAGES, type Stage } from './test/stages';
import type { Time } from './test/times';

interface Result extends Counts {
  ok: boolean;
  seconds: number;
  failures: string[];
  times: Time[];
  /** The output that was kept, of a stage of the contracts. */
  output: string;
}

/** How many of the slowest tests are listed. */
const SLOWEST = 20;

async function runStage(stage: Stage): Promise<Result> {
  const start = Date.now();
  let ok = true;
  let output = '';
  for (const command of stage.commands) {
    if (!ok) break;
    const isBeside = stage.lane === 'contracts';
    const step = await run(command, { keepOutput: isBeside, background: isBeside });
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
    failures: failed === 0 ? [] : listed(() => stage.failures?.(output)),
    times: listed(() => stage.times?.(output)),
    seconds: (Date.now() - start) / 1000,
  };
}

/** A list, as far as the stage tells; its own output has everything. */
function listed<Item>(read: () => Item[] | undefined): Item[] {
  try {
    return read() ?? [];
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

/** Of the stages that have ended; undefined for those left out. */
const results = new Map<string, Result | undefined>();
const waiting = new Map<string, (() => void)[]>();
/** What is printed once the app's present stage has ended. */
const kept: string[] = [];

const heading = (name: string) => `\n=== ${name} ===\n`;

function ended(name: string): Promise<void> {
  if (results.has(name)) return Promise.resolve();
  return new Promise((resolve) => waiting.set(name, [...(waiting.get(name) ?? []), resolve]));
}

async function runLane(lane: Stage['lane']): Promise<void> {
  const print = (text: string) => (lane === 'app' ? console.log(text) : kept.push(text));
  for (const stage of STAGES.filter((one) => one.lane === lane)) {
    await Promise.all(stage.needs.map(ended));
    print(heading(stage.name));
    const isReady = stage.needs.every((name) => results.get(name)?.ok);
    const result = isReady ? await runStage(stage) : undefined;
    print(result ? result.output : 'Left out: a stage it needs has failed.');
    results.set(stage.name, result);
    for (const resolve of waiting.get(stage.name) ?? []) resolve();
    if (lane === 'app') printKept();
  }
}

function printKept(): void {
  for (const text of kept.splice(0)) console.log(text);
}

await Promise.all([runLane('contracts'), runLane('app')]);
printKept();

const all = [...results.values()].filter((result) => result !== undefined);
const slowest = all.flatMap(({ times }) => times).sort((a, b) => b.seconds - a.seconds);
console.log(heading(`Slowest ${SLOWEST} tests`));
for (const { name, seconds } of slowest.slice(0, SLOWEST)) {
  console.log(`${seconds.toFixed(1).padStart(7)} s  ${name}`);
}

const failures = all.flatMap((result) => result.failures);
if (failures.length > 0) console.log(`${heading('Failed tests')}\n${failures.join('\n')}`);

console.log(heading('Summary'));
for (const { name } of STAGES) {
  const result = results.get(name);
  const mark = result === undefined ? 'left out' : result.ok ? 'ok' : 'FAILED';
  console.log(`${mark.padEnd(9)} ${name}${result ? ` (${Math.round(result.seconds)} s)` : ''}`);
}
const failed = all.reduce((sum, result) => sum + result.failed, 0);
// Their names last: some hosts show only the end of a log.
for (const failure of failures) console.log(`failed: ${failure.split('\n')[0]}`);
console.log(`\n${all.reduce((sum, result) => sum + result.passed, 0)} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
