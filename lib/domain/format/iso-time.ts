/** The last second that a date can be of: 13 September 275760. */
const LAST = 8_640_000_000_000n;

/**
 * A time of the chain as ISO 8601 in UTC: `2026-11-24T10:18:37Z`. A chain may carry any time: one past all dates is
 * written as `@` and its seconds, the notation of POSIX for a time without a date.
 * @param seconds since 1970, not negative
 */
export function isoTime(seconds: bigint): string {
  if (seconds > LAST) return `@${seconds}`;
  return new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z');
}
