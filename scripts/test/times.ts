import { z } from 'zod';

/** How long a test took, or the smallest part of a run that tells. */
export type Time = { name: string; seconds: number };

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      assertionResults: z.array(z.object({ fullName: z.string(), duration: z.number().nullish() })),
    }),
  ),
});

type Suite = {
  file?: string | undefined;
  specs: { title: string; tests: { results: { duration: number }[] }[] }[];
  suites?: Suite[] | undefined;
};
const suite: z.ZodType<Suite> = z.object({
  file: z.string().optional(),
  specs: z.array(
    z.object({
      title: z.string(),
      tests: z.array(z.object({ results: z.array(z.object({ duration: z.number() })) })),
    }),
  ),
  get suites() {
    return z.array(suite).optional();
  },
});
const playwrightReport = z.object({ suites: z.array(suite) });

/** Every suite in forge's output; it prints no times of single tests. */
export function timesOfForge(output: string): Time[] {
  const suites = output.matchAll(
    /^Ran \d+ tests? for (\S+)$[\s\S]*?^Suite result:.* finished in ([\d.]+)(µs|ms|s)/gm,
  );
  return [...suites].map(([, name = '', value, unit = 's']) => ({
    name,
    seconds: Number(value) * (SECONDS[unit] ?? 1),
  }));
}

const SECONDS: Record<string, number> = { µs: 1e-6, ms: 1e-3, s: 1 };

/** Every test in a report of vitest. */
export function timesOfVitest(report: unknown): Time[] {
  const tests = vitestReport.parse(report).testResults.flatMap(({ assertionResults }) => assertionResults);
  return tests.map(({ fullName, duration }) => ({ name: fullName, seconds: (duration ?? 0) / 1000 }));
}

/** Every test in a report of Playwright. */
export function timesOfPlaywright(report: unknown): Time[] {
  return playwrightReport.parse(report).suites.flatMap(timesIn);
}

function timesIn({ file, specs, suites = [] }: Suite): Time[] {
  return [
    ...specs.map(({ title, tests }) => ({
      name: `${file ?? ''} › ${title}`,
      seconds:
        tests.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration, 0) / 1000,
    })),
    ...suites.flatMap(timesIn),
  ];
}
