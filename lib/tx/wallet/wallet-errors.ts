import type { Issue } from '@/lib/domain/model/issues';
import { NotSentError } from '@/lib/tx/engine/ports';
import { BlockedError } from './guard';

/**
 * 4001 is EIP-1193's, 5000 WalletConnect's: the user has refused. No other code of a wallet proves that nothing was sent.
 * A wallet may give up waiting for its own node or its own window, and send all the same: it says so with -32603 ("request
 * timed out"), 8000 ("request expired") or 4900, and geth, whose errors wallets pass on, with -32002, which elsewhere means
 * that another request is open.
 */
const REFUSED = new Set([4001, 5000]);
const BUSY = -32002;
const DISCONNECTED = new Set([4900, 4901]);
/** EIP-1193 and JSON-RPC: the wallet does not know the method. */
const NO_METHOD = new Set([4200, -32601]);
/**
 * With these a batch was not begun. They are about the request as it came in, before anything is shown or sent: the page
 * may not use the method (4100), the wallet can't read it (-32602: an older draft), or does not offer what it demands
 * (EIP-5792: 5700 a capability, 5710 the chain, 5740 its size, 5750 the upgrade that the user refused, 5760 atomicity).
 * Without them the steps could not be taken one by one instead. A single transaction has no such other way, so there none
 * of them counts as a proof.
 */
const NO_BATCH = new Set([...NO_METHOD, 4100, -32602, 5700, 5710, 5740, 5750, 5760]);

/** Whether it is certain that nothing was sent: the request was not passed on, or the user has refused it. */
export function provesUnsent(error: unknown): boolean {
  return error instanceof BlockedError || error instanceof NotSentError || isRefused(error);
}

/** What it means that a wallet has refused, or has failed at what sends nothing. By its code: texts differ and are translated. */
export function walletIssue(error: unknown): Issue {
  if (error instanceof BlockedError) return { name: 'call-blocked' };
  if (isRefused(error)) return { name: 'wallet-refused' };
  const codes = codesOf(error);
  if (codes.includes(BUSY)) return { name: 'wallet-busy' };
  const isGone = error instanceof NotSentError || codes.some((code) => DISCONNECTED.has(code));
  return isGone ? { name: 'wallet-disconnected' } : { name: 'wallet-failed', message: readable(error) };
}

/** What it means that a wallet has failed at what it may have sent all the same. */
export function unclearIssue(error: unknown): Issue {
  if (codesOf(error).includes(BUSY)) return { name: 'wallet-busy' };
  return { name: 'request-unclear', message: readable(error) };
}

/** Whether a wallet that was asked for a batch can't do one, so that the steps must be taken one by one. */
export const isBatchUnsupported = (error: unknown): boolean => isOwnCode(error, NO_BATCH);

/** Whether a wallet does not know what it was asked for. */
export const isMethodUnknown = (error: unknown): boolean => isOwnCode(error, NO_METHOD);

/** A refusal may be wrapped. What the wallet can't do is told by its own code: inside may be one of its node's. */
const isOwnCode = (error: unknown, codes: ReadonlySet<number>): boolean =>
  !isRefused(error) &&
  codesOf(error)
    .slice(0, 1)
    .some((code) => codes.has(code));

const isRefused = (error: unknown): boolean => codesOf(error).some((code) => REFUSED.has(code));

/** Codes of an error and its causes, the outermost first: libraries and wallets wrap what they pass on. */
function codesOf(error: unknown, depth = 0): number[] {
  if (typeof error !== 'object' || error === null || depth > 5) return [];
  const own = 'code' in error && typeof error.code === 'number' ? [error.code] : [];
  const cause = 'cause' in error ? codesOf(error.cause, depth + 1) : [];
  const data: unknown = 'data' in error ? error.data : undefined;
  const inner =
    typeof data === 'object' && data !== null && 'originalError' in data ? data.originalError : undefined;
  return [...own, ...cause, ...codesOf(inner, depth + 1)];
}

const LONGEST = 120;

/** The wallet's own sentence, if it is one that a person can read. */
function readable(error: unknown): string | undefined {
  const text = typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : '';
  const [line = ''] = text.trim().split('\n');
  const isCode = /0x[0-9a-f]{16}|[{}<>]/i.test(line);
  return line === '' || line.length > LONGEST || isCode ? undefined : line;
}
