import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Failures, failuresOfForge, failuresOfPlaywright, failuresOfVitest } from './failures';
import { type Time, timesOfForge, timesOfPlaywright, timesOfVitest } from './times';

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
  /** Names of stages that must have passed, of either lane. */
  needs: string[];
  /** The stages of a lane run one after another, and the two lanes side by side. That of the contracts gives way. */
  lane: 'contracts' | 'app';
  /** Counts the tests, from the stage's output or its report. Undefined for stages without tests. */
  count?: (output: string) => Counts;
  /** Lists the failed tests, from the same. */
  failures?: (output: string) => Failures;
  /** How long each test took, from the same. */
  times?: (output: string) => Time[];
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
const ABIS = 'ABIs and artifacts';
const VECTORS = 'Contracts: answers for the app to compare with';
const BUILD_APP = 'App: build and size';

/** All stages, those of each lane in the order they run in. */
export const STAGES: Stage[] = [
  {
    name: BUILD_CONTRACTS,
    lane: 'contracts',
    commands: ['tsx scripts/forge.ts build --profile shipped', 'tsx scripts/forge.ts build'],
    needs: [],
  },
  {
    name: ABIS,
    lane: 'contracts',
    commands: ['tsx scripts/abis.ts --check'],
    needs: [BUILD_CONTRACTS],
  },
  {
    name: VECTORS,
    lane: 'contracts',
    commands: ['npm run --silent contracts -- --match-contract VectorsTest'],
    needs: [BUILD_CONTRACTS],
  },
  {
    name: 'Contracts: tests and gas',
    lane: 'contracts',
    commands: [
      'npm run --silent contracts -- --no-match-contract "GasTest|VectorsTest"',
      'npm run --silent gas -- --gas-snapshot-check=true --gas-snapshot-emit=false',
    ],
    needs: [BUILD_CONTRACTS],
    count: countForge,
    failures: failuresOfForge,
    times: timesOfForge,
  },
  {
    name: 'Release: the same from a second build',
    lane: 'contracts',
    commands: ['npm run --silent release -- --again'],
    needs: [BUILD_APP],
  },
  { name: 'Types', lane: 'app', commands: ['npm run --silent typecheck'], needs: [] },
  {
    name: 'Lint, format and unused code',
    lane: 'app',
    commands: ['npm run --silent lint'],
    needs: [],
  },
  { name: 'House', lane: 'app', commands: ['npm run --silent house'], needs: [] },
  {
    name: BUILD_APP,
    lane: 'app',
    // The published build first, then the one for the end-to-end tests.
    commands: [
      'npm run --silent build',
      'npm run --silent size',
      'npm run --silent release -- --keep',
      'npm run --silent build -- --local',
      'npm run --silent size',
    ],
    needs: [],
  },
  {
    name: 'End to end in the browser',
    lane: 'app',
    commands: ['npm run --silent e2e'],
    needs: [BUILD_APP],
    count: countPlaywright,
    failures: () => failuresOfPlaywright(report(E2E_REPORT)),
    times: () => timesOfPlaywright(report(E2E_REPORT)),
  },
  {
    name: 'Unit tests',
    lane: 'app',
    commands: ['npm run --silent unit'],
    // Last: by then the contracts have given their answers.
    needs: [ABIS, VECTORS],
    count: countVitest,
    failures: () => failuresOfVitest(report(UNIT_REPORT)),
    times: () => timesOfVitest(report(UNIT_REPORT)),
  },
];
