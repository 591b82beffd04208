/** The last second that a JavaScript date can represent: 13 September 275760. */
const LAST = 8_640_000_000_000n;

/**
 * A chain time as ISO 8601 in UTC: `2026-11-24T10:18:37Z`. A chain may report any time: one beyond the range of dates
 * is written as `@` and its seconds, the POSIX notation for a time without a date.
 * @param seconds since 1970, not negative
 */
export function isoTime(seconds: bigint): string {
  if (seconds > LAST) return `@${seconds}`;
  return new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z');
}
