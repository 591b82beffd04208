import type { Issue } from '@/lib/domain/model/issues';
import { NotSentError } from '@/lib/tx/engine/ports';
import { BlockedError } from './guard';

/**
 * The user declined: 4001 in EIP-1193, 5000 in WalletConnect. No other wallet error proves that nothing was sent: a
 * wallet may stop waiting for its node or its window and still send. It then reports -32603 ("request timed out"), 8000
 * ("request expired") or 4900. Geth, whose errors wallets pass on, uses -32002, which elsewhere means that another
 * request is open.
 */
const REFUSED = new Set([4001, 5000]);
const BUSY = -32002;
const DISCONNECTED = new Set([4900, 4901]);
/** EIP-1193 and JSON-RPC: the wallet does not know the method. */
const NO_METHOD = new Set([4200, -32601]);
/**
 * Errors with which a batch was never started. They reject the request itself, before anything is shown or sent: the
 * page may not use the method (4100), the wallet cannot parse it (-32602: an older draft) or does not support what it
 * requires (EIP-5792: 5700 a capability, 5710 the chain, 5740 the size, 5750 an upgrade that the user declined, 5760
 * atomicity). They allow falling back to single steps. A single transaction has no fallback, so there they prove
 * nothing.
 */
const NO_BATCH = new Set([...NO_METHOD, 4100, -32602, 5700, 5710, 5740, 5750, 5760]);

/** Whether nothing was sent for certain: the request did not reach the wallet, or the user declined. */
export function provesUnsent(error: unknown): boolean {
  return error instanceof BlockedError || error instanceof NotSentError || isRefused(error);
}

/**
 * The issue for a declined request, or for a failed one that was not sent. Decided by code: messages vary and are
 * translated.
 */
export function walletIssue(error: unknown): Issue {
  if (error instanceof BlockedError) return { name: 'call-blocked' };
  if (isRefused(error)) return { name: 'wallet-refused' };
  const codes = codesOf(error);
  if (codes.includes(BUSY)) return { name: 'wallet-busy' };
  const isGone = error instanceof NotSentError || codes.some((code) => DISCONNECTED.has(code));
  return isGone ? { name: 'wallet-disconnected' } : { name: 'wallet-failed', message: readable(error) };
}

/**
 * The issue for a signature that was not given. It sends nothing, so a wallet's words without a code are enough to tell that
 * the user declined.
 */
export function signatureIssue(error: unknown): Issue {
  const issue = walletIssue(error);
  const isDeclined = issue.name === 'wallet-failed' && DECLINED.test(issue.message ?? '');
  return isDeclined ? { name: 'wallet-refused' } : issue;
}

const DECLINED = /\b(reject|den(y|ied)|declin|cancel)/i;

/** The issue for a failed request that may have been sent anyway. */
export function unclearIssue(error: unknown): Issue {
  if (codesOf(error).includes(BUSY)) return { name: 'wallet-busy' };
  return { name: 'request-unclear', message: readable(error) };
}

/** Whether the wallet does not support the requested batch, so the steps must be requested one by one. */
export const isBatchUnsupported = (error: unknown): boolean => isOwnCode(error, NO_BATCH);

/** Whether the wallet does not know the requested method. */
export const isMethodUnknown = (error: unknown): boolean => isOwnCode(error, NO_METHOD);

/**
 * Declining may be reported by a nested code. Unsupported methods count only by the outermost code, as nested ones may
 * come from the wallet's node.
 */
const isOwnCode = (error: unknown, codes: ReadonlySet<number>): boolean =>
  !isRefused(error) &&
  codesOf(error)
    .slice(0, 1)
    .some((code) => codes.has(code));

const isRefused = (error: unknown): boolean => codesOf(error).some((code) => REFUSED.has(code));

/** Codes of an error and its causes, outermost first: libraries and wallets wrap the errors they pass on. */
function codesOf(error: unknown, depth = 0): number[] {
  if (typeof error !== 'object' || error === null || depth > 5) return [];
  // Some wallets write the number as a text.
  const code = 'code' in error ? Number(error.code ?? Number.NaN) : Number.NaN;
  const own = Number.isNaN(code) ? [] : [code];
  const cause = 'cause' in error ? codesOf(error.cause, depth + 1) : [];
  const data: unknown = 'data' in error ? error.data : undefined;
  const inner =
    typeof data === 'object' && data !== null && 'originalError' in data ? data.originalError : undefined;
  return [...own, ...cause, ...codesOf(inner, depth + 1)];
}

const LONGEST = 120;

/** What wallets say of every failure of their node. The reason is nested below. */
const GENERIC = /^(internal (json-rpc )?error|an (unknown|internal) (rpc )?error)/i;

/** The reason without the sums and addresses that nodes add to it. */
const NO_FUNDS = /insufficient funds(?: for [a-z *+]+)?/i;

/** The wallet's own message, or the nested one that says more, if it is readable. */
function readable(error: unknown): string | undefined {
  const texts = textsOf(error);
  const funds = texts.map((text) => NO_FUNDS.exec(text)?.[0].trim()).find((text) => text !== undefined);
  if (funds) return funds;
  const text = texts.find((each) => !GENERIC.test(each)) ?? texts[0] ?? '';
  const [line = ''] = text.split('\n');
  const isCode = /0x[0-9a-f]{16}|[{}<>]/i.test(line);
  return line === '' || line.length > LONGEST || isCode ? undefined : line;
}

/** Messages of an error and of what it wraps, outermost first. Some wallets reject with a text alone. */
function textsOf(error: unknown, depth = 0): string[] {
  if (typeof error === 'string') return [error.trim()].filter((text) => text !== '');
  if (typeof error !== 'object' || error === null || depth > 5) return [];
  const fields: Record<string, unknown> = { ...error, ...(error instanceof Error && { cause: error.cause }) };
  const message = error instanceof Error ? error.message : fields.message;
  const own = typeof message === 'string' ? textsOf(message) : [];
  const inner = [fields.cause, fields.data, fields.originalError, fields.error];
  return [...own, ...inner.flatMap((each) => (typeof each === 'object' ? textsOf(each, depth + 1) : []))];
}
