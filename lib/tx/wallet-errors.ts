import type { Issue } from '@/lib/domain/model/issues';
import { BlockedError } from './guard';

/** 4001 is EIP-1193's, 5000 WalletConnect's. */
const REFUSED = new Set([4001, 5000]);
const BUSY = -32002;
const DISCONNECTED = new Set([4900, 4901]);
/** The method or what it needs does not exist here; EIP-5792's own are 5700 to 5760. */
const NO_BATCH = new Set([4200, -32601, -32602, 5700, 5710, 5740, 5750, 5760]);

/** What a wallet's refusal or failure means. By its code: wallets' texts differ and are translated. */
export function walletIssue(error: unknown): Issue {
  if (error instanceof BlockedError) return { name: 'call-blocked' };
  const codes = codesOf(error);
  if (codes.some((code) => REFUSED.has(code))) return { name: 'wallet-refused' };
  if (codes.includes(BUSY)) return { name: 'wallet-busy' };
  if (codes.some((code) => DISCONNECTED.has(code))) return { name: 'wallet-disconnected' };
  return { name: 'wallet-failed', message: readable(error) };
}

/** Whether a wallet that was asked for a batch can't do one, so that the steps must be taken one by one. */
export function isBatchUnsupported(error: unknown): boolean {
  const codes = codesOf(error);
  return !codes.some((code) => REFUSED.has(code)) && codes.some((code) => NO_BATCH.has(code));
}

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
