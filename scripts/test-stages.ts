import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Failures, failuresOfForge, failuresOfPlaywright, failuresOfVitest } from './test-failures';

/** The numbers of tests in a stage. */
export interface Counts {
  passed: number;
  failed: number;
}

/** A stage of `npm test`. */
export interface Stage {
  name: string;
  /** Run in order until one fails. */
  commands: string[];
  /** Names of earlier stages that must have passed. */
  needs: string[];
  /** Runs in parallel with earlier stages once those it needs are done, and prints when it is its turn. */
  parallel?: boolean;
  /** Counts the tests, from the stage's output or its report. Undefined for stages without tests. */
  count?: (output: string) => Counts;
  /** Lists the failed tests, from the same. */
  failures?: (output: string) => Failures;
}

/** The folder for reports, as set in vitest.config.ts and playwright.config.ts. */
export const REPORTS = '.cache/test';
const UNIT_REPORT = `${REPORTS}/unit.json`;
const E2E_REPORT = `${REPORTS}/e2e.json`;

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

const report = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** Adds up forge's totals, such as "12 tests passed, 1 failed, 0 skipped"; forge prints one per run. */
export function countForge(output: string): Counts {
  const totals = [...output.matchAll(/: (\d+) tests passed, (\d+) failed,/g)];
  if (totals.length === 0) throw new Error('forge printed no totals');
  const sum = (group: 1 | 2) => totals.reduce((total, match) => total + Number(match[group]), 0);
  return { passed: sum(1), failed: sum(2) };
}

function countVitest(): Counts {
  const { numPassedTests, numFailedTests } = vitestReport.parse(report(UNIT_REPORT));
  return { passed: numPassedTests, failed: numFailedTests };
}

function countPlaywright(): Counts {
  const { expected, unexpected, flaky } = playwrightReport.parse(report(E2E_REPORT)).stats;
  return { passed: expected, failed: unexpected + flaky };
}

const BUILD_CONTRACTS = 'Contracts: build';
const VECTORS = 'Contracts: answers for the app to compare with';
const BUILD_APP = 'App: build and size';

/** All stages in the order they print in. */
export const STAGES: Stage[] = [
  {
    name: BUILD_CONTRACTS,
    commands: ['tsx scripts/forge.ts build'],
    needs: [],
  },
  { name: 'ABIs', commands: ['npm run --silent abis -- --check'], needs: [BUILD_CONTRACTS] },
  { name: 'Types', commands: ['npm run --silent typecheck'], needs: [] },
  { name: 'Lint, format and unused code', commands: ['npm run --silent lint'], needs: [] },
  { name: 'House', commands: ['npm run --silent house'], needs: [] },
  {
    name: VECTORS,
    commands: ['npm run --silent contracts -- --match-contract VectorsTest'],
    needs: [BUILD_CONTRACTS],
  },
  {
    name: 'Contracts: tests and gas',
    commands: [
      'npm run --silent contracts -- --no-match-contract "GasTest|VectorsTest"',
      'npm run --silent gas -- --gas-snapshot-check=true --gas-snapshot-emit=false',
    ],
    needs: [BUILD_CONTRACTS],
    parallel: true,
    count: countForge,
    failures: failuresOfForge,
  },
  {
    name: 'Unit tests',
    commands: ['npm run --silent unit'],
    needs: [VECTORS],
    count: countVitest,
    failures: () => failuresOfVitest(report(UNIT_REPORT)),
  },
  {
    name: BUILD_APP,
    // The published build first, then the one for the end-to-end tests.
    commands: [
      'npm run --silent build',
      'npm run --silent size',
      'npm run --silent build -- --local',
      'npm run --silent size',
    ],
    needs: [],
  },
  {
    name: 'End to end in the browser',
    commands: ['npm run --silent e2e'],
    needs: [BUILD_CONTRACTS, BUILD_APP],
    count: countPlaywright,
    failures: () => failuresOfPlaywright(report(E2E_REPORT)),
  },
];
