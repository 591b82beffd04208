import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { type Sources, type SourcesContract, standardInput } from './sources';

/** The public server; others speak the same API, see https://docs.sourcify.dev. */
export const SOURCIFY = 'https://sourcify.dev/server';

/** What became of one contract. Only `failed` asks for somebody's attention. */
export type Outcome = { status: 'verified' | 'already-verified' | 'failed'; text: string };

/** Where and how patiently to ask; all times in milliseconds. */
export type Patience = {
  server: string;
  /** For one response. */
  timeout: number;
  /** Between two questions whether a job is done. */
  pollEvery: number;
  /** For a job in all. */
  jobTimeout: number;
};

const match = z.enum(['match', 'exact_match']).nullish();
const ticket = z.object({ verificationId: z.string() });
const problem = z.object({ customCode: z.string(), message: z.string() });
const job = z.object({
  isJobCompleted: z.boolean(),
  contract: z.object({ match, creationMatch: match, runtimeMatch: match }).optional(),
  error: problem.optional(),
});

/**
 * Submits one contract to a Sourcify server (API v2) and waits for the result of the job.
 * @param sources the deployment's; the contract must be one of them
 * @returns an outcome in words; a server that fails, refuses or does not respond is one too
 */
export async function verifyContract(
  chainId: number,
  sources: Sources,
  contract: SourcesContract,
  patience: Patience,
): Promise<Outcome> {
  try {
    const { server, timeout } = patience;
    const response = await fetch(`${server}/v2/verify/${chainId}/${contract.address}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(requestOf(sources, contract)),
      signal: AbortSignal.timeout(timeout),
    });
    const body: unknown = await response.json().catch(() => undefined);
    const refused = problem.safeParse(body).data;
    if (response.status === 409 && refused?.customCode === 'already_verified') {
      return { status: 'already-verified', text: refused.message };
    }
    const started = ticket.safeParse(body).data;
    if (!response.ok || !started)
      return failed(refused?.message ?? `the server responded ${response.status}`);
    return await resultOf(started.verificationId, patience);
  } catch (error) {
    return failed(reasonOf(error));
  }
}

/** The body of the request for one contract. */
export function requestOf(sources: Sources, contract: SourcesContract) {
  const { identifier, creationTransaction } = contract;
  return {
    stdJsonInput: standardInput(sources, contract),
    compilerVersion: sources.compilerVersion,
    contractIdentifier: identifier,
    ...(creationTransaction && { creationTransactionHash: creationTransaction }),
  };
}

async function resultOf(id: string, patience: Patience): Promise<Outcome> {
  const { server, timeout, pollEvery, jobTimeout } = patience;
  const until = Date.now() + jobTimeout;
  for (;;) {
    const response = await fetch(`${server}/v2/verify/${encodeURIComponent(id)}`, {
      signal: AbortSignal.timeout(timeout),
    });
    const body: unknown = await response.json().catch(() => undefined);
    const found = job.safeParse(body).data;
    if (!response.ok || !found) return failed(`the server responded ${response.status} about job ${id}`);
    if (found.isJobCompleted) return outcomeOf(found);
    if (Date.now() >= until) return failed(`job ${id} is not done yet; run this again later`);
    await wait(pollEvery);
  }
}

function outcomeOf({ contract, error }: z.output<typeof job>): Outcome {
  if (error?.customCode === 'already_verified') return { status: 'already-verified', text: error.message };
  if (error) return failed(`${error.customCode}: ${error.message}`);
  const { creationMatch, runtimeMatch } = contract ?? {};
  if (!contract?.match) return failed('the job ended without a match');
  const words = `runtime ${runtimeMatch ?? 'no match'}, creation ${creationMatch ?? 'no match'}`;
  return { status: 'verified', text: words };
}

const failed = (text: string): Outcome => ({ status: 'failed', text });

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'the server did not respond in time';
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}
