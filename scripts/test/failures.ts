import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';

/** What failed in one stage, a few lines per test: its name, and how its errors begin. */
export type Failures = string[];

/** The most lines of an error that are repeated. */
const LINES = 6;
/** The most characters of one. */
const WIDTH = 300;

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

type Suite = {
  file?: string | undefined;
  specs: {
    title: string;
    ok: boolean;
    tests: { results: { errors: { message?: string | undefined }[] }[] }[];
  }[];
  suites?: Suite[] | undefined;
};
const suite: z.ZodType<Suite> = z.object({
  file: z.string().optional(),
  specs: z.array(
    z.object({
      title: z.string(),
      ok: z.boolean(),
      tests: z.array(
        z.object({
          results: z.array(z.object({ errors: z.array(z.object({ message: z.string().optional() })) })),
        }),
      ),
    }),
  ),
  get suites() {
    return z.array(suite).optional();
  },
});
const playwrightReport = z.object({ suites: z.array(suite) });

/** The failed tests in forge's output, each once: forge lists them again at the end. */
export const failuresOfForge = (output: string): Failures => [
  ...new Set([...output.matchAll(/^\[FAIL.*$/gm)].map(([line]) => line)),
];

/** The failed tests in a report of vitest. */
export function failuresOfVitest(report: unknown): Failures {
  const tests = vitestReport.parse(report).testResults.flatMap(({ assertionResults }) => assertionResults);
  return tests
    .filter(({ status }) => status === 'failed')
    .map(({ fullName, failureMessages }) => described(fullName, failureMessages ?? []));
}

/** The failed tests in a report of Playwright. */
export function failuresOfPlaywright(report: unknown): Failures {
  return playwrightReport.parse(report).suites.flatMap(failuresIn);
}

function failuresIn({ file, specs, suites = [] }: Suite): Failures {
  const failed = specs.filter(({ ok }) => !ok);
  return [
    ...failed.map(({ title, tests }) => {
      const errors = tests.flatMap(({ results }) => results.flatMap((result) => result.errors));
      return described(
        `${file ?? ''} › ${title}`,
        errors.map(({ message }) => message ?? ''),
      );
    }),
    ...suites.flatMap(failuresIn),
  ];
}

/** A test that ran out of time has two errors: that it did, and what it was waiting for. */
function described(name: string, messages: readonly string[]): string {
  const lines = messages.flatMap((message) =>
    stripVTControlCharacters(message)
      .split('\n')
      .filter((line) => line.trim() !== '')
      .slice(0, LINES),
  );
  return [name, ...lines.map((line) => `    ${line.slice(0, WIDTH)}`)].join('\n');
}
