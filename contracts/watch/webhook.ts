import { exitCodeOf, messageOf, type Report, stateOf } from './report';

/** Milliseconds that the receiver may take. */
const TIMEOUT = 10_000;

/**
 * Makes a function that posts a report as JSON whenever the state differs from the one posted last; the first report only if
 * not all is well. What the receiver did not take is posted again with the next report.
 * @returns a function that resolves to what went wrong, or to undefined
 */
export function webhookTo(url: string, of: { chainId: number; treasury: string }) {
  let told: string | undefined;
  return async (report: Report): Promise<string | undefined> => {
    const state = stateOf(report);
    if (state === told) return undefined;
    if (told === undefined && exitCodeOf(report) === 0) {
      told = state;
      return undefined;
    }
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(messageOf(report, of)),
        signal: AbortSignal.timeout(TIMEOUT),
      });
      if (!response.ok) return `the webhook responded ${response.status}`;
      told = state;
      return undefined;
    } catch (error) {
      return `the webhook did not respond: ${error instanceof Error ? error.message : error}`;
    }
  };
}
